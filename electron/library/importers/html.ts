import { fail, ok } from '../../base/result.ts';
import { withoutRanges } from '../cleaning/without-ranges.ts';
import type { DecodedText } from '../decode.ts';
import type { Importer, ImportInput } from '../imported-document.ts';
import type { ImportWarning } from '../snapshot.ts';
import { directionWarnings } from './direction-marks.ts';
import { bodyOf, findArticle } from './html/article.ts';
import { decodePage } from './html/charset.ts';
import { findElements, type HtmlElement } from './html/element.ts';
import { hiddenParts, isFragment } from './html/fragment.ts';
import { findLeftOut } from './html/left-out.ts';
import { readMetadata } from './html/metadata.ts';
import { measurePage } from './html/page-measures.ts';
import { parsePage } from './html/parse-page.ts';
import { savedPage } from './html/saved-page.ts';
import { type WrittenPage, writePage } from './html/write-page.ts';

/**
 * Web pages. The text is the whole page in reading order; what is not the article is marked as removed, so that a
 * reader can bring back anything the search for the article got wrong.
 */
export const htmlImporter: Importer = {
  id: 'html',
  label: 'Web page',
  extensions: ['html', 'htm', 'xhtml', 'xht'],
  mediaType: 'text/html',
  maxBytes: 10 * 1024 * 1024,
  recognises: looksLikePage,
  import: async (input) => importPage(input),
};

function importPage({ bytes, fileName }: ImportInput): Awaited<ReturnType<Importer['import']>> {
  const decoded = decodePage(bytes);
  const page = parsePage(decoded.text, /\.xht(?:ml)?$/i.test(fileName) ? 'xhtml' : 'html');
  if (!page.ok) return page;
  const { root } = page.value;
  const { item, language, title } = readMetadata(root);
  const body = bodyOf(root);
  const measures = measurePage(root, page.value.elementCount);
  const leftOut = isFragment(decoded.text)
    ? hiddenParts(body)
    : findLeftOut(body, findArticle(root, measures), measures, title);
  const written = withSomethingLeft(writePage(body, leftOut));
  if (written.text === '') return fail({ code: 'no-text', detail: '' });
  return ok({
    ...written,
    offsets: 'normalised',
    item: { ...savedPage(decoded.text), ...item },
    mediaType: htmlImporter.mediaType,
    encoding: decoded.encoding,
    language,
    extractor: 'html 2',
    warnings: [...decodingWarnings(decoded), ...contentWarnings(root), ...directionWarnings(written.text)],
  });
}

/** A page of nothing but links, or of boxes alone, is all furniture by every rule; then nothing is certain. */
function withSomethingLeft(page: WrittenPage): WrittenPage {
  const isLeft =
    withoutRanges(
      page.blocks,
      page.removed.filter(({ state }) => state === 'removed'),
      page.text,
    ).length > 0;
  if (isLeft) return page;
  const removed = page.removed.map((range) =>
    range.rule === 'hidden-text' ? range : { ...range, state: 'offered' as const },
  );
  return { ...page, removed };
}

function decodingWarnings(decoded: DecodedText): readonly ImportWarning[] {
  const warnings: ImportWarning[] = [];
  if (decoded.guessed) warnings.push({ code: 'encoding-guessed', detail: decoded.encoding });
  if (decoded.replaced > 0) warnings.push({ code: 'characters-replaced', detail: `${decoded.replaced} characters` });
  return warnings;
}

function contentWarnings(root: HtmlElement): readonly ImportWarning[] {
  const warnings: ImportWarning[] = [];
  const count = (tags: readonly string[]) => findElements(root, ({ tag }) => tags.includes(tag)).length;
  const pictures = count(['img', 'picture', 'canvas']);
  if (pictures > 0)
    warnings.push({ code: 'pictures-left-out', detail: pictures === 1 ? '1 picture' : `${pictures} pictures` });
  const frames = count(['iframe', 'object', 'embed', 'video', 'audio', 'applet']);
  if (frames > 0)
    warnings.push({ code: 'remote-content-left-out', detail: frames === 1 ? '1 frame' : `${frames} frames` });
  return warnings;
}

/** True when the first bytes, after comments and declarations, can only open a web page. */
function looksLikePage(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).replaceAll('\0', '');
  return /^(?:\s|[\u00ef\u00bb\u00bf\u00ff\u00fe]|<\?xml[^>]*>|<!--[\s\S]*?-->)*<(?:!doctype\s+html|html|head|body)[\s>]/i.test(
    head,
  );
}
