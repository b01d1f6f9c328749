import type { NewId, PassageId } from '../../../../electron/base/ids.ts';
import { asId } from '../../../../electron/base/ids.ts';
import type { Snapshot } from '../../../../electron/library/snapshot.ts';
import type { SourceBlock, SourceSection } from '../../../../electron/library/structure.ts';
import type { Passage } from '../../../../electron/passages/passage.ts';

const contextLength = 32;

type Text = Pick<Snapshot, 'id' | 'source' | 'text' | 'blocks' | 'sections'>;

/** The section that opens at a heading, without the sections inside it; null where none opens. */
export function sectionAt(snapshot: Text, heading: Pick<SourceBlock, 'start'>): SourceSection | null {
  const index = snapshot.sections.findIndex((section) => section.start === heading.start);
  const section = snapshot.sections[index];
  if (!section) return null;
  const inner = snapshot.sections.find((one) => one.start > section.start && one.start < section.end);
  return { ...section, end: inner?.start ?? section.end };
}

/** One passage for each paragraph of a section, to be quoted as it stands. Headings and tables are left out. */
export function sectionPassages(snapshot: Text, section: SourceSection, newId: NewId): readonly Passage[] {
  let paragraph = 0;
  return snapshot.blocks.flatMap((block): readonly Passage[] => {
    if (block.type !== 'heading') paragraph += 1;
    const inside = block.start >= section.start && block.end <= section.end;
    if (!inside || block.type === 'heading' || block.type === 'table') return [];
    const { start, end } = block;
    const quote = {
      exact: snapshot.text.slice(start, end),
      prefix: snapshot.text.slice(Math.max(0, start - contextLength), start),
      suffix: snapshot.text.slice(end, end + contextLength),
    };
    return [
      {
        id: asId<PassageId>(newId()),
        source: snapshot.source,
        snapshot: snapshot.id,
        position: { start, end },
        quote,
        section: section.heading,
        paragraph,
        page: block.page ?? null,
        anchor: 'ok',
      },
    ];
  });
}
