import { factsOf } from '../../document/block-facts.ts';
import { contentsEntries } from '../../document/contents-entries.ts';
import type { Block } from '../../document/nodes.ts';
import type { ReadingElement } from '../elements.ts';
import type { LayoutFinding, OutlineEntry } from '../layout.ts';
import { sameData } from '../same-data.ts';
import type {
  BlockContext,
  BlockMemory,
  CitedNote,
  LayoutRecord,
  SharedState,
  Subject,
  Surroundings,
} from './context.ts';
import type { GalleyPart } from './strip.ts';

/** What laying out a block or a note gave, besides strips: everything it left in the record and the reading tree. */
interface Remembered {
  readonly parts: readonly GalleyPart[];
  readonly elements: readonly ReadingElement[];
  readonly cited: readonly (readonly [string, CitedNote])[];
  readonly outline: readonly OutlineEntry[];
  readonly findings: readonly LayoutFinding[];
  readonly shared: SharedState | null;
}

/** The last layout of a block or note with this id, under the surroundings it had. */
interface Met {
  readonly subject: Subject;
  readonly surroundings: string;
  readonly remembered: Remembered;
}

/**
 * A block is known again by its id, and compared only then: nearly every one is the very same object after an edit, and
 * those of another document differ in the first word.
 */
export function createBlockMemory(): BlockMemory {
  let fresh = new Map<string, Met>();
  let stale = new Map<string, Met>();
  let lastSetting = '';
  const known = (subject: Subject, surroundings: string): Met | null => {
    for (const met of [fresh.get(subject.id), stale.get(subject.id)]) {
      if (met?.surroundings === surroundings && sameData(met.subject, subject)) return met;
    }
    return null;
  };
  return {
    recall(subject, surroundings, context, { make, shared = null }) {
      const met = known(subject, surroundings);
      const remembered = met?.remembered ?? observe(context, shared, make);
      if (met !== null) replay(remembered, context, shared);
      fresh.set(subject.id, { subject, surroundings, remembered });
      return remembered.parts;
    },
    startDocument(setting) {
      stale = setting === lastSetting ? fresh : new Map();
      fresh = new Map();
      lastSetting = setting;
    },
  };
}

function observe(
  { tree, record }: BlockContext,
  shared: SharedState | null,
  make: () => readonly GalleyPart[],
): Remembered {
  const elements = tree.elements.length;
  const outline = record.outline.length;
  const findings = record.findings.length;
  const cited = record.citedInOrder.length;
  const parts = make();
  return {
    parts,
    elements: tree.elements.slice(elements),
    cited: citedSince(record, cited),
    outline: record.outline.slice(outline),
    findings: record.findings.slice(findings),
    shared: shared && { ...shared },
  };
}

function citedSince({ citedNotes, citedInOrder }: LayoutRecord, count: number): Remembered['cited'] {
  return citedInOrder.slice(count).flatMap((note) => {
    const cited = citedNotes.get(note);
    return cited === undefined ? [] : [[note, cited] as const];
  });
}

function replay(known: Remembered, { tree, record }: BlockContext, shared: SharedState | null): void {
  tree.append(known.elements);
  for (const [note, cited] of known.cited) {
    record.citedNotes.set(note, cited);
    record.citedInOrder.push(note);
  }
  record.outline.push(...known.outline);
  record.findings.push(...known.findings);
  if (shared !== null) Object.assign(shared, known.shared);
}

/** All beside the block itself that decides how it looks at the document's top level. */
export function surroundingsOf(block: Block, context: BlockContext, around: Surroundings): string {
  const { citedNotes, notes } = context.record;
  const marks = factsOf(block).marks.map(({ note }) =>
    citedNotes.has(note) ? 'again' : notes.has(note) ? 'first' : 'gone',
  );
  return `${roleOf(around.previous)} ${roleOf(around.next)} ${marks.join('')} ${beyond(block, context, around)}`;
}

// What a block takes from further away than its neighbours.
function beyond(block: Block, { document }: BlockContext, { shared }: Surroundings): string {
  if (block.type === 'contents') return JSON.stringify(contentsEntries(document, block.depth));
  if (block.type === 'evidence') return block.entries.map((entry) => document.notes[entry.note - 1]?.id).join();
  if (block.type === 'term') return numberOf(shared.list);
  if (block.type === 'paragraph' && block.role === 'bottom-line') return numberOf(shared.panel);
  return '';
}

const numbers = new WeakMap<object, number>();
let given = 0;

/** A number that no other object gets, so that an object can be part of a key. */
export function numberOf(object: object | null): string {
  if (object === null) return '-';
  const known = numbers.get(object);
  if (known !== undefined) return String(known);
  given += 1;
  numbers.set(object, given);
  return String(given);
}

function roleOf(block: Block | null): string {
  if (block === null) return '';
  return block.type === 'paragraph' ? block.role : block.type;
}
