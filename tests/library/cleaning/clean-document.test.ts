import { describe, expect, it } from 'vitest';
import { cleanDocument } from '../../../electron/library/cleaning/clean-document.ts';
import { cleaningRules } from '../../../electron/library/cleaning/rules.ts';
import type { ImportedDocument } from '../../../electron/library/imported-document.ts';
import { textImporter } from '../../../electron/library/importers/text.ts';

const prose =
  'The harbour board has agreed to deepen the channel, a decision that the fishing fleet had asked for since the great storm of the last decade.';
const more =
  'Its chair said that work would start as soon as the money was there, and that the old pier would have to go first.';

async function clean(text: string): Promise<ImportedDocument> {
  const result = await textImporter.import({ bytes: new TextEncoder().encode(text), fileName: 'page.txt' });
  if (!result.ok) throw new Error(result.error.code);
  return cleanDocument(result.value);
}

/** Lines around the article, each a paragraph of its own. */
const inHead = (line: string) => clean(`${line}\n\n${prose}\n\n${more}\n`);
const inBody = (line: string) => clean(`${prose}\n\n${line}\n\n${more}\n`);
const inTail = (line: string) => clean(`${prose}\n\n${more}\n\n${line}\n`);

const rangesOf = ({ text, removed }: ImportedDocument, state: 'removed' | 'offered') =>
  removed.filter((range) => range.state === state).map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`);
const kept = ({ text, blocks }: ImportedDocument) => blocks.map(({ start, end }) => text.slice(start, end));

const furniture: readonly (readonly [string, 'head' | 'body' | 'tail', string])[] = [
  ['page-navigation', 'head', 'top of page'],
  ['page-navigation', 'head', 'Skip to main content'],
  ['page-navigation', 'head', 'Home > Economy > Harbours'],
  ['page-navigation', 'tail', 'Back to top'],
  ['social-links', 'head', 'Facebook | Twitter | LinkedIn'],
  ['share-links', 'body', 'Share this article'],
  ['share-links', 'tail', 'Copy link'],
  ['share-links', 'tail', '312 shares'],
  ['image-placeholder', 'body', 'harbour-view_01.jpg'],
  ['image-placeholder', 'body', 'image'],
  ['picture-credit', 'body', 'Photo: Lena Ostrova/Getty Images'],
  ['picture-credit', 'body', 'Image by Coast Archive'],
  ['byline', 'head', 'By Lena Ostrova'],
  ['byline', 'head', 'Published on 4 May 2023'],
  ['byline', 'body', '5 min read'],
  ['comment-prompt', 'tail', 'Comments (12)'],
  ['comment-prompt', 'tail', 'Leave a reply'],
  ['comment-prompt', 'tail', 'Share your thoughts in the comments below!'],
  [
    'cookie-notice',
    'tail',
    'We use cookies to improve your experience. By continuing to browse you accept our policy.',
  ],
  ['newsletter', 'body', 'Sign up for our weekly newsletter'],
  ['newsletter', 'tail', 'Enter your email address'],
  ['related-links', 'body', 'Read more: The pier that nobody wanted'],
  ['related-links', 'tail', 'In CoastDaily | Five harbours that changed their minds'],
  ['advertisement', 'body', 'ADVERTISEMENT'],
  ['advertisement', 'body', 'Story continues below advertisement'],
  ['legal-footer', 'tail', '© 2024 Coast Daily. All rights reserved.'],
  ['legal-footer', 'tail', 'Privacy Policy | Terms of Use | Contact'],
  ['filing-tags', 'tail', 'Tags: harbour, money, sea'],
  ['page-marker', 'body', 'Page 3 of 12'],
  ['stray-mark', 'tail', '`'],
];

describe('cleanDocument', () => {
  it.each(furniture)('%s in the %s: %s', async (rule, place, line) => {
    const document = await { head: inHead, body: inBody, tail: inTail }[place](line);
    expect(rangesOf(document, 'removed')).toEqual([`${rule}: ${line}`]);
    expect(kept(document)).toEqual([prose, more]);
  });

  it('has a case for every rule', () => {
    const tested = new Set([...furniture.map(([rule]) => rule)]);
    expect(cleaningRules.map(({ id }) => id).filter((id) => !tested.has(id))).toEqual([]);
  });

  it.each([
    'The minister told reporters to skip to the content of the letter and forget its tone.',
    'Facebook and Instagram were named in the complaint of the harbour workers.',
    'The two companies share this risk with the state, which owns the pier.',
    'Cookies are small files that a website leaves in the browser of its reader.',
    'By Friday the channel was open again, and the first ships came in.',
    'She asked the fishermen to leave a comment in the book at the town hall, and many did.',
    'Advertisement spending fell by a tenth in the same year, the agency said.',
    'Related articles of the treaty were left as they were.',
    'Photographs of the pier were sold to pay for the lamps.',
  ])('keeps a sentence of the article: %s', async (line) => {
    const document = await inBody(line);
    expect(rangesOf(document, 'removed')).toEqual([]);
    expect(kept(document)).toContain(line);
  });

  it('removes a run of links to networks, but not a list that the text leads up to', async () => {
    const links = await inHead('• Facebook\n• Instagram\n• YouTube');
    expect(rangesOf(links, 'removed')).toEqual(['social-links: • Facebook\n• Instagram\n• YouTube']);
    const list = await clean(
      `${prose}\n\nThe study looked at three services:\n- Facebook\n- Instagram\n- YouTube\n\n${more}`,
    );
    expect(rangesOf(list, 'removed')).toEqual([]);
    expect(rangesOf(list, 'offered').length).toBeGreaterThan(0);
    expect(kept(list)).toContain('Instagram');
  });

  it('removes alternative text that comes back, and only offers a lone word', async () => {
    const twice = await clean(`${prose}\n\nxyz\n\n${more}\n\nxyz\n\n${prose}`);
    expect(rangesOf(twice, 'removed')).toEqual(['image-placeholder: xyz', 'image-placeholder: xyz']);
    const once = await inBody('xyz');
    expect(rangesOf(once, 'offered')).toEqual(['image-placeholder: xyz']);
    expect(kept(once)).toContain('xyz');
  });

  it('takes the caption under a picture, but only offers one that states something', async () => {
    const beside = await clean(`${prose}\n\nview.png\n\nThe pier at low tide. Source: Reuters\n\n${more}`);
    expect(rangesOf(beside, 'removed')).toEqual([
      'image-placeholder: view.png',
      'picture-credit: The pier at low tide. Source: Reuters',
    ]);
    const claim = await inBody('Catches fell by 12 per cent in two years. Source: Reuters');
    expect(rangesOf(claim, 'removed')).toEqual([]);
    expect(rangesOf(claim, 'offered')).toHaveLength(1);
  });

  it('cuts a prompt off the end of a paragraph and keeps the rest', async () => {
    const start = 'The board will meet again in June, when the first bids are opened.';
    const document = await inTail(`${start} What would you do with the pier? Tell us what you think!`);
    expect(kept(document)).toEqual([prose, more, start]);
  });

  it('takes related headlines at the end with their heading', async () => {
    const document = await inTail(
      'Related articles\n\nFive harbours that changed their minds\n\nWhy the fleet stays in port',
    );
    expect(kept(document)).toEqual([prose, more]);
  });

  it('keeps what the byline states as metadata, and the title from the first heading', async () => {
    const document = await clean(
      `top of page\n\nThe Harbour Board Decides\n\nBy Ana de la Cruz and Tomas Reyes\n\nMay 4, 2023\n\n6 min read\n\n${prose}\n\n${more}`,
    );
    expect(document.item).toEqual({
      type: 'document',
      title: 'The Harbour Board Decides',
      author: [
        { given: 'Ana', family: 'de la Cruz' },
        { given: 'Tomas', family: 'Reyes' },
      ],
      issued: { 'date-parts': [[2023, 5, 4]] },
      note: '6 min read',
    });
    expect(kept(document)).toEqual(['The Harbour Board Decides', prose, more]);
  });

  it('invents no title, author or date', async () => {
    expect((await clean(`${prose}\n\n${more}`)).item).toEqual({ type: 'document' });
  });

  it('keeps metadata that the file states in its markup', async () => {
    const result = await textImporter.import({
      bytes: new TextEncoder().encode(`By Ana Diaz\n\n${prose}`),
      fileName: 'a.txt',
    });
    if (!result.ok) throw new Error(result.error.code);
    const item = { type: 'webpage', title: 'Given', author: [{ literal: 'Harbour Board' }] } as const;
    expect(cleanDocument({ ...result.value, item }).item).toEqual(item);
  });

  it('only offers a long block, whatever a rule says', async () => {
    const long = `We use cookies to accept preferences. ${prose} ${prose} ${prose} ${prose}`;
    const document = await inTail(long);
    expect(kept(document)).toContain(long);
  });

  it('reads a hundred thousand pieces of furniture', async () => {
    const document = await clean(`${prose}\n\n${'`\n\nPage 3\n\nxyz\n\n5 min read\n\n'.repeat(25_000)}${more}`);
    expect(kept(document)).toEqual([prose, more]);
  });

  it('leaves alone what somebody has restored', async () => {
    const text = `${prose}\n\ntop of page\n\n${more}`;
    const result = await textImporter.import({ bytes: new TextEncoder().encode(text), fileName: 'a.txt' });
    if (!result.ok) throw new Error(result.error.code);
    const start = text.indexOf('top of page');
    const restored = { start, end: start + 11, rule: 'page-navigation', state: 'restored' } as const;
    const document = cleanDocument({ ...result.value, removed: [restored] });
    expect(document.removed).toEqual([restored]);
    expect(kept(document)).toContain('top of page');
  });

  it('drops running titles that stand on three pages', () => {
    const lines = ['Harbour Report 1', prose, 'Harbour Report 2', more, 'Harbour Report 3', prose];
    const text = lines.join('\n');
    let at = 0;
    const blocks = lines.map((line, index) => {
      const start = at;
      at += line.length + 1;
      return {
        type: 'paragraph' as const,
        start,
        end: start + line.length,
        level: 0,
        page: String(Math.floor(index / 2) + 1),
      };
    });
    const document = cleanDocument({
      text,
      blocks,
      offsets: 'normalised',
      removed: [],
      item: { type: 'document' },
      mediaType: 'application/pdf',
      encoding: null,
      language: null,
      extractor: 'test',
      warnings: [],
    });
    expect(kept(document)).toEqual([prose, more, prose]);
  });
});
