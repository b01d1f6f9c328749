import type { Recorder } from '../brief/proposals/proposal.ts';
import { evenText } from './even-text.ts';
import { noteMark, type Piece, type RecordedChange } from './returned-document.ts';

/** One character of a text that came back, with what was recorded about it. */
export interface RecordedCharacter {
  readonly text: string;
  /** Null for the end of a block. */
  readonly piece: Piece | null;
  /** It stands there with all recorded changes refused. */
  readonly old: boolean;
  /** It stands there with all of them accepted. */
  readonly fresh: boolean;
  /** Who brought it in or took it out; null where that was not recorded. */
  readonly by: Recorder | null;
}

/**
 * Pieces character by character. White space is made even in the text before the changes, and within what one change puts
 * in; where a change begins or ends it stays as it is, because the change beside it may not be made.
 */
export function recordedText(pieces: readonly Piece[]): readonly RecordedCharacter[] {
  const all = pieces.flatMap((piece) => charactersOf(piece));
  const before = all.filter(({ old }) => old);
  const kept = new Set(evenText(before.map(({ text }) => text).join('')).origin.map((at) => before[at]));
  return all.filter((one, at) => {
    if (one.old) return kept.has(one);
    const last = all[at - 1];
    return one.fresh && !(one.text === ' ' && last?.text === ' ' && last.piece?.change === one.piece?.change);
  });
}

function charactersOf(piece: Piece): readonly RecordedCharacter[] {
  const text = piece.type === 'note' ? noteMark : piece.text.replaceAll(/[ \t\r\n]/g, ' ');
  const { change = null } = piece;
  const by = change === null ? null : { author: change.author, at: change.at };
  const shared = { piece, old: isOld(piece), fresh: change?.type !== 'deleted', by };
  return Array.from(text.split(''), (character) => ({ text: character, ...shared }));
}

/** The end of a block within text that came back divided. */
export function recordedEnd(mark: string, change: RecordedChange | undefined): RecordedCharacter {
  const by = change === undefined ? null : { author: change.author, at: change.at };
  return { text: mark, piece: null, old: false, fresh: true, by };
}

/** Whether a piece stands there with every recorded change refused. */
export function isOld({ change, within }: Piece): boolean {
  return change?.type !== 'inserted' && within === undefined;
}
