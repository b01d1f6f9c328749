import type { CslItem, CslName } from '../../electron/base/csl-json.ts';
import { asId, type SourceId } from '../../electron/base/ids.ts';
import type { Claim } from '../../electron/claims/claim.ts';
import type { Figure } from '../../electron/claims/figure.ts';
import type { Source } from '../../electron/library/source.ts';
import type { Passage } from '../../electron/passages/passage.ts';

/** A source from its CSL fields: `source('bulletin', { title: 'Grain bulletin', author: [literal('Ministry')] })`. */
export function source(id: string, item: Partial<CslItem> = {}, rest: Partial<Source> = {}): Source {
  return {
    id: asId<SourceId>(id),
    item: { type: 'webpage', ...item },
    fileName: `${id}.txt`,
    snapshot: asId(`${id}-snapshot`),
    informationDate: null,
    originGroup: null,
    secondhandOf: [],
    reliability: null,
    descriptor: null,
    marking: null,
    status: 'current',
    importedAt: '2024-11-22T07:00:00.000Z',
    ...rest,
  };
}

export function person(family: string, given: string): CslName {
  return { family, given };
}

/** An organisation, whose name is never split. */
export function literal(name: string): CslName {
  return { literal: name };
}

export function on(year: number, month?: number, day?: number): CslItem['issued'] & object {
  const parts = [year, month, day].filter((part) => part !== undefined);
  return { 'date-parts': [parts] };
}

/** A claim with the one passage it rests on and its source. */
export interface CitedClaim {
  readonly source: Source;
  readonly claim: Claim;
  readonly passage: Passage;
}

/** A claim whose passage is `exact`. Its id is the source's with the paragraph's number. */
export function claim(
  from: Source,
  exact: string,
  place: Partial<Pick<Passage, 'paragraph' | 'page' | 'section' | 'anchor'>> & {
    readonly prefix?: string;
    /** Where the passage begins in its text. */
    readonly start?: number;
    readonly suffix?: string;
    readonly figures?: readonly Figure[];
  } = {},
): CitedClaim {
  const paragraph = place.paragraph ?? 1;
  const passage: Passage = {
    id: asId(`${from.id}-passage-${paragraph}`),
    source: from.id,
    snapshot: from.snapshot ?? asId(`${from.id}-snapshot`),
    position: { start: place.start ?? 0, end: (place.start ?? 0) + exact.length },
    quote: { exact, prefix: place.prefix ?? '', suffix: place.suffix ?? '' },
    section: place.section ?? null,
    paragraph,
    page: place.page ?? null,
    anchor: place.anchor ?? 'ok',
  };
  const made: Claim = {
    id: asId(`${from.id}-claim-${paragraph}`),
    source: from.id,
    statement: exact,
    original: exact,
    kinds: ['background'],
    passages: [{ passage: passage.id, role: 'supports' }],
    speaker: null,
    question: null,
    figures: place.figures ?? [],
    tags: [],
    credibility: null,
    likelihood: null,
    confidence: null,
    weight: 0.5,
    discarded: null,
  };
  return { source: from, claim: made, passage };
}

/** A figure as a claim says it, observed and exact. */
export function figureOf(raw: string, value: number, rest: Partial<Figure> = {}): Figure {
  return {
    start: 0,
    end: raw.length,
    raw,
    value,
    low: null,
    high: null,
    qualifier: 'exact',
    unit: 'tonne',
    scale: 1,
    quantity: 'tonne',
    asOf: null,
    modality: 'observed',
    attributedTo: null,
    ...rest,
  };
}
