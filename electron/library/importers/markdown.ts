import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { fail, ok, type Result } from '../../base/result.ts';
import { decodeText } from '../decode.ts';
import type { ImportedDocument, Importer, ImportFailure } from '../imported-document.ts';
import type { ImportWarning } from '../snapshot.ts';
import type { SourceBlock } from '../structure.ts';
import { directionWarnings } from './direction-marks.ts';
import { markdownBlocks } from './markdown/blocks.ts';
import { markdownDanger } from './markdown/caps.ts';
import { itemOfFields, readFrontMatter } from './markdown/front-matter.ts';

/** Markdown with the extensions of GitHub. The decoded file is the text itself, so every offset points into the file. */
export const markdownImporter: Importer = {
  id: 'markdown',
  label: 'Markdown',
  extensions: ['md', 'markdown', 'mdown', 'mkd'],
  mediaType: 'text/markdown',
  maxBytes: 10 * 1024 * 1024,
  import: async ({ bytes }) => importMarkdown(bytes),
};

function importMarkdown(bytes: Uint8Array): Result<ImportedDocument, ImportFailure> {
  const { text, encoding, guessed, replaced } = decodeText(bytes);
  if (text.trim() === '') return fail({ code: bytes.length === 0 ? 'empty' : 'no-text', detail: '' });
  const danger = markdownDanger(text);
  if (danger !== null) return fail({ code: 'too-complex', detail: danger });
  const frontMatter = readFrontMatter(text);
  const body = text.slice(frontMatter.end);
  const root = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const blocks = markdownBlocks(root, text, frontMatter.end);
  if (blocks.length === 0) return fail({ code: 'no-text', detail: '' });
  const stated = itemOfFields(frontMatter.fields);
  const title = stated.title ?? firstTitle(blocks, text);
  const warnings: ImportWarning[] = [];
  if (guessed) warnings.push({ code: 'encoding-guessed', detail: encoding });
  if (replaced > 0) warnings.push({ code: 'characters-replaced', detail: `${replaced} characters` });
  return ok({
    text,
    offsets: 'original',
    blocks,
    removed: [],
    item: { type: 'document', ...stated, ...(title === null ? {} : { title }) },
    mediaType: markdownImporter.mediaType,
    encoding,
    language: stated.language ?? null,
    extractor: 'markdown 1',
    warnings: [...warnings, ...directionWarnings(text)],
  });
}

/** A heading of the first level that opens the file, or is its only one, is its title. */
function firstTitle(blocks: readonly SourceBlock[], text: string): string | null {
  const top = blocks.filter((block) => block.type === 'heading' && block.level === 1);
  const title = top.length === 1 || top[0] === blocks[0] ? top[0] : undefined;
  return title === undefined
    ? null
    : text
        .slice(title.start, title.end)
        .replace(/[*_`]+/g, '')
        .replace(/\s+/g, ' ');
}
