import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../../renderer/features/links/read-address.ts';

describe('an address shown before it is opened', () => {
  it('names who will answer', () => {
    expect(readAddress('https://example.org/a%20b')).toEqual({
      host: 'example.org',
      full: 'https://example.org/a b',
      note: null,
    });
    expect(readAddress('mailto:desk@example.org')?.host).toBe('desk@example.org');
  });

  it('warns of names that look like another', () => {
    expect(readAddress('https://bank.example@evil.example/')).toMatchObject({
      host: 'evil.example',
      note: expect.stringContaining('@'),
    });
    expect(readAddress('https://аpple.example/')?.note).toContain('alphabets');
    expect(readAddress('http://example.org/')?.note).toContain('not encrypted');
  });

  it('shows hidden direction marks as what they are', () => {
    expect(readAddress('https://example.org/%E2%80%AEgpj.exe')?.full).not.toContain('\u202e');
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', '//host/x', 'ms-word:x', ''])('knows no %s', (href) => {
    expect(readAddress(href)).toBeNull();
  });
});
