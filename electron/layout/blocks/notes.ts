import type { Note } from '../../document/nodes.ts';
import { readingRoot } from '../elements.ts';
import type { PlacedText } from '../page.ts';
import { labelled } from './combine.ts';
import type { BlockContext } from './context.ts';
import { numberOf } from './memory.ts';
import { type Strip, withFirst } from './strip.ts';
import { textStrips } from './text-strips.ts';

/** Between the widest number and the text of the notes, in points. */
const afterNumber = 4;

/** Every cited note as strips, with its number hanging at the left and leading back to the text. */
export function layNotes(context: BlockContext): ReadonlyMap<string, readonly Strip[]> {
  const strips = new Map<string, readonly Strip[]>();
  const hang = Math.max(context.theme.note.hang, widestNumber(context) + afterNumber);
  for (const note of context.record.notes.values()) {
    const cited = context.record.citedNotes.get(note.id);
    if (cited === undefined) continue;
    const surroundings = `${hang} ${numberOf(cited.element)} ${cited.citedIn}`;
    const laid = context.memory.recall(note, surroundings, context, { make: () => layNote(note, hang, context) });
    // The very list that was remembered, so that pages can see that a note is the one it was.
    strips.set(note.id, laid as readonly Strip[]);
  }
  return strips;
}

function layNote(note: Note, hang: number, context: BlockContext): readonly Strip[] {
  const cited = context.record.citedNotes.get(note.id);
  const { labels } = context.document.meta;
  const { tree } = context;
  const element = cited?.element ?? readingRoot;
  const label = tree.add(element, 'label', { order: 'drawn' });
  const common = { style: 'note', kind: 'note', role: 'note', node: note.id } as const;
  const number = textStrips([{ type: 'tone', text: `${note.number} `, tone: 'accent' }], context, {
    ...common,
    element: tree.add(label, 'link', { order: 'drawn', description: labels.backToText }),
    role: 'note-number',
    width: hang,
    justify: false,
  }).map((strip) => ({
    ...strip,
    anchors: [],
    items: strip.items.map((item) => backLink(item as PlacedText, cited?.citedIn ?? '')),
  }));
  const body = note.paragraphs.flatMap((paragraph, index) =>
    textStrips(
      paragraph.filter((inline) => inline.type !== 'note-mark'),
      context,
      { ...common, element, left: context.left + hang, width: context.width - hang },
    ).map((strip) => (index === 0 ? strip : { ...strip, anchors: [] })),
  );
  const joined = labelled(number, body);
  return withFirst(joined, () => ({ anchors: [{ id: note.id, y: 0 }] }));
}

function backLink(item: PlacedText, target: string): PlacedText {
  return { ...item, link: { target } };
}

function widestNumber(context: BlockContext): number {
  const digits = '0'.repeat(String(context.document.notes.length).length);
  const { whole } = context.compositor.measure([{ type: 'text', text: digits }], {
    style: context.theme.text.note,
    measure: context.width,
    outdent: 0,
    justify: false,
    hyphenate: false,
    opticalMargins: false,
    language: context.document.meta.language,
  });
  return whole;
}
