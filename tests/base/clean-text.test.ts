import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText } from '../../electron/base/clean-text.ts';

describe('clean text', () => {
  it('drops what XML 1.0 cannot hold and keeps everything else', () => {
    expect(cleanText('a\u0000\u0001\u001F\uFFFE\uFFFF\uD800\uDC00x\uD83Db\u0085')).toBe('a\uD800\uDC00xb');
    expect(cleanText('é 漢 😀 \u00A0\u200B\u2060\uE000\tline\n')).toBe('é 漢 😀 \u00A0\u200B\u2060\uE000\tline\n');
  });

  it('makes one line of several', () => {
    expect(cleanLine('a\r\n\tb\u2028c\u0085d')).toBe('a b c d');
  });
});
