import { type DifferencePart, wordDifference } from '../../base/word-difference.ts';
import type { BriefProposal, ProposedPart } from './proposal.ts';

type Said = readonly [DifferencePart['type'], string];

/** The words of a proposal with what goes and what comes: as its parts say it, else word by word. */
export function shownDifference(proposal: BriefProposal): readonly DifferencePart[] {
  const { before, parts } = proposal;
  const changes = parts.filter(({ type }) => type !== 'looks');
  if (parts.length === 0) return wholeDifference(proposal, readable);
  let at = 0;
  const shown = changes.flatMap(({ from, to, after: put }): Said[] => {
    const same = before.slice(at, from);
    at = to;
    return [
      ['same', same],
      ['removed', before.slice(from, to)],
      ['added', put],
    ];
  });
  return stretches([...shown, ['same', before.slice(at)]]);
}

/** The same without regard to parts; `read` makes signs of what cannot be read. */
export function wholeDifference(
  { kind, before, after, change }: Pick<BriefProposal, 'kind' | 'before' | 'after' | 'change'>,
  read: (text: string) => string,
): readonly DifferencePart[] {
  const [old, fresh] = [read(before), read(after)];
  const isSame = kind === 'moved' || kind === 'shape' || (kind === 'cells' && before.replaceAll(' | ', ' ') === after);
  if (isSame) return said([['same', old]]);
  // Words that crossed a citation make no sense one by one.
  if (kind === 'citation' && change?.type === 'words')
    return said([
      ['removed', old],
      ['added', fresh],
    ]);
  return wordDifference(old, fresh);
}

function said(parts: readonly Said[]): readonly DifferencePart[] {
  return parts.flatMap(([type, text]) => (text === '' ? [] : [{ type, text }]));
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

function stretches(parts: readonly Said[]): readonly DifferencePart[] {
  return said(parts).map(({ type, text }) => ({ type, text: readable(text) }));
}
