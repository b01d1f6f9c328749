import { cslItem } from '../base/csl-shape.ts';
import {
  filledText,
  finiteNumber,
  listOf,
  nullOr,
  objectOf,
  oneOf,
  type Shape,
  text,
  wholeNumber,
} from '../base/shape.ts';
import { type CitationItem, locatorLabels } from '../citations/citation.ts';
import { type Claim, type ClaimPassage, claimKinds } from '../claims/claim.ts';
import type { Figure } from '../claims/figure.ts';
import type { Source } from '../library/source.ts';
import type { Passage } from '../passages/passage.ts';

/** What sources, passages, claims and citations must look like in a file from elsewhere. */
const id = filledText;

export const sourceShape: Shape<Source> = objectOf<Source>({
  id,
  item: cslItem,
  fileName: nullOr(text),
  snapshot: nullOr(id),
  informationDate: nullOr(text),
  originGroup: nullOr(text),
  secondhandOf: listOf(text),
  reliability: nullOr(oneOf(['A', 'B', 'C', 'D', 'E', 'F'])),
  descriptor: nullOr(text),
  marking: nullOr(text),
  status: oneOf(['current', 'superseded', 'withdrawn', 'disputed']),
  importedAt: text,
});

export const passageShape: Shape<Passage> = objectOf<Passage>(
  {
    id,
    source: id,
    snapshot: id,
    position: objectOf<Passage['position']>({ start: wholeNumber(0), end: wholeNumber(0) }),
    quote: objectOf<Passage['quote']>({ exact: text, prefix: text, suffix: text }),
    section: nullOr(text),
    paragraph: wholeNumber(0),
    page: nullOr(text),
    anchor: oneOf(['ok', 'moved', 'reworded', 'ambiguous', 'gone']),
  },
  { keptAgainst: id },
);

const figureShape: Shape<Figure> = objectOf<Figure>({
  start: wholeNumber(0),
  end: wholeNumber(0),
  raw: text,
  value: nullOr(finiteNumber),
  low: nullOr(finiteNumber),
  high: nullOr(finiteNumber),
  qualifier: oneOf(['exact', 'approx', 'min', 'max', 'range']),
  unit: text,
  scale: finiteNumber,
  quantity: text,
  asOf: nullOr(text),
  modality: oneOf(['observed', 'reported', 'expected', 'potential']),
  attributedTo: nullOr(text),
});

export const claimShape: Shape<Claim> = objectOf<Claim>(
  {
    id,
    source: id,
    statement: text,
    original: text,
    kinds: listOf(oneOf(claimKinds)),
    passages: listOf(objectOf<ClaimPassage>({ passage: id, role: oneOf(['supports', 'contradicts', 'context']) })),
    speaker: nullOr(text),
    question: nullOr(text),
    figures: listOf(figureShape),
    tags: listOf(text),
    credibility: nullOr(oneOf([1, 2, 3, 4, 5, 6])),
    likelihood: nullOr(text),
    confidence: nullOr(oneOf(['low', 'moderate', 'high'])),
    weight: finiteNumber,
    discarded: nullOr(oneOf(['redundant', 'too-old', 'anecdotal', 'outlier', 'other'])),
  },
  { alsoIn: listOf(id), mergedInto: id },
);

export const citationItem: Shape<CitationItem> = objectOf<CitationItem>({
  source: id,
  claim: nullOr(id),
  passages: listOf(id),
  locator: text,
  label: oneOf(locatorLabels),
  prefix: text,
  suffix: text,
});
