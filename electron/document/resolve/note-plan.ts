import type { Node } from 'prosemirror-model';
import { asId, type CitationId, type NoteId } from '../../base/ids.ts';
import { RepeatedNotes } from '../../brief/repeated-notes.ts';
import type { CitationAttributes } from '../../brief/schema.ts';
import type { CitationItem } from '../../citations/citation.ts';
import type { OwnWording } from '../../citations/own-wording.ts';
import { factsOf, type PlacedCitation } from './node-facts.ts';
import type { PrintedBody } from './printed-slots.ts';

/** What stands where the writer put a citation. */
export interface PlannedMark {
  /** The cluster whose text is printed in the running text; null in note styles and for a note of own words. */
  readonly inText: CitationId | null;
  readonly note: { readonly note: PlannedNote; readonly repeat: boolean } | null;
}

export interface PlannedNote {
  readonly id: NoteId;
  /** From 1, in the order in which a reader meets the first marks. */
  readonly number: number;
  readonly citation: CitationId;
  /** Cited in the note itself; empty in author-date and numeric styles and for own words. */
  readonly cited: readonly CitationItem[];
  /** In place of the style's text for what is cited. */
  readonly wording: OwnWording | null;
  /** The writer's own words: those of the citation, then those of later citations that share the note. */
  readonly comments: readonly string[];
}

/** Sources cited together in one place, and the passages that this place rests on. */
export interface PlannedCluster {
  readonly id: CitationId;
  readonly items: readonly CitationItem[];
  /** 0 in the text. */
  readonly noteNumber: number;
  /** Printed in place of the style's text. The style still sees the items, so that later citations read as they should. */
  readonly wording: OwnWording | null;
}

export interface NotePlan {
  readonly marks: ReadonlyMap<string, PlannedMark>;
  readonly notes: readonly PlannedNote[];
  /** In reading order. */
  readonly clusters: readonly PlannedCluster[];
  /** Every item of every citation in reading order, with the note it stands in: what the evidence annex lists. */
  readonly cited: readonly { readonly note: number; readonly item: CitationItem }[];
}

/**
 * Numbers notes in reading order: one note per citation. A citation that shares the note of another repeats its mark,
 * whichever of them stands first after blocks were moved; with `sharesRepeats` so does one that says the same. In styles
 * that cite in the text, neighbouring citations become one, whose wording is that of the first; one with a wording
 * of its own begins anew. Only own words make a note.
 */
export function planNotes(body: PrintedBody, citesInText: boolean, sharesRepeats = false): NotePlan {
  return citesInText ? planInText(body) : planInNotes(body, sharesRepeats);
}

function planInNotes(body: PrintedBody, sharesRepeats: boolean): NotePlan {
  const marks = new Map<string, PlannedMark>();
  const notes = new NoteList();
  const cited: NotePlan['cited'][number][] = [];
  const printed = printedCitations(body);
  const repeated = new RepeatedNotes(sharesRepeats);
  for (const own of printed.values()) {
    const asked = rootOf(own, printed);
    const root = printed.get(repeated.noteOf(asked.id, own, notes.has(asked.id))) ?? asked;
    const said = contentOf(root, body);
    const items = said.items.length > 0 ? said.items : own.items;
    if (items.length === 0 && isBlank(said.comment) && isBlank(own.comment)) continue;
    const mark = notes.mark(root.id, items, said.items.length > 0 ? said.override : own.override);
    if (!mark.repeat) notes.comment(mark.note, said.comment);
    if (own.id !== root.id) notes.comment(mark.note, own.comment);
    for (const item of mark.repeat ? own.items : [...items, ...own.items]) cited.push({ note: mark.note.number, item });
    marks.set(own.id, { inText: null, note: mark });
  }
  const clusters = notes.all
    .filter((note) => note.cited.length > 0)
    .map(({ citation, cited: items, number, wording }) => ({ id: citation, items, noteNumber: number, wording }));
  return { marks, notes: notes.all, clusters, cited };
}

function planInText(body: PrintedBody): NotePlan {
  const marks = new Map<string, PlannedMark>();
  const notes = new NoteList();
  const clusters: Draft<PlannedCluster>[] = [];
  const cited: NotePlan['cited'][number][] = [];
  let neighbour: Draft<PlannedCluster> | null = null;
  const printed = printedCitations(body);
  for (const { node, followsCitation } of citationsOf(body)) {
    const own = attributesOf(node);
    const root = rootOf(own, printed);
    const said = contentOf(root, body);
    const items = own.items.length > 0 ? own.items : said.items;
    for (const item of items) cited.push({ note: 0, item });
    const wording = own.items.length > 0 ? own.override : said.override;
    if (!followsCitation || wording !== null) neighbour = null;
    let inText: CitationId | null = null;
    if (items.length > 0 && neighbour) neighbour.items = [...neighbour.items, ...items];
    else if (items.length > 0) {
      inText = asId<CitationId>(own.id);
      neighbour = { id: inText, items, noteNumber: 0, wording };
      clusters.push(neighbour);
    }
    // Own words make a note; a repeat of a note that holds nothing else shows its mark again.
    const [noted, words] = isBlank(own.comment) && items.length === 0 ? [root.id, said.comment] : [own.id, own.comment];
    const note = isBlank(words) ? null : notes.mark(noted, [], null);
    if (note && !note.repeat) notes.comment(note.note, words);
    if (inText !== null || note !== null) marks.set(own.id, { inText, note });
  }
  return { marks, notes: notes.all, clusters, cited };
}

/** The notes met so far. */
class NoteList {
  readonly all: Draft<PlannedNote>[] = [];
  private readonly byCitation = new Map<string, Draft<PlannedNote>>();

  has(citation: string): boolean {
    return this.byCitation.has(citation);
  }

  mark(
    citation: string,
    cited: readonly CitationItem[],
    wording: OwnWording | null,
  ): { readonly note: PlannedNote; readonly repeat: boolean } {
    const known = this.byCitation.get(citation);
    if (known) return { note: known, repeat: true };
    const note: PlannedNote = {
      id: asId<NoteId>(`note-${citation}`),
      number: this.all.length + 1,
      citation: asId<CitationId>(citation),
      cited,
      wording,
      comments: [],
    };
    this.all.push(note);
    this.byCitation.set(citation, note);
    return { note, repeat: false };
  }

  comment(note: PlannedNote, words: string): void {
    const draft = this.byCitation.get(note.citation);
    if (draft && !isBlank(words)) draft.comments = [...draft.comments, words];
  }
}

function isBlank(words: string): boolean {
  return words.trim() === '';
}

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** The citations of what is printed, in the order of the document. */
function* citationsOf(body: PrintedBody): Generator<PlacedCitation> {
  for (const { blocks } of body.slots) {
    for (const block of blocks) yield* factsOf(block).citations;
  }
}

export function attributesOf(citation: Node): CitationAttributes {
  return citation.attrs as CitationAttributes;
}

type Citations = ReadonlyMap<string, CitationAttributes>;

/** Those that are printed by id, in reading order. */
function printedCitations(body: PrintedBody): Citations {
  return new Map([...citationsOf(body)].map(({ node }) => [String(node.attrs.id), attributesOf(node)]));
}

/**
 * The citation whose note this one shows: itself, or the end of the chain of `sharesNoteWith`. A citation that is gone
 * ends the chain; a circle ends at its smallest id, so that all in it agree. The editor numbers by the same rule.
 */
function rootOf(own: CitationAttributes, citations: Citations): CitationAttributes {
  if (own.sharesNoteWith === null) return own;
  const seen: CitationAttributes[] = [];
  let root = own;
  while (!seen.includes(root)) {
    seen.push(root);
    const next = root.sharesNoteWith === null ? undefined : citations.get(root.sharesNoteWith);
    if (!next) return root;
    root = next;
  }
  const circle = seen.slice(seen.indexOf(root));
  return circle.toSorted((a, b) => (a.id < b.id ? -1 : 1))[0] ?? own;
}

/** What the note of this citation says: a citation that only repeats takes it from one in a part that is not printed. */
function contentOf(root: CitationAttributes, body: PrintedBody): CitationAttributes {
  return root.items.length > 0 || !isBlank(root.comment) ? root : rootOf(root, body.citations);
}
