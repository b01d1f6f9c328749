import { describe, expect, it } from 'vitest';
import { commentsIn } from '../../electron/brief/comments.ts';
import { brief as briefOf, commented, p, section } from '../builders/brief.ts';
import { sharedBriefs } from '../builders/shared-briefs.ts';
import { harbourBrief } from './harbour-brief.ts';
import { savedByOffice } from './office.ts';
import { accepted, compared, exported, live, proposals, withPart } from './word-file.ts';

describe('a file that nobody touched', () => {
  for (const [name, brief] of Object.entries(sharedBriefs)) {
    it(`proposes nothing: ${name}`, async () => {
      expect(await proposals(await exported(brief), brief)).toEqual([]);
    });

    it.skipIf(savedByOffice === null)(`proposes nothing when LibreOffice has saved it: ${name}`, async () => {
      const bytes = savedByOffice?.(await exported(brief)) ?? new Uint8Array();
      expect(await proposals(bytes, brief)).toEqual([]);
    });
  }

  it('proposes nothing with live citations, in notes and in the text', async () => {
    for (const style of ['chicago-notes', 'apa', 'vancouver']) {
      const bytes = await exported(harbourBrief(6), { style, liveCitations: true });
      expect(await proposals(bytes, harbourBrief(6))).toEqual([]);
      if (savedByOffice !== null) expect(await proposals(savedByOffice(bytes), harbourBrief(6))).toEqual([]);
    }
  });
});

describe('comments that the file had', () => {
  const remark = {
    id: 'remark-1',
    text: 'Is this the right mill?',
    replies: [{ author: 'Jan', at: '2026-03-03T08:00:00.000Z', text: 'It is.' }],
  };
  const brief = briefOf(section('Main', p('It stood by ', commented('the mill', remark), ' all winter.')));

  it('are no news, not even when they are gone from the brief', async () => {
    const bytes = await exported(brief);
    expect(await proposals(bytes, brief)).toEqual([]);
    const without = briefOf(section('Main', p('It stood by the mill all winter.')));
    expect(await proposals(bytes, without)).toEqual([]);
  });

  it.skipIf(savedByOffice === null)('are none when LibreOffice has saved them', async () => {
    const bytes = savedByOffice?.(await exported(brief)) ?? new Uint8Array();
    expect(await proposals(bytes, brief)).toEqual([]);
  });

  it('are settled in the brief when they were settled there, and opened again', async () => {
    const done = (bytes: Uint8Array, from: 0 | 1) =>
      withPart(bytes, 'word/commentsExtended.xml', (xml) =>
        xml.replaceAll(`w15:done="${from}"`, `w15:done="${1 - from}"`),
      );
    const bytes = done(await exported(brief), 0);
    const found = await proposals(bytes, brief);
    expect(found.map(({ kind, before, after }) => [kind, before, after])).toEqual([
      ['settled', 'the mill', 'Is this the right mill?'],
    ]);
    const settled = accepted(brief, found);
    expect(commentsIn(live(settled).doc).map(({ comment }) => comment.resolved)).toEqual([true]);
    expect(await proposals(bytes, settled)).toEqual([]);
    // What was settled here since is not opened by a file that did not know.
    expect(await proposals(await exported(brief), settled)).toEqual([]);
    const again = await proposals(done(await exported(settled), 1), settled);
    expect(again.map(({ kind }) => kind)).toEqual(['reopened']);
    expect(commentsIn(live(accepted(settled, again)).doc)[0]?.comment.resolved).toBe(false);
  });

  it('take an answer that is new', async () => {
    const bytes = withAnswer(await exported(brief));
    const found = await proposals(bytes, brief);
    expect(found.map(({ kind, after, by }) => [kind, after, by?.author])).toEqual([['comment', 'So it is.', 'Ada']]);
    const [only] = commentsIn(live(accepted(brief, found)).doc);
    expect(only?.comment.replies.map(({ text }) => text)).toEqual(['It is.', 'So it is.']);
    expect(await proposals(bytes, accepted(brief, found))).toEqual([]);
  });
});

it.skipIf(savedByOffice === null)(
  'finds nothing in a file that went through OpenDocument, where our own part is lost',
  async () => {
    const brief = harbourBrief(20);
    const result = await compared(savedByOffice?.(await exported(brief), ['odt', 'docx']) ?? new Uint8Array(), brief);
    expect([result.missing, result.proposals]).toEqual(['left-out', []]);
  },
);

/** A third comment in the thread, as a word processor writes it. */
function withAnswer(bytes: Uint8Array): Uint8Array {
  const said = withPart(bytes, 'word/comments.xml', (xml) =>
    xml.replace(
      '</w:comments>',
      '<w:comment w:id="90" w:author="Ada" w:date="2026-04-01T10:00:00Z"><w:p w14:paraId="7A000001"><w:r><w:t>So it is.</w:t></w:r></w:p></w:comment></w:comments>',
    ),
  );
  return withPart(said, 'word/commentsExtended.xml', (xml) => {
    const parent = /w15:paraId="([0-9A-F]+)"/.exec(xml)?.[1] ?? '';
    return xml.replace(
      /<\/w15:commentsEx>/,
      `<w15:commentEx w15:paraId="7A000001" w15:paraIdParent="${parent}" w15:done="0"/></w15:commentsEx>`,
    );
  });
}
