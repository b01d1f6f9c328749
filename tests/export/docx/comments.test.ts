import { describe, expect, it } from 'vitest';
import { documentText } from '../../../electron/document/document-text.ts';
import { brief, cite, commented, link, p, section, ul } from '../../builders/brief.ts';
import { resolved } from '../../builders/resolved.ts';
import { claim, source } from '../../builders/sources.ts';
import { officeXml, schemaCheck } from './outside-programs.ts';
import { named, parsed, words, written } from './unpacked.ts';

const pier = source('pier', { type: 'report', title: 'The pier' });
const replies = [{ author: 'Jan Berg', at: '2026-03-03T08:00:00.000Z', text: 'Since 1911.\nSee the plan.' }];
const withComments = brief(
  section(
    'Prose',
    p(
      'The pier ',
      commented('is old', { id: 'k1', text: 'Since when?', replies }),
      ' and wet.',
      cite(claim(pier, 'The pier is old.')),
    ),
    p(commented('Nobody', { id: 'k2', text: 'We did. <&> “quotes”', author: '', resolved: true }), ' asked.'),
    ul(commented('It stays.', { id: 'k3', text: 'Does it?' }), 'It goes.'),
  ),
);
const made = resolved(withComments, { withComments: true });

/** Words between the two ends of each comment, by its number. */
function rangesIn(xml: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { 1: id = '', index } of xml.matchAll(/<w:commentRangeStart w:id="(\d+)"\/>/g)) {
    const inside = xml.slice(index, xml.indexOf(`<w:commentRangeEnd w:id="${id}"/>`));
    found[id] = [...inside.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, shown]) => shown).join('');
  }
  return found;
}

describe('comments in a Word file', () => {
  it('stand on their words, each reply on the same ones, under an order of their own', async () => {
    const file = await written(made);
    expect(rangesIn(file.xml('word/document.xml'))).toEqual({ 0: 'is old', 1: 'is old', 2: 'Nobody', 3: 'It stays.' });
    const comments = named(file.part('word/comments.xml'), 'w:comment');
    expect(comments.map((one) => [one.attributes['w:author'], one.attributes['w:date'], words(one)])).toEqual([
      ['Eva Lind', '2026-03-02T09:30:00Z', 'Since when?'],
      ['Jan Berg', '2026-03-03T08:00:00Z', 'Since 1911.See the plan.'],
      ['Briefwright', '2026-03-02T09:30:00Z', 'We did. <&> “quotes”'],
      ['Eva Lind', '2026-03-02T09:30:00Z', 'Does it?'],
    ]);
    const paragraphs = comments.map((one) => named(one, 'w:p').map((each) => each.attributes['w14:paraId']));
    const extended = named(file.part('word/commentsExtended.xml'), 'w15:commentEx').map((one) => one.attributes);
    expect(extended.map((one) => one['w15:paraId'])).toEqual(paragraphs.map((all) => all.at(-1)));
    expect(extended.map((one) => one['w15:paraIdParent'])).toEqual([
      undefined,
      paragraphs[0]?.at(-1),
      undefined,
      undefined,
    ]);
    expect(extended.map((one) => one['w15:done'])).toEqual(['0', '0', '1', '0']);
    expect(new Set(paragraphs.flat()).size).toBe(5);
  });

  it('are nowhere unless they were asked for, and never change the text', async () => {
    const plain = resolved(withComments);
    expect(plain.comments).toEqual([]);
    expect(JSON.stringify(plain)).not.toMatch(/Since|"comments":\["/);
    expect(documentText(plain)).toBe(documentText(made));
    const paragraph = plain.blocks.find((block) => block.type === 'paragraph');
    expect(paragraph?.type === 'paragraph' && paragraph.content[0]).toEqual({
      type: 'text',
      text: 'The pier is old and wet.',
    });
    const file = await written(plain);
    expect(file.paths.filter((path) => path.includes('comments'))).toEqual([]);
    expect(file.xml('word/document.xml')).not.toContain('comment');
  });

  it('on part of a link stand round the whole of it', async () => {
    const part = brief(section('Prose', p('See ', link('https://example.org', 'the plan'), '.')));
    const json = JSON.parse(
      JSON.stringify(part.body).replace(
        '"marks":[{"type":"link"',
        '"marks":[{"type":"comment","attrs":{"id":"k1","author":"A","at":"2026-03-02T09:30:00.000Z","text":"x","replies":[],"resolved":false}},{"type":"link"',
      ),
    );
    const file = await written(resolved({ ...part, body: json }, { withComments: true }));
    expect(rangesIn(file.xml('word/document.xml'))).toEqual({ 0: 'the plan' });
  });

  it('on words that an edition does not print stay behind', () => {
    const inside = brief(
      section('Prose', p('Here.')),
      section({ title: 'Inside', editions: ['internal'] }, p(commented('Quietly', { id: 'k1', text: 'Hush' }))),
    );
    expect(resolved(inside, { withComments: true }).comments).toHaveLength(1);
    const editions = [
      { id: 'internal', title: 'Internal' },
      { id: 'short', title: 'Short' },
    ];
    const short = { ...inside, template: { ...inside.template, editions } };
    expect(resolved(short, { withComments: true, edition: 'short' }).comments).toEqual([]);
  });
});

describe.skipIf(!schemaCheck)('the schema of the format', () => {
  it('takes them', async () => {
    expect(schemaCheck?.((await written(made)).bytes)).toBe('');
  });
});

describe.skipIf(!officeXml)('LibreOffice', () => {
  it('keeps every comment with its words, its author and what it answers', async () => {
    const saved = officeXml?.((await written(made)).bytes);
    const comments = named(parsed(saved?.('word/comments.xml') ?? ''), 'w:comment');
    expect(comments.map((one) => [one.attributes['w:author'], words(one)])).toEqual([
      ['Eva Lind', 'Since when?'],
      ['Jan Berg', 'Since 1911.See the plan.'],
      ['Briefwright', 'We did. <&> “quotes”'],
      ['Eva Lind', 'Does it?'],
    ]);
    expect(Object.values(rangesIn(saved?.('word/document.xml') ?? ''))).toEqual(
      expect.arrayContaining(['is old', 'Nobody', 'It stays.']),
    );
  });
});
