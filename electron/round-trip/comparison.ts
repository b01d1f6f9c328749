import { asId, type CitationId } from '../base/ids.ts';
import { wordDifference } from '../base/word-difference.ts';
import type { LiveBrief } from '../brief/live-brief.ts';
import type { PrintedCitation } from '../brief/proposals/printed-citation.ts';
import type { BriefProposal, Inserted, ProposalPlace, TrackedChange } from '../brief/proposals/proposal.ts';
import { printHash } from '../export/docx/text-hash.ts';
import { type JoinedCells, joinedCells } from './joined-cells.ts';
import { type Matches, type MatchUnit, matchUnits, ReadUnit } from './match-units.ts';
import { Origin } from './origin.ts';
import { type OurUnit, ourUnits } from './our-units.ts';
import { isOld } from './recorded-text.ts';
import { acceptedText, type Piece, type ReturnedDocument } from './returned-document.ts';

/** A proposal on its way: `order` is its place in the text that came back. */
export type Draft = Omit<BriefProposal, 'id' | 'parts' | 'keepsOurs'> &
  Partial<Pick<BriefProposal, 'parts' | 'keepsOurs'>> & { readonly order: number };

/** Where new words stand in the brief: after which block of which slot. */
export interface Spot {
  readonly slot: string;
  /** The block before, as deep as it is known: the first of these that is there. None at the beginning of the slot. */
  readonly after: readonly string[];
  /** The block directly in the slot that holds it. */
  readonly top: string | null;
}

/** The three states of the text, laid beside each other. */
export class Comparison {
  readonly theirs: readonly MatchUnit[];
  readonly ours: readonly OurUnit[];
  readonly origin: Origin;
  readonly matches: Matches;
  /** For each unit that came back ours; null where it has none. A part of a divided unit has the whole one. */
  readonly ourOf: readonly (number | null)[];
  /** Cells that were made one in the file: they are told as that, and not by their words. */
  readonly joinedCells: readonly JoinedCells[];
  readonly #told: { readonly own: ReadonlySet<number>; readonly theirs: ReadonlySet<number> };
  readonly #nameOfId: ReadonlyMap<string, string>;

  constructor(
    readonly returned: ReturnedDocument,
    readonly exported: ReturnedDocument,
    readonly live: LiveBrief,
    /** The citations that `exported` prints, by id. */
    readonly printed: ReadonlyMap<string, PrintedCitation>,
  ) {
    this.#nameOfId = this.#names();
    this.theirs = returned.units.map((unit) => new ReadUnit(unit));
    this.ours = ourUnits(exported, live, printed);
    this.origin = new Origin(returned);
    this.matches = matchUnits(this.ours, this.theirs);
    this.ourOf = reversed(this.matches, this.theirs.length);
    this.joinedCells = joinedCells(this);
    const all = (of: 'own' | 'theirs') => new Set(this.joinedCells.flatMap((cells) => cells[of]));
    this.#told = { own: all('own'), theirs: all('theirs') };
  }

  static print(parts: readonly (string | null)[]): string {
    return printHash(parts.map((part) => part ?? '').join(' '));
  }

  /** Which share of the brief's own lines is in the document that came back, 0 to 1. */
  foundShare(): number {
    // Titles and what is written from the data are alike in briefs of one house.
    const isOwn = ({ targets }: OurUnit) => targets.some(({ type, text }) => type === 'line' && text !== '');
    const spoken = this.ours.flatMap((unit, index) => (isOwn(unit) ? [index] : []));
    const found = spoken.filter((index) => this.matches.theirs[index] !== null);
    return spoken.length === 0 ? 1 : found.length / spoken.length;
  }

  /** Whether one of our units, or of theirs, is among cells that were made one. */
  isInJoined(of: 'own' | 'theirs', index: number): boolean {
    return this.#told[of].has(index);
  }

  /** Whether the brief has changed here since the export. What the export did not have was not changed outside. */
  changedHere({ unit, ids, hash }: OurUnit): boolean {
    const names = this.namesOf(ids);
    return this.origin.had(names) && !this.origin.said([...names, ...unit.names, ...unit.emptyNames], hash);
  }

  /** The bookmarks under which these blocks were exported. */
  namesOf(ids: readonly string[]): readonly string[] {
    return ids.flatMap((id) => this.#nameOfId.get(id) ?? []);
  }

  placeOf(own: OurUnit | null): ProposalPlace {
    const slot = own?.top?.slot ?? own?.heads ?? null;
    return this.placeIn(slot, blockOf(own));
  }

  placeIn(slot: string | null, block: string | null): ProposalPlace {
    const known = this.live.parts.template.slots.find(({ key }) => key === slot);
    return { slot, title: known?.title ?? '', block };
  }

  /** What a mark of a note that came back stands for. */
  noteOf(piece: Piece & { readonly type: 'note' }): Inserted | null {
    const known = piece.name === null ? null : this.citationOf(piece.name);
    if (known !== null) return { type: 'citation', citation: known };
    const words = piece.note === null ? '' : (this.returned.notes[piece.note]?.text ?? '').trim();
    return words === '' ? null : { type: 'note', words };
  }

  /** The citation whose note was exported under this number. */
  citationOf(number: number): CitationId | null {
    const known = this.origin.isKnown
      ? this.origin.citationOf(number)
      : (this.exported.baseline?.notes[number - 1]?.citation ?? null);
    return known === null ? null : asId<CitationId>(known);
  }

  /** Where a unit that came back, and belongs to nothing, stands: after the last one before it that the brief has. */
  spotBefore(index: number): Spot | null {
    for (let at = index - 1; at >= 0; at -= 1) {
      const own = this.ours[this.ourOf[at] ?? -1];
      if (!own) continue;
      if (own.heads !== null) return { slot: own.heads, after: [], top: null };
      if (own.top !== null) return { slot: own.top.slot, after: this.#idsAt(at, own), top: own.top.id };
      // Behind the sections stands what is written from the data; a title or a line of facts begins the text.
      if (own.ids.some((id) => id.startsWith('annex-'))) return null;
      if (own.ids.includes('front')) break;
    }
    const [first] = this.live.parts.template.slots;
    return first ? { slot: first.key, after: [], top: null } : null;
  }

  /** The id of a block that is made of a unit that the brief does not have. */
  newId(index: number): string {
    return `new-${Comparison.print([String(index), this.theirs[index]?.text ?? ''])}`;
  }

  /** A part that was divided off has an id once that is accepted. */
  #idsAt(index: number, own: OurUnit): readonly string[] {
    const isPart = this.matches.theirs[this.ourOf[index] ?? -1] !== index;
    const block = blockOf(own);
    return [...(isPart ? [this.newId(index)] : []), ...(block === null ? [] : [block])];
  }

  #names(): ReadonlyMap<string, string> {
    const of = (document: ReturnedDocument) =>
      document.baseline?.entries.map(({ id, name }) => [id, name] as const) ?? [];
    return new Map([...of(this.exported), ...of(this.returned)]);
  }
}

/** The block that a unit shows: the innermost one for words, the one in the slot for a row. */
export function blockOf(own: OurUnit | null): string | null {
  if (own === null) return null;
  const [target] = own.targets;
  if (target?.type === 'line') return target.line.block;
  return target?.type === 'attribute' ? target.block : (own.top?.id ?? null);
}

/** What the other program recorded in these units. */
export function trackedIn(units: readonly MatchUnit[]): readonly TrackedChange[] {
  const found: TrackedChange[] = [];
  for (const piece of units.flatMap(({ unit }) => unit.pieces)) {
    if (!piece.change) continue;
    const { type, author, at } = piece.change;
    const text = piece.type === 'note' ? '' : piece.text;
    const last = found.at(-1);
    if (last?.type === type && last.author === author && last.at === at) {
      found[found.length - 1] = { ...last, text: last.text + text };
    } else found.push({ type, text, author, at });
  }
  return found;
}

/** How the units read with every recorded change refused. */
export function refusedText(units: readonly MatchUnit[]): string {
  return units
    .map(({ unit }) => acceptedText(unit.pieces.filter(isOld).map(({ change: _change, ...piece }) => piece as Piece)))
    .join(' ');
}

/** Whether two texts differ in anything but white space. */
export function differs(a: string, b: string): boolean {
  return wordDifference(a, b).some(({ type, text }) => type !== 'same' && text.trim() !== '');
}

function reversed(matches: Matches, count: number): readonly (number | null)[] {
  const ourOf: (number | null)[] = Array.from({ length: count }, () => null);
  for (const [own, index] of matches.theirs.entries()) if (index !== null) ourOf[index] = own;
  for (const [own, parts] of matches.splits) for (const part of parts) ourOf[part] = own;
  return ourOf;
}
