import { Document } from 'docx';
import { fail, ok, type Result } from '../../base/result.ts';
import type { ResolvedDocument } from '../../document/nodes.ts';
import type { Theme } from '../../templates/theme.ts';
import type { WordFileLook } from '../../templates/word-file-look.ts';
import { Manuscript } from './blocks/manuscript.ts';
import { geometryOf } from './geometry.ts';
import { footnotesOf } from './notes.ts';
import type { MadeWith } from './package/baseline.ts';
import { type PackageParts, packageParts } from './package/package-parts.ts';
import { selfCheck } from './package/self-check.ts';
import { zipParts } from './package/zip-parts.ts';
import { sectionsOf } from './sections.ts';
import { wordTheme } from './styles/fonts.ts';
import { WordFile } from './word-file/word-file.ts';

export interface DocxOptions {
  /** Page numbers by heading id for the table of contents. Without all of them its lines carry none. */
  readonly pageOf?: ReadonlyMap<string, number>;
  /** The share of the pages with these numbers that have notes, 0 to 1, so that pages here hold as much. 0 when left out. */
  readonly notedShare?: number;
  /** A Word file of the person's own whose look is taken in place of the theme's. */
  readonly wordFile?: WordFileLook;
  /** A template begins documents and comes from no brief: it carries no baseline. A document when left out. */
  readonly kind?: 'document' | 'template';
  /** Kept in the file, so that one that comes back edited is compared with the brief made in the same way. */
  readonly made?: MadeWith;
  /** For a file that is read again at once: its parts are laid in as they are. */
  readonly unpacked?: true;
}

/** The file would have been faulty, so none was made. `detail` names the faults. */
export interface DocxFailure {
  readonly code: 'export/self-check';
  readonly subject: string;
  readonly detail: string;
}

/**
 * The document as a Word file. Equal documents give equal bytes, in any process and time zone. Every note is a real
 * footnote; every look is a named style made from the theme. The file is checked before it is returned: a reader never
 * meets a wrong note under a sentence.
 */
export async function writeDocx(
  document: ResolvedDocument,
  theme: Theme,
  options: DocxOptions = {},
): Promise<Result<Uint8Array, DocxFailure>> {
  const parts = partsOf(document, theme, options);
  const faults = selfCheck(parts);
  if (faults.length > 0) {
    return fail({ code: 'export/self-check', subject: document.meta.title, detail: faults.slice(0, 10).join('\n') });
  }
  return ok(zipParts(parts, options.unpacked));
}

/** Apart, so that the library's objects, as large as the parts themselves, are let go before these are packed. */
function partsOf(document: ResolvedDocument, theme: Theme, options: DocxOptions): PackageParts {
  const geometry = geometryOf(document.meta, theme, options.notedShare);
  const wordFile = options.wordFile === undefined ? null : new WordFile(options.wordFile);
  const manuscript = new Manuscript({ document, theme, geometry, pageOf: options.pageOf ?? null, wordFile });
  const library = new Document({
    sections: sectionsOf(manuscript),
    footnotes: footnotesOf(manuscript),
    theme: wordTheme(theme),
  });
  const { kind = 'document', made = null } = options;
  return packageParts(library, manuscript, theme, { kind, made });
}
