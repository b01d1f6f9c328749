import { asId, type NewId, type PassageId } from '../base/ids.ts';
import type { Snapshot } from '../library/snapshot.ts';
import type { SourceSection } from '../library/structure.ts';
import { passageMaker } from '../passages/selector.ts';
import type { SectionToInsert } from './commands/insert-section.ts';

/** A section of a source as it can be put into a brief: its heading and a passage for each of its own paragraphs. */
export function sectionPassages(
  snapshot: Snapshot,
  section: Pick<SourceSection, 'heading' | 'start' | 'end'>,
  source: Parameters<typeof passageMaker>[1]['source'],
  newId: NewId,
): SectionToInsert {
  const makePassage = passageMaker(snapshot, { source, snapshot: snapshot.id });
  const passages = snapshot.blocks
    .filter(({ type, start, end }) => quotable.has(type) && start >= section.start && end <= section.end)
    .map(({ start, end }) => makePassage(asId<PassageId>(newId()), { start, end }))
    .filter(({ quote }) => quote.exact.trim() !== '');
  return { heading: section.heading, passages };
}

// Headings are structure, tables are taken over as tables, footnotes belong to the source's own text.
const quotable: ReadonlySet<string> = new Set(['paragraph', 'list-item', 'quote', 'question', 'caption']);
