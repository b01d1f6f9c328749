import type { ClaimCandidate } from '../../../electron/claims/candidate.ts';
import type { ClaimKind } from '../../../electron/claims/claim.ts';
import type { Figure } from '../../../electron/claims/figure.ts';
import type { SourceBlock } from '../../../electron/library/structure.ts';
import type { ImportedFile } from '../../../electron/storage/library/imported-file.ts';
import { oneOf, type Random, seededRandom, wholeNumber } from '../measure/random.ts';
import { vocabulary } from '../measure/vocabulary.ts';

const claimsPerParagraph = 5;
const kinds: readonly [ClaimKind, ...ClaimKind[]] = ['background', 'forecast', 'recommendation', 'risk', 'definition'];
const units: readonly [string, ...string[]] = ['percent', 'USD', 'ship', 'tonne', 'household'];
const speakers: readonly [string, ...string[]] = [
  'The harbour office',
  'Ada Quill',
  'A ministry spokesman',
  'The union',
];
const tags: readonly [string, ...string[]] = ['harbour', 'prices', 'winter', 'insurance', 'freight', 'law'];

/** A file as an import hands it to the library, with as many claims as asked for. The same seed makes the same file. */
export function generatedImport(seed: number, claims: number): ImportedFile {
  const random = seededRandom(seed);
  const parts: string[] = [];
  const candidates: ClaimCandidate[] = [];
  const blocks: SourceBlock[] = [];
  let length = 0;
  let paragraph = 0;
  while (candidates.length < claims) {
    paragraph = length;
    for (let count = 0; count < claimsPerParagraph && candidates.length < claims; count += 1) {
      const candidate = generatedClaim(random, length);
      candidates.push(candidate);
      parts.push(candidate.statement, ' ');
      length = candidate.end + 1;
    }
    blocks.push({ type: 'paragraph', start: paragraph, end: length - 1, level: 0 });
    parts.push('\n');
    length += 1;
  }
  const text = parts.join('');
  const title = `Source ${seed}`;
  return {
    fileName: `source-${seed}.txt`,
    bytes: new TextEncoder().encode(text),
    document: {
      text,
      offsets: 'original',
      blocks,
      removed: [],
      item: { type: 'document', title },
      mediaType: 'text/plain',
      encoding: 'utf-8',
      language: 'en',
      extractor: 'text 1',
      warnings: [],
    },
    allBlocks: blocks,
    sections: [{ heading: null, level: 0, start: 0, end: text.length }],
    candidates,
  };
}

function generatedClaim(random: Random, start: number): ClaimCandidate {
  const unit = oneOf(random, units);
  const number = random() < 0.35 ? String(wholeNumber(random, 11, 90_000)) : null;
  const said = random() < 0.2 ? oneOf(random, speakers) : null;
  const raw = number === null ? null : `${number} ${unit}`;
  const statement = vocabulary().sentence(random, { from: 8, to: 32 }, raw ?? undefined);
  const figures = raw === null ? [] : [figureIn(statement, raw, start, unit)];
  return {
    start,
    end: start + statement.length,
    statement,
    original: statement,
    kinds: [
      ...(figures.length > 0 ? (['figure'] as const) : []),
      ...(said === null ? [oneOf(random, kinds)] : (['attributed'] as const)),
    ],
    speaker: said,
    question: null,
    figures,
    tags: random() < 0.3 ? [oneOf(random, tags)] : [],
    weight: random(),
  };
}

function figureIn(statement: string, raw: string, claimStart: number, unit: string): Figure {
  const start = claimStart + statement.indexOf(raw);
  const value = Number.parseInt(raw, 10);
  return {
    start,
    end: start + raw.length,
    raw,
    value,
    low: value,
    high: value,
    qualifier: 'exact',
    unit,
    scale: 1,
    quantity: '',
    asOf: null,
    modality: 'observed',
    attributedTo: null,
  };
}
