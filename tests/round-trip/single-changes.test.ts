import fc from 'fast-check';
import { undo, undoDepth } from 'prosemirror-history';
import { describe, expect, it } from 'vitest';
import type { Brief } from '../../electron/brief/brief.ts';
import { acceptChange, type BodyChange } from '../../electron/brief/proposals/accept-change.ts';
import type { BriefProposal, ProposedPart } from '../../electron/brief/proposals/proposal.ts';
import { changeNow, undoneParts } from '../../electron/brief/proposals/taken-parts.ts';
import { brief, comment, p, section } from '../builders/brief.ts';
import { stateOf } from '../builders/state.ts';
import { closureWords, harbourBrief } from './harbour-brief.ts';
import { amid, del, endMark, ins, insDel, partsInShort, some } from './recorded.ts';
import { accepted, exported, inShort, proposals, withText, words } from './word-file.ts';

const mark = '\u2060';
const said = (at: number) => closureWords(at).replace('°', mark);

/** A word taken out and another put in by Ada, and words put in by Ben. */
const twoPeople = (xml: string) =>
  xml
    .replace(
      'the mill was closed',
      `the ${amid(del('mill'), ins('windmill'))} was ${amid(ins('wholly ', 'Ben'))}closed`,
    )
    .replace(
      'It opened in week 4',
      `It opened ${amid(del('in week 4', 'Ben', '2026-02-03T10:00:00Z'), ins('late', 'Ben', '2026-02-03T10:00:00Z'))}`,
    );

async function two(): Promise<{ readonly before: Brief; readonly only: BriefProposal; readonly bytes: Uint8Array }> {
  const before = harbourBrief(3);
  const bytes = withText(await exported(before), twoPeople);
  const [only, ...others] = await proposals(bytes, before);
  if (!only || others.length > 0) throw new Error('One proposal was expected.');
  return { before, only, bytes };
}

describe('recorded changes of one block', () => {
  it('are told apart with their authors and times', async () => {
    const { only } = await two();
    expect([only.kind, only.conflict]).toEqual(['tracked', false]);
    expect(partsInShort(only)).toEqual(['Ada: [-mill-]{+windmill+}', 'Ben: {+wholly +}', 'Ben: [-in week 4-]{+late+}']);
    expect(only.parts.map(({ by }) => by?.at)).toEqual([
      '2026-01-02T10:00:00Z',
      '2026-01-02T10:00:00Z',
      '2026-02-03T10:00:00Z',
    ]);
  });

  it('are taken one by one, those of one person at once, or all', async () => {
    const { before, only } = await two();
    const ada = some(only, ({ by }) => by?.author === 'Ada');
    const ben = some(only, ({ by }) => by?.author === 'Ben');
    expect([ada.length, ben.length]).toEqual([1, 1]);
    expect(words(accepted(before, ada))[1]).toBe(said(1).replace('mill', 'windmill'));
    expect(words(accepted(before, ben))[1]).toBe(
      said(1).replace('closed', 'wholly closed').replace('in week 4', 'late'),
    );
    const last = some(only, ({ id }) => id === '3');
    expect(words(accepted(before, last))[1]).toBe(said(1).replace('in week 4', 'late'));
    const all = words(accepted(before, [only]))[1];
    expect(all).toBe(`In winter the windmill was wholly closed for 3 days.${mark} It opened late.`);
    // One after the other, each made for the text with those before it.
    const taken = only.parts.slice(1, 2);
    const after = accepted(
      before,
      some(only, ({ id }) => id === '2'),
    );
    const rest = some(only, ({ id }) => id !== '2', taken);
    expect(words(accepted(after, rest))[1]).toBe(all);
  });

  it('leave what was not taken to be proposed again, and nothing else', async () => {
    const { before, only, bytes } = await two();
    const after = accepted(
      before,
      some(only, ({ id }) => id === '1'),
    );
    const [again, ...others] = await proposals(bytes, after);
    expect(others).toEqual([]);
    expect([again?.conflict, partsInShort(again)]).toEqual([false, ['Ben: {+wholly +}', 'Ben: [-in week 4-]{+late+}']]);
    const done = again ? accepted(after, [again]) : after;
    expect(await proposals(bytes, done)).toEqual([]);
  });

  it('stand beside what was written here meanwhile, which stays', async () => {
    const { before, bytes } = await two();
    const body = JSON.parse(JSON.stringify(before.body).replace('for 3 days', 'for 30 long days')) as Brief['body'];
    const now = { ...before, body };
    const [only] = await proposals(bytes, now);
    expect([only?.conflict, only?.keepsOurs]).toEqual([true, true]);
    expect(partsInShort(only)).toEqual(['Ada: [-mill-]{+windmill+}', 'Ben: {+wholly +}', 'Ben: [-in week 4-]{+late+}']);
    expect(only && words(accepted(now, [only]))[1]).toBe(
      `In winter the windmill was wholly closed for 30 long days.${mark} It opened late.`,
    );
    const same = JSON.parse(JSON.stringify(before.body).replace('the mill was', 'the sawmill was')) as Brief['body'];
    const [over] = await proposals(bytes, { ...before, body: same });
    expect([over?.conflict, over?.keepsOurs]).toEqual([true, false]);
    expect(over && words(accepted({ ...before, body: same }, [over]))[1]).toBe(
      `In winter the windmill was wholly closed for 3 days.${mark} It opened late.`,
    );
  });
});

describe('other changes as parts', () => {
  it('are single ones too where nobody recorded them, a space between two changed words being none', async () => {
    const before = harbourBrief(3);
    const bytes = withText(await exported(before), (xml) =>
      xml.replace('the mill was closed', 'the paper mill stood still').replace('in week 4', 'late'),
    );
    const [only] = await proposals(bytes, before);
    expect(partsInShort(only)).toEqual(['{+paper +}', '[-was closed-]{+stood still+}', '[-in week 4-]{+late+}']);
    expect(
      only &&
        words(
          accepted(
            before,
            some(only, ({ id }) => id !== '2'),
          ),
        )[1],
    ).toBe(said(1).replace('mill', 'paper mill').replace('in week 4', 'late'));
  });

  it('are kept apart from recorded ones beside them', async () => {
    const before = harbourBrief(3);
    const bytes = withText(await exported(before), (xml) =>
      xml.replace('the mill was closed for', `a mill was ${amid(del('closed'), ins('shut'))} during`),
    );
    const [only] = await proposals(bytes, before);
    expect([only?.kind, partsInShort(only)]).toEqual([
      'changed',
      ['[-the-]{+a+}', 'Ada: [-closed-]{+shut+}', '[-for-]{+during+}'],
    ]);
    expect(
      only &&
        words(
          accepted(
            before,
            some(only, ({ by }) => by !== null),
          ),
        )[1],
    ).toBe(said(1).replace('closed', 'shut'));
  });

  it('of a block that was divided or joined can be made before and after it is', async () => {
    const before = brief(section('Main', p('The first tower stood. The second tower fell.'), p('Three ran.')));
    const bytes = withText(await exported(before), (xml) =>
      xml
        .replace(
          'The first tower stood. The second tower fell.',
          'The first tower rose.</w:t></w:r></w:p><w:p><w:r><w:t>The second tower sank.',
        )
        .replace(/(<w:p>(?:(?!<\/w:p>).)*)Three ran\./, '$1Three ran off.'),
    );
    const found = await proposals(bytes, before);
    expect(found.map(({ kind }) => kind)).toEqual(['split', 'changed']);
    const [split] = found;
    expect(partsInShort(split)).toEqual(['[-stood-]{+rose+}', '[- -]{+¶+}', '[-fell-]{+sank+}']);
    if (!split) return;
    const [first, end, last] = split.parts as [ProposedPart, ProposedPart, ProposedPart];
    const divided = accepted(
      before,
      some(split, (part) => part === end),
    );
    expect(words(divided)).toEqual(['The first tower stood.', 'The second tower fell.', 'Three ran.']);
    expect(
      words(
        accepted(
          divided,
          some(split, (part) => part === last, [end]),
        ),
      ),
    ).toEqual(['The first tower stood.', 'The second tower sank.', 'Three ran.']);
    const worded = accepted(
      before,
      some(split, (part) => part !== end),
    );
    expect(words(worded)).toEqual(['The first tower rose. The second tower sank.', 'Three ran.']);
    expect(
      words(
        accepted(
          worded,
          some(split, (part) => part === end, [first, last]),
        ),
      ),
    ).toEqual(['The first tower rose.', 'The second tower sank.', 'Three ran.']);
  });
});

describe('undo', () => {
  it('takes back each change that was taken, and it is open again', async () => {
    const { before, only } = await two();
    let state = stateOf(before);
    const start = state.doc;
    const taken: ProposedPart[] = [];
    let counter = 0;
    const take = (part: ProposedPart) => {
      const change = changeNow(part, taken) as BodyChange;
      acceptChange(change, () => `made-${++counter}`)(state, (tr) => {
        state = state.apply(tr);
      });
      taken.push(part);
    };
    const [a, b, c] = only.parts as [ProposedPart, ProposedPart, ProposedPart];
    for (const part of [c, a, b]) take(part);
    expect(undoDepth(state)).toBe(3);
    const undone = () =>
      [a, b, c].map(({ id }) => undoneParts({ editor: state, metadata: { title: '' } }, taken).has(id));
    const back = () =>
      undo(state, (tr) => {
        state = state.apply(tr);
      });
    expect(undone()).toEqual([false, false, false]);
    back();
    expect(undone()).toEqual([false, true, false]);
    // Somebody writes on in the block.
    state = state.apply(state.tr.insertText('Well: ', 1 + (state.doc.child(0).firstChild?.nodeSize ?? 0) + 1));
    expect(undone()).toEqual([false, true, false]);
    back();
    back();
    expect(undone()).toEqual([true, true, false]);
    back();
    expect([state.doc.eq(start), undone()]).toEqual([true, [true, true, true]]);
  });
});

describe('any recorded changes', () => {
  const people = ['Ada', 'Ben', 'Cy'] as const;
  const segment = fc.record({
    type: fc.constantFrom('plain' as const, 'plain' as const, 'ins' as const, 'del' as const),
    text: fc.constantFrom('one', 'two ', ' three', ' ', 'x', 'four five ', '. '),
    author: fc.constantFrom(...people),
  });
  type Segment = { readonly type: 'plain' | 'ins' | 'del'; readonly text: string; readonly author: string };
  const text = (segments: readonly Segment[], by: readonly string[]) =>
    segments
      .filter(({ type, author }) => (type === 'plain' ? true : by.includes(author) === (type === 'ins')))
      .map((one) => one.text)
      .join('');

  it('of one person are taken without those of the others, in any order of people', async () => {
    const plain = harbourBrief(1);
    await fc.assert(
      fc.asyncProperty(
        fc.array(segment, { minLength: 1, maxLength: 12 }),
        fc.shuffledSubarray([...people]),
        async (segments, order) => {
          fc.pre(segments.some(({ type }) => type !== 'plain') && !` ${text(segments, [])} `.includes('  '));
          const before: Brief = {
            ...plain,
            body: JSON.parse(
              JSON.stringify(plain.body).replace('In winter', `Begun ${text(segments, [])} end. In winter`),
            ) as Brief['body'],
          };
          const shown = segments.map(({ type, text: one, author }) =>
            type === 'plain' ? one : amid(type === 'ins' ? ins(one, author) : del(one, author)),
          );
          const bytes = withText(await exported(before), (xml) =>
            xml.replace(/Begun .*? end\./, `Begun ${shown.join('')} end.`),
          );
          const [only, ...others] = await proposals(bytes, before);
          expect(others.map(inShort)).toEqual([]);
          let now = before;
          const taken: ProposedPart[] = [];
          const done: string[] = [];
          for (const author of order) {
            done.push(author);
            const mine = only?.parts.filter(({ by }) => by?.author === author) ?? [];
            if (!only || mine.length === 0) continue;
            now = accepted(
              now,
              some(only, (part) => mine.includes(part), taken),
            );
            taken.push(...mine);
            expect(even(words(now)[0])).toBe(even(`Begun ${text(segments, done)} end.${said(0).replace('In', ' In')}`));
          }
        },
      ),
      { seed: 20261128, numRuns: 60 },
    );
  });
});

function even(words: string | undefined): string | undefined {
  return words?.replaceAll(/ +/g, ' ');
}

describe('what is strange', () => {
  const before = harbourBrief(3);
  const changed = async (change: (xml: string) => string) =>
    proposals(withText(await exported(before), change), before);

  it('a change inside another one leaves its net effect', async () => {
    const [only, ...others] = await changed((xml) =>
      xml.replace('the mill was', `the ${amid(ins('old '), insDel('wooden ', 'Ada', 'Ben'))}mill was`),
    );
    expect(others).toEqual([]);
    expect(partsInShort(only)).toEqual(['Ada: {+old +}']);
    expect(only?.tracked.map(({ type, text, author }) => [type, text, author])).toEqual([
      ['inserted', 'old ', 'Ada'],
      ['deleted', 'wooden ', 'Ben'],
    ]);
    expect(
      await changed((xml) => xml.replace('the mill was', `the ${amid(insDel('old ', 'Ada', 'Ben'))}mill was`)),
    ).toEqual([]);
  });

  it('nobody, and no time that is one, are no author and no time', async () => {
    const [only] = await changed((xml) =>
      xml.replace('the mill was', `the ${amid(ins('old ', '', '2026-13-41T10:00:00Z'))}mill was`),
    );
    expect(only?.parts.map(({ by }) => by)).toEqual([{ author: '', at: '' }]);
  });

  it('a move within a block is taken out here and put in there', async () => {
    const from = del('In winter ').replaceAll('w:del ', 'w:moveFrom ').replaceAll('w:del>', 'w:moveFrom>');
    const to = ins(' in winter').replaceAll('w:ins ', 'w:moveTo ').replaceAll('w:ins>', 'w:moveTo>');
    const [only] = await changed((xml) =>
      xml.replace(
        'In winter the mill was closed',
        `${amid(from.replace('delText', 't').replace('delText', 't'))}the mill was closed${amid(to)}`,
      ),
    );
    expect(partsInShort(only)).toEqual(['Ada: [-In winter -]', 'Ada: {+ in winter+}']);
  });

  it('a paragraph whose end was taken out is joined to the next, and says by whom', async () => {
    const plain = brief(section('Main', p('One stood.', comment('Seen.')), p('Two fell.'), p('Three ran.')));
    const bytes = withText(await exported(plain), (xml) =>
      xml
        .replace(/<w:p>(?=(?:(?!<\/w:p>).)*One stood)/s, `<w:p>${endMark('del', 'Ben')}`)
        .replace('Two fell', `Two ${amid(ins('almost '))}fell`),
    );
    const [only, ...others] = await proposals(bytes, plain);
    expect(others).toEqual([]);
    expect([only?.kind, partsInShort(only)]).toEqual(['merged', ['Ben: [-¶-]', 'Ada: {+almost +}']]);
    if (!only) return;
    expect(
      words(
        accepted(
          plain,
          some(only, ({ type }) => type !== 'joined'),
        ),
      ),
    ).toEqual([`One stood.${mark}`, 'Two almost fell.', 'Three ran.']);
    const joined = accepted(
      plain,
      some(only, ({ type }) => type === 'joined'),
    );
    expect(words(joined)).toEqual([`One stood.${mark}Two fell.`, 'Three ran.']);
    const [seam] = only.parts.filter(({ type }) => type === 'joined');
    expect(
      words(
        accepted(
          joined,
          some(only, ({ type }) => type !== 'joined', seam ? [seam] : []),
        ),
      ),
    ).toEqual([`One stood.${mark}Two almost fell.`, 'Three ran.']);
  });

  it('ten thousand changes of one block are all there, and every second one can be taken', async () => {
    const count = 10_000;
    const many = brief(section('Main', p(Array.from({ length: count }, (_, at) => `word${at}`).join(' '))));
    const bytes = withText(await exported(many), (xml) =>
      xml.replaceAll(/word(\d+)/g, (_, at: string) => amid(del(`word${at}`), ins(`term${at}`))),
    );
    const [only, ...others] = await proposals(bytes, many);
    expect([others, only?.parts.length]).toEqual([[], count]);
    if (!only) return;
    const after =
      words(
        accepted(
          many,
          some(only, ({ id }) => Number(id) % 2 === 0),
        ),
      )[0] ?? '';
    expect([after.match(/term/g)?.length, after.match(/word/g)?.length]).toEqual([count / 2, count / 2]);
    expect(after.startsWith('word0 term1 word2')).toBe(true);
    const [first] = only.parts;
    const one = accepted(
      many,
      some(only, (part) => part === first),
    );
    const next = accepted(
      one,
      some(only, ({ id }) => id === String(count), first ? [first] : []),
    );
    expect(words(next)[0]?.endsWith(` term${count - 1}`)).toBe(true);
  });
});
