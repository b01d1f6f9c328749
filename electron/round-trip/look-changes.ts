import type { LookChange, Looks, Recorder } from '../brief/proposals/proposal.ts';
import type { Target } from './brief-targets.ts';
import { evenLink } from './looks-print.ts';
import type { Shown } from './our-units.ts';
import type { RecordedCharacter } from './recorded-text.ts';

/** Words of ours that came back looking otherwise, by one person's change. */
export interface LooksChanged {
  readonly from: number;
  readonly to: number;
  readonly looks: readonly LookChange[];
  readonly by: Recorder | null;
}

/** What is laid beside each other: our characters, theirs, and which of theirs stands for each of ours. */
export interface LaidBeside {
  readonly ours: readonly RecordedCharacter[];
  readonly theirs: readonly RecordedCharacter[];
  readonly kept: readonly (number | null)[];
  readonly shows: readonly (Shown | null)[];
}

/** Where the same words look otherwise. White space and marks of notes look like nothing, and go with their words. */
export function looksChanged({ ours, theirs, kept, shows }: LaidBeside): readonly LooksChanged[] {
  const found: (LooksChanged & { readonly target: Target })[] = [];
  let isOpen = false;
  for (const [at, index] of kept.entries()) {
    const own = ours[at];
    const other = index === null ? undefined : theirs[index];
    const shown = shows[at];
    if (own?.piece?.type !== 'text' || own.text === ' ') {
      isOpen &&= index !== null;
      continue;
    }
    const looks = other?.piece?.type === 'text' ? lookChanges(own.piece, other.piece) : [];
    const last = found.at(-1);
    if (looks.length === 0 || !shown || other?.piece?.type !== 'text') isOpen = false;
    else {
      const by = recorderOf(own.piece, other.piece.formerly);
      if (isOpen && last?.target === shown.target && isOneChange(last, looks, by)) {
        found[found.length - 1] = { ...last, to: at + 1 };
      } else found.push({ from: at, to: at + 1, looks, by, target: shown.target });
      isOpen = true;
    }
  }
  return found.map(({ target: _target, ...change }) => change);
}

/** Who changed them, when what they were before is what they are here. */
function recorderOf(
  own: Looks,
  formerly: { readonly looks: Looks; readonly by: Recorder } | undefined,
): Recorder | null {
  if (formerly === undefined) return null;
  // Links are no property of a run, so a run does not tell what they were.
  return lookChanges({ ...own, link: '' }, { ...formerly.looks, link: '' }).length === 0 ? formerly.by : null;
}

function isOneChange(last: LooksChanged, looks: readonly LookChange[], by: Recorder | null): boolean {
  return JSON.stringify([last.looks, last.by]) === JSON.stringify([looks, by]);
}

/** From these looks to those. */
export function lookChanges(from: Looks, to: Looks): readonly LookChange[] {
  const link = evenLink(to.link);
  return [
    ...(['emphasis', 'strong'] as const).flatMap((mark) =>
      from[mark] === to[mark] ? [] : [{ mark, on: to[mark] === true }],
    ),
    ...(from.position === to.position || from.position === undefined ? [] : [{ mark: from.position, on: false }]),
    ...(from.position === to.position || to.position === undefined ? [] : [{ mark: to.position, on: true }]),
    ...(evenLink(from.link) === link ? [] : [{ mark: 'link' as const, href: link }]),
  ];
}
