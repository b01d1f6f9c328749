import type { Brief } from '../brief/brief.ts';
import { citationOrder } from '../brief/citation-order.ts';
import { citationPlaces } from '../brief/citation-places.ts';
import type { LiveBrief } from '../brief/live-brief.ts';
import { sharesRepeats } from '../brief/repeated-notes.ts';
import type { CitationAttributes } from '../brief/schema.ts';
import { listedName } from '../brief/source-name.ts';
import type { CitationReading } from '../citations/citation-reading.ts';
import { emphasised } from '../citations/emphasised-words.ts';
import { isOutdated, plainWords } from '../citations/own-wording.ts';
import { done, type Outcome } from './outcome.ts';

/** Whether a brief has citations in the writer's own wording, for which the style has to be asked. */
export function hasWordings({ doc }: Pick<LiveBrief, 'doc'>): boolean {
  return citationPlaces(doc).some(({ attributes }) => attributes.override !== null);
}

/** All citations, or one: its number, where it stands, what it names, and how it is worded. */
export function citationRows(live: LiveBrief, readings: readonly CitationReading[], only?: string): Outcome {
  const { parts, doc } = live;
  const near = new Map(citationPlaces(doc).map((place) => [String(place.citation), place.words]));
  const read = new Map(readings.map((reading) => [String(reading.citation), reading]));
  const rows = citationOrder(doc, sharesRepeats(parts.metadata))
    .filter(({ attributes }) => only === undefined || attributes.id === only)
    .map(({ attributes, number }) => {
      const { id, items, comment, sharesNoteWith } = attributes;
      const wording = wordingRow(attributes, read.get(id));
      const named = items.map(itemRow(parts));
      return { id, number, near: near.get(id) ?? '', items: named, words: comment, sharesNoteWith, wording };
    });
  const { citationStyle, citing } = parts.metadata;
  const lines = rows.flatMap(({ id, number, near: words, items, words: own, wording }) => [
    `${number}  ${words}  [${id}]`,
    ...items.map(({ title, label, locator, prefix, suffix }) => {
      const place = locator === '' ? '' : `, ${label} ${locator}`;
      return `    ${prefix === '' ? '' : `${prefix} `}${title}${place}${suffix}`;
    }),
    ...(wording === null ? [] : wordingLines(wording)),
    ...(own === '' ? [] : [`    ${own}`]),
  ]);
  return done(lines, { style: citationStyle, ...(citing && { citing }), citations: rows });
}

interface WordingRow {
  /** Italics between asterisks. */
  readonly text: string;
  readonly instead: string;
  /** What the style makes of it now; null where it is not printed. */
  readonly style: string | null;
  readonly outdated: boolean;
}

function wordingRow({ override }: CitationAttributes, reading: CitationReading | undefined): WordingRow | null {
  if (override === null) return null;
  const style = reading === undefined || reading.withheld ? null : plainWords(reading.style);
  const outdated = style !== null && isOutdated(override, style, reading?.pointsTo ?? []);
  return { text: emphasised(override.text), instead: override.instead, style, outdated };
}

function wordingLines({ text, instead, style, outdated }: WordingRow): readonly string[] {
  return [
    `    in your own wording: ${text}`,
    ...(style === null ? [] : [`    the style prints: ${style}`]),
    ...(outdated ? [`    It was written for another citation: ${instead}`] : []),
  ];
}

function itemRow({ evidence }: Pick<Brief, 'evidence'>) {
  return ({ source, claim, label, locator, prefix, suffix }: CitationAttributes['items'][number]) => {
    const found = evidence.sources[source];
    return { source, title: found ? listedName(found) : '', claim, label, locator, prefix, suffix };
  };
}
