import type { Block } from '../../document/nodes.ts';
import { noteMarksOf } from '../../document/walk.ts';
import type { ReadingElement } from '../elements.ts';
import type { LayoutFinding, OutlineEntry } from '../layout.ts';
import type { BlockContext, BlockMemory, CitedNote, Surroundings } from './context.ts';
import type { GalleyPart } from './strip.ts';

/** What laying out a block or a note gave, besides strips: everything it left in the record and the reading tree. */
interface Remembered {
  readonly parts: readonly GalleyPart[];
  readonly elements: readonly ReadingElement[];
  readonly cited: readonly (readonly [string, CitedNote])[];
  readonly outline: readonly OutlineEntry[];
  readonly findings: readonly LayoutFinding[];
}

export function createBlockMemory(): BlockMemory {
  let fresh = new Map<string, Remembered>();
  let stale = new Map<string, Remembered>();
  let lastSetting = '';
  return {
    recall(key, context, make) {
      // Elements point to each other by number, so strips fit only where the tree has grown to the same size.
      const placed = `${context.tree.elements.length} ${key}`;
      const known = fresh.get(placed) ?? stale.get(placed);
      const remembered = known ?? observe(context, make);
      if (known !== undefined) replay(known, context);
      fresh.set(placed, remembered);
      return remembered.parts;
    },
    startDocument(setting) {
      stale = setting === lastSetting ? fresh : new Map();
      fresh = new Map();
      lastSetting = setting;
    },
  };
}

function observe({ tree, record }: BlockContext, make: () => readonly GalleyPart[]): Remembered {
  const elements = tree.elements.length;
  const outline = record.outline.length;
  const findings = record.findings.length;
  const cited = record.citedNotes.size;
  const parts = make();
  return {
    parts,
    elements: tree.elements.slice(elements),
    cited: [...record.citedNotes].slice(cited),
    outline: record.outline.slice(outline),
    findings: record.findings.slice(findings),
  };
}

function replay(known: Remembered, { tree, record }: BlockContext): void {
  tree.append(known.elements);
  for (const [note, cited] of known.cited) record.citedNotes.set(note, cited);
  record.outline.push(...known.outline);
  record.findings.push(...known.findings);
}

/** All that decides how a block of the document's top level looks; null for blocks that depend on more than that. */
export function blockKey(block: Block, context: BlockContext, around: Surroundings): string | null {
  if (block.type === 'contents' || block.type === 'term') return null;
  if (block.type === 'paragraph' && block.role === 'bottom-line') return null;
  const { record, document } = context;
  const marks = [...noteMarksOf([block])].map((mark) => (record.citedNotes.has(mark.note) ? 1 : 0)).join('');
  const notes =
    block.type === 'evidence' ? block.entries.map((entry) => document.notes[entry.note - 1]?.id).join() : '';
  return `${roleOf(around.previous)} ${roleOf(around.next)} ${marks} ${notes} ${JSON.stringify(block)}`;
}

function roleOf(block: Block | null): string {
  if (block === null) return '';
  return block.type === 'paragraph' ? block.role : block.type;
}
