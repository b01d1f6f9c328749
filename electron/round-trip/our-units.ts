import { wordDifference } from '../base/word-difference.ts';
import type { LiveBrief } from '../brief/live-brief.ts';
import type { PrintedCitation } from '../brief/proposals/printed-citation.ts';
import { findLine } from '../brief/proposals/text-line.ts';
import { briefTargets, type Target, type TargetsOfId, type TopBlock, titleTarget } from './brief-targets.ts';
import { evened, evenText } from './even-text.ts';
import { type MatchUnit, ReadUnit } from './match-units.ts';
import type { ReturnedDocument, ReturnedUnit } from './returned-document.ts';

/** A unit of the brief as it would be exported now, and which text of the brief each of its characters shows. */
export interface OurUnit extends MatchUnit {
  /** Ids of the blocks, items or rows that it belongs to; those that begin in it first named. */
  readonly ids: readonly string[];
  readonly top: TopBlock | null;
  /** Key of the slot whose heading this is. */
  readonly heads: string | null;
  /** For each character of `text`; null for what is written from the data. */
  readonly shows: readonly (Shown | null)[];
  readonly targets: readonly Target[];
  /** Where citations stand that the style prints in the text. */
  readonly cited: readonly CitedStretch[];
}

export interface CitedStretch {
  readonly citation: string;
  readonly from: number;
  readonly to: number;
}

/** One character of a text of the brief. */
export interface Shown {
  readonly target: Target;
  readonly offset: number;
}

/** The units of our own export laid beside the texts of the brief. */
export function ourUnits(
  ours: ReturnedDocument,
  live: LiveBrief,
  printed: ReadonlyMap<string, PrintedCitation>,
): readonly OurUnit[] {
  const ids = new Map(ours.baseline?.entries.map(({ id, name }) => [name, id]));
  const targets = briefTargets(live);
  const slots = new Set(live.parts.template.slots.map(({ key }) => key));
  let segment: Segment = { ids: [], top: null, queue: [], row: null };
  return ours.units.map((unit): OurUnit => {
    const begun = [...unit.names, ...unit.emptyNames].flatMap((name) => ids.get(name) ?? []);
    if (begun.length > 0) segment = segmentOf(begun, targets, live);
    const matched = new OwnUnit(unit, segment, { live, printed });
    const [key] = begun.flatMap((id) => (id.startsWith('slot-') ? id.slice('slot-'.length) : []));
    const heads = key !== undefined && slots.has(key) ? key : null;
    matched.heads = heads;
    return matched;
  });
}

/** What of the brief each character shows is made when it is asked: only of units that changed is it. */
class OwnUnit extends ReadUnit implements OurUnit {
  readonly ids: readonly string[];
  readonly top: TopBlock | null;
  readonly targets: readonly Target[];
  heads: string | null = null;
  #shows: readonly (Shown | null)[] | null = null;
  #cited: readonly CitedStretch[] | null = null;

  constructor(
    unit: ReturnedUnit,
    segment: Segment,
    private readonly of: { readonly live: LiveBrief; readonly printed: ReadonlyMap<string, PrintedCitation> },
  ) {
    super(unit);
    this.ids = segment.ids;
    this.top = segment.top;
    this.targets = takeTargets(segment, this, unit.cell?.column ?? null);
  }

  get shows(): readonly (Shown | null)[] {
    this.#shows ??= showing(this.text, this.targets);
    return this.#shows;
  }

  get cited(): readonly CitedStretch[] {
    this.#cited ??= citedIn(this.text, this.targets, this.of.live, this.of.printed);
    return this.#cited;
  }
}

interface Segment {
  readonly ids: readonly string[];
  readonly top: TopBlock | null;
  /** Texts that the next units show. */
  readonly queue: Target[];
  readonly row: readonly Target[] | null;
}

function segmentOf(ids: readonly string[], known: ReadonlyMap<string, TargetsOfId>, live: LiveBrief): Segment {
  const found = ids.flatMap((id) => known.get(id) ?? []);
  const row = found.find(({ isRow }) => isRow);
  const queue = found.filter(({ isRow }) => !isRow).flatMap(({ targets }) => targets);
  if (ids.includes('front')) queue.push(titleTarget(live));
  return { ids, top: found[0]?.top ?? null, queue, row: row?.targets ?? null };
}

/** A text is shown by the first unit that has most of its words; one that is empty is shown by none. */
function takeTargets({ queue, row }: Segment, unit: MatchUnit, column: number | null): readonly Target[] {
  if (column !== null && row !== null) {
    const target = row[column];
    return target === undefined ? [] : [target];
  }
  const taken: Target[] = [];
  for (let next = queue[0]; next !== undefined; next = queue[0]) {
    const text = evened(next.text);
    if (text !== '' && !isShownIn(text, unit.text)) break;
    queue.shift();
    if (text !== '') taken.push(next);
  }
  return taken;
}

const leastShown = 0.7;

function isShownIn(text: string, shown: string): boolean {
  if (shown.includes(text)) return true;
  const kept = wordDifference(text, shown).reduce(
    (sum, part) => sum + (part.type === 'same' ? part.text.length : 0),
    0,
  );
  return kept >= text.length * leastShown;
}

/** The printed citations of the lines that a unit shows, each behind the one before. */
function citedIn(
  text: string,
  targets: readonly Target[],
  { doc }: LiveBrief,
  printed: ReadonlyMap<string, PrintedCitation>,
): readonly CitedStretch[] {
  const found: CitedStretch[] = [];
  for (const target of targets) {
    const line = target.type === 'line' && target.text.includes('\u2060') ? findLine(doc, target.line) : null;
    for (const node of line?.node.children ?? []) {
      const known = node.type.name === 'citation' ? printed.get(String(node.attrs.id)) : undefined;
      if (known?.inText !== true) continue;
      const { citation, words } = known;
      const from = text.indexOf(words, found.at(-1)?.to ?? 0);
      if (words !== '' && from >= 0) found.push({ citation, from, to: from + words.length });
    }
  }
  return found;
}

function showing(text: string, targets: readonly Target[]): readonly (Shown | null)[] {
  const shows: (Shown | null)[] = Array.from({ length: text.length }, () => null);
  let raw = '';
  const places: (Shown | null)[] = [];
  for (const target of targets) {
    if (raw !== '') {
      raw += ' ';
      places.push(null);
    }
    for (let offset = 0; offset < target.text.length; offset += 1) places.push({ target, offset });
    raw += target.text;
  }
  const even = evenText(raw);
  let own = 0;
  let at = 0;
  for (const part of wordDifference(even.text, text)) {
    if (part.type === 'same') {
      for (let index = 0; index < part.text.length; index += 1) {
        shows[at + index] = places[even.origin[own + index] ?? -1] ?? null;
      }
    }
    if (part.type !== 'added') own += part.text.length;
    if (part.type !== 'removed') at += part.text.length;
  }
  return shows;
}
