import { asId, type NoteId } from '../../../electron/base/ids.ts';
import type { Note } from '../../../electron/document/nodes.ts';
import { emptyStrip, type GalleyPart, type Strip } from '../../../electron/layout/blocks/strip.ts';
import { buildPages } from '../../../electron/layout/pages/build-pages.ts';
import type { PageDraft } from '../../../electron/layout/pages/page-draft.ts';

/** Ten lines of ten points; the rule above the notes takes one line. */
export const measures = { height: 100, separator: 10 };

export const noteOf = (number: number): Note => ({
  id: asId<NoteId>(`n${number}`),
  number,
  citation: null,
  paragraphs: [],
});

/** A paragraph of some lines, named `p1`, `p2` … by anchors; `cites` maps a line's index to notes. */
export function paragraph(
  name: string,
  count: number,
  cites: Readonly<Record<number, readonly number[]>> = {},
): readonly Strip[] {
  const group = {};
  return Array.from({ length: count }, (_, index) => ({
    ...emptyStrip(10),
    anchors: [{ id: `${name}.${index + 1}`, y: 0 }],
    notes: (cites[index + 1] ?? []).map(noteOf),
    group: { id: group, index, count },
  }));
}

export const heading = (name: string): Strip => ({
  ...emptyStrip(10),
  anchors: [{ id: name, y: 0 }],
  keepWithNext: true,
});

/** Notes of so many lines each, numbered from 1. */
export function notes(...counts: readonly number[]): ReadonlyMap<string, readonly Strip[]> {
  return new Map(counts.map((count, index) => [`n${index + 1}`, Array.from({ length: count }, () => emptyStrip(10))]));
}

/** A page in short: its lines, then its note parts, such as `p1.1 p1.2 | n1:1-2`. */
export function shortly(draft: PageDraft): string {
  const body = draft.body.flatMap(({ strip }) => strip.anchors.map((anchor) => anchor.id)).join(' ');
  const parts = draft.area.parts.map((part) => `${part.note}:${part.from + 1}-${part.to}`).join(' ');
  return parts === '' ? body : `${body} | ${parts}`;
}

export function pagesOf(galley: readonly GalleyPart[], noteStrips = notes()): readonly string[] {
  return buildPages(galley, noteStrips, measures).drafts.map(shortly);
}
