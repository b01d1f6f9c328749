import { type DifferencePart, wordDifference } from '../../base/word-difference.ts';
import type { BriefProposal, ProposedPart } from './proposal.ts';

type Said = readonly [DifferencePart['type'], string];

/** The words of a proposal with what goes and what comes: as its parts say it, else word by word. */
export function shownDifference({ kind, before, after, parts }: BriefProposal): readonly DifferencePart[] {
  if (kind === 'moved' || kind === 'shape') return stretches([['same', before]]);
  const changes = parts.filter(({ type }) => type !== 'looks');
  if (parts.length === 0) return wordDifference(readable(before), readable(after));
  let at = 0;
  const said = changes.flatMap(({ from, to, after: put }): Said[] => {
    const same = before.slice(at, from);
    at = to;
    return [
      ['same', same],
      ['removed', before.slice(from, to)],
      ['added', put],
    ];
  });
  return stretches([...said, ['same', before.slice(at)]]);
}

/** How much of the text beside a single change is shown with it, in characters. */
const beside = 24;

/** A single change with a few of the words around it. */
export function shownPart(
  { before }: BriefProposal,
  { from, to, type, after }: ProposedPart,
): readonly DifferencePart[] {
  const start = before.slice(Math.max(0, from - beside), from).replace(from > beside ? /^\S*\s/ : /^/, '');
  const end = before.slice(to, to + beside).replace(to + beside < before.length ? /\s\S*$/ : /$/, '');
  return stretches(
    type === 'looks'
      ? [['same', after]]
      : [
          ['same', `${from > start.length ? '…\u00a0' : ''}${start}`],
          ['removed', before.slice(from, to)],
          ['added', after],
          ['same', `${end}${to + end.length < before.length ? '\u00a0…' : ''}`],
        ],
  );
}

/** Where a note's mark stands, and where one block ends and the next begins, as signs that can be read. */
export function readable(text: string): string {
  return text.replaceAll('\u2060', '†').replaceAll('\n', ' ¶ ');
}

function stretches(said: readonly Said[]): readonly DifferencePart[] {
  return said.flatMap(([type, text]) => (text === '' ? [] : [{ type, text: readable(text) }]));
}
