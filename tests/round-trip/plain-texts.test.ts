import { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import type { Brief } from '../../electron/brief/brief.ts';
import type { BriefProposal, ProposedPart } from '../../electron/brief/proposals/proposal.ts';
import { undoneParts } from '../../electron/brief/proposals/taken-parts.ts';
import { brief, fillIn, p, question, section, table } from '../builders/brief.ts';
import { amid, del, ins, partsInShort, some } from './recorded.ts';
import { accepted, exported, inShort, live, proposals, withText } from './word-file.ts';

const title = 'The mill closes in winter';
const given = brief(
  section(
    'Facts',
    p('What stood, and for how long.'),
    table({ caption: 'Closures of mills and piers in days' }, ['Place', 'Days'], ['Mill', '3'], ['Pier', '5']),
  ),
  section('Exercises', fillIn('Why did the mill close?', 2, 'The river rose over the wheel and stayed there.')),
  section('Questions', question('When?', p('It closed in the winter of that year.'))),
  { metadata: { title, edition: 'trainer' }, template: { editions: [{ id: 'trainer', title: 'Trainer' }] } },
);

const captionOf = (of: Brief) => live(of).doc.child(0).child(1).attrs.caption as string;
const answerOf = (of: Brief) => live(of).doc.child(1).child(0).attrs.answer as string;

const replaced = (old: string, fresh: string, author = 'Ada') => amid(del(old, author), ins(fresh, author));

const edited = (xml: string) =>
  xml
    .replace(title, `The ${replaced('mill', 'windmill')} closes in ${replaced('winter', 'spring', 'Ben')}`)
    .replace(
      'Closures of mills and piers in days',
      `Closures of ${replaced('mills', 'windmills')} and piers in ${replaced('days', 'weeks', 'Ben')}`,
    )
    .replace(
      'The river rose over the wheel and stayed there.',
      `The ${replaced('river', 'sea')} rose over the wheel${amid(del(' and stayed there', 'Ben'))}.`,
    )
    .replace(
      'It closed in the winter',
      `It ${replaced('closed', 'shut')} in the ${replaced('winter', 'spring', 'Ben')}`,
    );

async function found(
  of: Brief = given,
): Promise<readonly [BriefProposal, BriefProposal, BriefProposal, BriefProposal]> {
  const all = await proposals(withText(await exported(given), edited), of);
  const [first, second, third, fourth, ...others] = all;
  if (!first || !second || !third || !fourth || others.length > 0) throw new Error(all.map(inShort).join('\n'));
  return [first, second, third, fourth];
}

describe('single changes of a title, a caption and an answer', () => {
  it('are told apart with their authors', async () => {
    const all = await found();
    expect(all.map((one) => [one.kind, partsInShort(one)])).toEqual([
      ['tracked', ['Ada: [-mill-]{+windmill+}', 'Ben: [-winter-]{+spring+}']],
      ['tracked', ['Ada: [-mills-]{+windmills+}', 'Ben: [-days-]{+weeks+}']],
      ['tracked', ['Ada: [-river-]{+sea+}', 'Ben: [- and stayed there-]']],
      ['tracked', ['Ada: [-closed-]{+shut+}', 'Ben: [-winter-]{+spring+}']],
    ]);
  });

  it('are taken one by one, in any order, and all come to the same', async () => {
    const [ofTitle, ofCaption, ofAnswer] = await found();
    const both = [
      [ofTitle, (of: Brief) => of.metadata.title, 'The windmill closes in winter', 'The windmill closes in spring'],
      [ofCaption, captionOf, 'Closures of windmills and piers in days', 'Closures of windmills and piers in weeks'],
      [ofAnswer, answerOf, 'The sea rose over the wheel and stayed there.', 'The sea rose over the wheel.'],
    ] as const;
    for (const [proposal, textOf, one, all] of both) {
      const isFirst = ({ id }: ProposedPart) => id === '1';
      const first = accepted(given, some(proposal, isFirst));
      expect(textOf(first)).toBe(one);
      const rest = some(proposal, (part) => !isFirst(part), proposal.parts.filter(isFirst));
      expect(textOf(accepted(first, rest))).toBe(all);
      const last = accepted(
        given,
        some(proposal, (part) => !isFirst(part)),
      );
      const other = some(
        proposal,
        isFirst,
        proposal.parts.filter((part) => !isFirst(part)),
      );
      expect(textOf(accepted(last, other))).toBe(all);
      expect(textOf(accepted(given, [proposal]))).toBe(all);
    }
  });

  it('leave what was not taken to be proposed again, and nothing else', async () => {
    const ada = ({ by }: ProposedPart) => by?.author === 'Ada';
    const after = accepted(
      given,
      (await found()).flatMap((proposal) => some(proposal, ada)),
    );
    const again = await found(after);
    expect(again.map(partsInShort)).toEqual([
      ['Ben: [-winter-]{+spring+}'],
      ['Ben: [-days-]{+weeks+}'],
      ['Ben: [- and stayed there-]'],
      ['Ben: [-winter-]{+spring+}'],
    ]);
    expect(again.map(({ conflict }) => conflict)).toEqual([false, false, false, false]);
    const done = accepted(after, again);
    expect(await proposals(withText(await exported(given), edited), done)).toEqual([]);
  });

  it('stand beside what was written here meanwhile, which stays', async () => {
    const body = JSON.parse(JSON.stringify(given.body).replace('and piers in', 'and all piers in')) as Brief['body'];
    const now = { ...given, body, metadata: { ...given.metadata, title: 'The mill closes early in winter' } };
    const [ofTitle, ofCaption] = await found(now);
    expect([ofTitle, ofCaption].map(({ conflict, keepsOurs }) => [conflict, keepsOurs])).toEqual([
      [true, true],
      [true, true],
    ]);
    const after = accepted(now, [ofTitle, ofCaption]);
    expect(after.metadata.title).toBe('The windmill closes early in spring');
    expect(captionOf(after)).toBe('Closures of windmills and all piers in weeks');
  });

  it('are made at their words when the text was changed after the file was compared, or not at all', async () => {
    const [ofTitle] = await found();
    const one = some(ofTitle, ({ id }) => id === '2');
    const longer = { ...given, metadata: { ...given.metadata, title: 'Why the mill closes in winter' } };
    expect(accepted(longer, one).metadata.title).toBe('Why the mill closes in spring');
    const other = { ...given, metadata: { ...given.metadata, title: 'The mill closes in autumn' } };
    expect(() => accepted(other, one)).toThrow('could not be accepted');
  });

  it('are open again when they were taken back, and no other', async () => {
    const [ofTitle, ofCaption] = await found();
    const standing = (of: Brief) => ({ editor: EditorState.create({ doc: live(of).doc }), metadata: of.metadata });
    for (const proposal of [ofTitle, ofCaption]) {
      const [a, b] = proposal.parts as [ProposedPart, ProposedPart];
      const all = accepted(given, [proposal]);
      const first = accepted(
        given,
        some(proposal, ({ id }) => id === a.id),
      );
      expect([...undoneParts(standing(all), [a, b])]).toEqual([]);
      expect([...undoneParts(standing(first), [a, b])]).toEqual([b.id]);
      expect([...undoneParts(standing(given), [a, b])]).toEqual([a.id, b.id]);
    }
  });

  it('are told word by word where nobody recorded them', async () => {
    const bytes = withText(await exported(given), (xml) =>
      xml
        .replace(title, 'The windmill closes late in winter')
        .replace('Closures of mills and', 'Closings of mills and'),
    );
    const all = await proposals(bytes, given);
    expect(all.map((one) => [one.kind, partsInShort(one)])).toEqual([
      ['changed', ['[-mill-]{+windmill+}', '{+ late+}']],
      ['changed', []],
    ]);
    expect(accepted(given, all.slice(1)).metadata.title).toBe(title);
    expect(captionOf(accepted(given, all.slice(1)))).toBe('Closings of mills and piers in days');
  });
});
