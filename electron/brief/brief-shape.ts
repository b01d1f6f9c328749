import { fail, ok, type Result } from '../base/result.ts';
import {
  checked,
  type FieldProblem,
  filledText,
  listOf,
  objectOf,
  oneOf,
  type Shape,
  shapeOf,
  tableOf,
  text,
} from '../base/shape.ts';
import { type CitingOptions, noteRemarks, repeatChoices, sourceListOrders } from '../citations/citing-options.ts';
import type { BriefMetadata, Evidence } from './brief.ts';
import { claimShape, passageShape, sourceShape } from './evidence-shapes.ts';
import { pageSizes } from './house-style.ts';

const citingShape: Shape<CitingOptions> = objectOf<CitingOptions>({
  repeats: oneOf(repeatChoices),
  sourceList: oneOf(sourceListOrders),
  inNotes: listOf(oneOf(noteRemarks)),
});

export const metadataShape: Shape<BriefMetadata> = objectOf<BriefMetadata>(
  {
    title: text,
    audience: text,
    preparedBy: text,
    decision: text,
    asOf: shapeOf(
      'empty or a date such as 2024-11-21',
      (value) => typeof value === 'string' && /^(?:\d{4}-\d{2}-\d{2})?$/.test(value),
    ),
    marking: text,
    language: filledText,
    citationStyle: filledText,
    edition: text,
    pageSize: oneOf(pageSizes),
    modified: filledText,
    created: filledText,
  },
  { citing: citingShape },
);

const tables: Shape<Evidence> = objectOf<Evidence>({
  sources: tableOf(sourceShape),
  passages: tableOf(passageShape),
  claims: tableOf(claimShape),
});

/** Evidence from a file or a message: every entry well formed and filed under its own id. */
export function checkEvidence(value: unknown, field = 'evidence'): Result<Evidence, FieldProblem> {
  const problem = tables(value, field);
  if (problem) return fail(problem);
  const evidence = value as Evidence;
  for (const name of ['sources', 'passages', 'claims'] as const) {
    for (const [key, entry] of Object.entries<{ readonly id: string }>(evidence[name])) {
      if (entry.id !== key) return fail({ field: `${field}.${name}.${key}.id`, expected: `"${key}", as its key` });
    }
  }
  return ok(evidence);
}

export function checkMetadata(value: unknown): Result<BriefMetadata, FieldProblem> {
  return checked(metadataShape, value);
}

/** References inside the evidence that lead nowhere, as `claim X: passage Y`. They are listed, never dropped. */
export function danglingReferences(evidence: Evidence): readonly string[] {
  const missing: string[] = [];
  for (const claim of Object.values(evidence.claims)) {
    if (!evidence.sources[claim.source]) missing.push(`claim ${claim.id}: source ${claim.source}`);
    for (const { passage } of claim.passages) {
      if (!evidence.passages[passage]) missing.push(`claim ${claim.id}: passage ${passage}`);
    }
  }
  for (const passage of Object.values(evidence.passages)) {
    if (!evidence.sources[passage.source]) missing.push(`passage ${passage.id}: source ${passage.source}`);
  }
  return missing;
}
