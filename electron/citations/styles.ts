import type { CitationStyle } from './citation-style.ts';
import { apa } from './styles/apa.ts';
import { chicagoAuthorDate } from './styles/chicago-author-date.ts';
import { chicagoNotes } from './styles/chicago-notes.ts';
import { chicagoNotesShort } from './styles/chicago-notes-short.ts';
import { governmentNotes } from './styles/government-notes.ts';
import { harvard } from './styles/harvard.ts';
import { ieee } from './styles/ieee.ts';
import { mla } from './styles/mla.ts';
import { oscola } from './styles/oscola.ts';
import { vancouver } from './styles/vancouver.ts';

/** Every citation style there is, in the order of menus. The first is the one a new brief starts with. */
export const citationStyles: readonly CitationStyle[] = [
  chicagoNotes,
  chicagoNotesShort,
  governmentNotes,
  oscola,
  chicagoAuthorDate,
  apa,
  harvard,
  mla,
  ieee,
  vancouver,
];

export function citationStyle(id: string): CitationStyle | null {
  return citationStyles.find((style) => style.id === id) ?? null;
}
