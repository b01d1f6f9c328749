import type { Node } from 'prosemirror-model';
import type { CitationId } from '../../base/ids.ts';
import { CitationFormatter } from '../../citations/format-citations.ts';
import type { FormattedText } from '../../citations/formatted-text.ts';
import type { DocumentCiting } from '../citing.ts';
import type { DocumentWords } from '../document-words.ts';
import type { Block, Note, ParagraphBlock } from '../nodes.ts';
import { factsOf } from './node-facts.ts';
import type { NotePlan, PlannedNote } from './note-plan.ts';

/** All that a plain block is made from, beside the node itself. */
interface Surroundings {
  readonly paragraphRole: ParagraphBlock['role'];
  readonly words: DocumentWords;
  readonly showsComments: boolean;
  readonly citing: DocumentCiting | null;
  readonly plan: NotePlan;
  readonly citationText: (cluster: CitationId) => FormattedText;
}

interface MadeFrom extends Pick<Surroundings, 'paragraphRole' | 'words' | 'showsComments'> {
  readonly citing: boolean;
  readonly marks: readonly unknown[];
  readonly blocks: readonly Block[];
}

interface KeptNote {
  readonly text: FormattedText | null;
  readonly comments: string;
  readonly prefix: string;
  readonly remarks: string;
  /** Its words say which citation they are. */
  readonly citing: boolean;
  readonly note: Note;
}

interface KeptBlock {
  readonly json: string;
  readonly block: Block;
}

/**
 * What one resolving of a brief leaves for the next. It saves work and changes nothing: blocks and notes that come out
 * the same come out as the very same objects, so that whoever draws them can tell at once.
 */
export class ResolveMemory {
  readonly formatter = new CitationFormatter();
  /** How many blocks were resolved, for whoever counts. */
  made = 0;
  readonly #plain = new WeakMap<Node, MadeFrom>();
  #blocks = new Map<string, KeptBlock>();
  #blocksBefore = new Map<string, KeptBlock>();
  #notes = new Map<string, KeptNote>();
  #notesBefore = new Map<string, KeptNote>();

  /** Lets go of what the document before the last one needed. */
  startDocument(): void {
    [this.#blocksBefore, this.#blocks] = [this.#blocks, new Map()];
    [this.#notesBefore, this.#notes] = [this.#notes, new Map()];
  }

  /** The blocks of a node. Running text is not even looked at again while its marks stay the same. */
  blocksOf(node: Node, context: Surroundings, make: () => readonly Block[]): readonly Block[] {
    if (!factsOf(node).plain) return this.keep(this.#count(make));
    const known = this.#plain.get(node);
    const { paragraphRole, words, showsComments } = context;
    const citing = context.citing !== null;
    const marks = factsOf(node).citations.length === 0 ? noMarks : marksIn(node, context);
    const isSame =
      known?.paragraphRole === paragraphRole &&
      known.words === words &&
      known.showsComments === showsComments &&
      known.citing === citing;
    if (isSame && sameList(known.marks, marks)) return known.blocks;
    const blocks = this.#count(make);
    this.#plain.set(node, { paragraphRole, words, showsComments, citing, marks, blocks });
    return blocks;
  }

  /** Blocks that are made anew each time; those that say what they said before are given back as they were. */
  keep(blocks: readonly Block[]): readonly Block[] {
    return blocks.map((block) => {
      const json = JSON.stringify(block);
      const before = this.#blocksBefore.get(block.id);
      const kept = before?.json === json ? before : { json, block };
      this.#blocks.set(block.id, kept);
      return kept.block;
    });
  }

  note(planned: PlannedNote, said: Pick<KeptNote, 'text' | 'remarks' | 'citing'>, make: () => Note): Note {
    const comments = planned.comments.join('\n\n');
    const prefix = planned.cited[0]?.prefix ?? '';
    const before = this.#notesBefore.get(planned.id);
    const same =
      before?.text === said.text &&
      before.comments === comments &&
      before.prefix === prefix &&
      before.remarks === said.remarks &&
      before.citing === said.citing &&
      before.note.number === planned.number;
    const kept = same ? before : { ...said, comments, prefix, note: make() };
    this.#notes.set(planned.id, kept);
    return kept.note;
  }

  #count(make: () => readonly Block[]): readonly Block[] {
    this.made += 1;
    return make();
  }
}

const noMarks: readonly unknown[] = [];

/** All that a citation plan says about the citations in a node. */
function marksIn(node: Node, { plan, citationText }: Surroundings): readonly unknown[] {
  return factsOf(node).citations.flatMap(({ node: citation }) => {
    const mark = plan.marks.get(String(citation.attrs.id));
    if (mark === undefined) return [null];
    const { note, inText } = mark;
    return [note?.note.id, note?.note.number, note?.repeat, inText === null ? null : citationText(inText)];
  });
}

function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
