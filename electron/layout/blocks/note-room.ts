import type { Theme } from '../../templates/theme.ts';

/** Between two notes at a page's foot, in points. */
export const betweenNotes = 2;

/** Points at a page's foot that so many notes need for their first lines, the rule above them included. */
export function roomForBeginnings(notes: number, lines: number, { text, note }: Theme): number {
  if (notes === 0) return 0;
  return note.ruleAbove + note.ruleBelow + notes * (lines * text.note.leading + betweenNotes) - betweenNotes;
}

/** How many notes can begin in `room` points, each with its first line. */
export function mostBeginnings(room: number, { text, note }: Theme): number {
  const forLines = room - note.ruleAbove - note.ruleBelow + betweenNotes;
  return Math.max(0, Math.floor(forLines / (text.note.leading + betweenNotes)));
}
