import { ok, type Result } from '../base/result.ts';
import type { ClaimCandidate } from '../claims/candidate.ts';
import { extractClaims } from '../claims/extract-claims.ts';
import { cleanDocument } from '../library/cleaning/clean-document.ts';
import { withoutRanges } from '../library/cleaning/without-ranges.ts';
import type { ImportEngines, ImportedDocument, ImportFailure, ImportInput } from '../library/imported-document.ts';
import { recogniseFormat } from '../library/importers/importers.ts';
import { withQuestions } from '../library/questions.ts';
import { sectionsOf } from '../library/sections.ts';
import type { SourceBlock, SourceSection } from '../library/structure.ts';

/** Everything the library keeps of one file, made from its bytes alone. */
export interface ImportedText {
  readonly document: ImportedDocument;
  /** Every block the importer found; `document.blocks` holds those that were not removed. */
  readonly allBlocks: readonly SourceBlock[];
  readonly sections: readonly SourceSection[];
  readonly candidates: readonly ClaimCandidate[];
}

/** The one way from bytes to claims: recognise, import, clean, find sections, extract claims. Pure. */
export async function importDocument(
  { bytes, fileName }: ImportInput,
  engines: ImportEngines = {},
): Promise<Result<ImportedText, ImportFailure>> {
  const importer = recogniseFormat(bytes, fileName);
  if (!importer.ok) return importer;
  const read = await importer.value.import({ bytes, fileName }, engines);
  if (!read.ok) return read;
  const imported = ok(storable(read.value));
  const allBlocks = withQuestions(imported.value.blocks, imported.value.text);
  // What the importer itself left out must not be searched for a byline or a date.
  const gone = imported.value.removed.filter(({ state }) => state === 'removed');
  const visible = { ...imported.value, blocks: withoutRanges(allBlocks, gone, imported.value.text) };
  const document = cleanDocument(visible);
  const sections = sectionsOf(document.blocks, document.text);
  const { text, blocks, language, item } = document;
  const candidates = extractClaims({ text, blocks, sections, language, fileName, item });
  return ok({ document, allBlocks, sections, candidates });
}

/** A database ends a text at the character zero: everything behind it would be lost. */
const cannotBeKept = /\0/g;

/** The same document with the sign for an unreadable character in these places, so that every offset stays right. */
function storable(document: ImportedDocument): ImportedDocument {
  const replaced = document.text.match(cannotBeKept)?.length ?? 0;
  if (replaced === 0) return document;
  const warning = { code: 'characters-replaced', detail: `${replaced} characters` } as const;
  return {
    ...document,
    text: document.text.replace(cannotBeKept, '\ufffd'),
    warnings: [...document.warnings.filter(({ code }) => code !== warning.code), warning],
  };
}
