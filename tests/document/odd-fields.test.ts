import { describe, expect, it } from 'vitest';
import { linkTarget } from '../../electron/export/docx/blocks/link-target.ts';
import { writeHtml } from '../../electron/export/html/write-html.ts';
import { writeMarkdown } from '../../electron/export/markdown/write-markdown.ts';
import { writeOdt } from '../../electron/export/odt/write-odt.ts';
import { houseTheme } from '../../electron/templates/theme.ts';
import { brief, cite, link, p, section } from '../builders/brief.ts';
import { resolved } from '../builders/resolved.ts';
import { source } from '../builders/sources.ts';
import { named, unpacked, words, written } from '../export/docx/unpacked.ts';

const addresses = [
  'https://example.org/\u0000',
  'https://example.org/\ud800',
  'https://exam\nple.org/a b',
  'mailto:',
  'https://',
  'https://example.org/<"&>',
] as const;

describe('addresses that no format can hold as they are', () => {
  const made = resolved(brief(section('One', ...addresses.map((address, at) => p(link(address, `words ${at}`))))));

  it('lose what is no character, and those that lead nowhere are plain words', () => {
    const found = made.blocks.flatMap((block) => (block.type === 'paragraph' ? block.content : []));
    expect(found.map((inline) => (inline.type === 'link' ? inline.href : inline.type))).toEqual([
      'https://example.org/',
      'https://example.org/',
      'https://example.org/a b',
      'text',
      'text',
      'https://example.org/<"&>',
    ]);
  });

  it('leave every file whole', async () => {
    const { part } = unpacked(writeOdt(made, houseTheme));
    expect(named(part('content.xml'), 'text:a')).toHaveLength(4);
    const file = await written(made);
    expect(words(file.part('word/document.xml'))).toContain('words 5');
    expect(writeHtml(made, houseTheme).match(/<a href="https/g)).toHaveLength(4);
    expect(writeMarkdown(made)).toContain('words 5');
    expect(linkTarget(addresses[5])).not.toBeNull();
  });
});

describe('a language that is none', () => {
  it.each(['en"><b>', 'x'.repeat(300), 'x y', 'en_GB', 'de-1996-1996'])(
    '%j leaves every file whole',
    async (language) => {
      const made = resolved(
        brief(section('One', p('Words.', cite(source('s', { title: 'T', language })))), { metadata: { language } }),
        { withEvidence: true },
      );
      for (const file of [unpacked(writeOdt(made, houseTheme)), await written(made)]) {
        for (const path of file.paths.filter((one) => one.endsWith('.xml'))) file.part(path);
      }
      expect(writeHtml(made, houseTheme)).toMatch(/<html lang="(?:en|en-GB|de-1996)"/);
    },
  );
});
