import type { CslItem, CslName } from '../../../base/csl-json.ts';
import { metadataDate } from '../../metadata-date.ts';
import { statedName, statedNames } from '../../stated-names.ts';
import type { SourceBlock } from '../../structure.ts';
import { bytesOf, indexOfBytes } from './byte-search.ts';
import type { Draft } from './drafts.ts';
import { sizeOf, textOf } from './headings.ts';
import type { PdfFile } from './pdf-file.ts';
import type { TypeFace } from './type-face.ts';
import { readXmp, type XmpFields } from './xmp.ts';

export interface StatedMetadata {
  readonly item: CslItem;
  readonly language: string | null;
}

/** A heading in type larger than this, in sizes of the running text, can be a title by its look alone. */
const titleSize = 1.3;

/**
 * What the file states about itself: its metadata packet first, its property list second, and of what is printed only
 * a title and a DOI that cannot be anything else. The days the file was made and changed are not the day of publication.
 */
export function statedMetadata(
  file: PdfFile,
  bytes: Uint8Array,
  printed: {
    readonly drafts: readonly Draft[];
    readonly body: TypeFace;
    readonly text: string;
    readonly blocks: readonly SourceBlock[];
    readonly tagLanguage: string;
    readonly firstLabel: string;
  },
): StatedMetadata {
  const xmp = readXmp(bytes);
  const language = languageTag(xmp.language) ?? languageTag(catalogLanguage(bytes)) ?? languageTag(printed.tagLanguage);
  const title = realTitle(xmp.title) ?? realTitle(file.property('Title')) ?? printedTitle(printed.drafts, printed.body);
  const author = authorsOf(xmp, file.property('Author'));
  const keyword = tidy(file.property('Keywords'));
  const doi = xmp.doi ?? printedDoi(printed);
  const issued = metadataDate(xmp.published ?? '');
  const container = tidy(xmp.publication ?? '');
  const publisher = tidy(xmp.publisher ?? '');
  return {
    language,
    item: {
      type: container !== '' || doi !== null ? 'article-journal' : 'document',
      ...(title === null ? {} : { title }),
      ...(author.length === 0 ? {} : { author }),
      ...(container === '' ? {} : { 'container-title': container }),
      ...(publisher === '' ? {} : { publisher }),
      ...(issued === null ? {} : { issued }),
      ...(doi === null ? {} : { DOI: doi }),
      ...(language === null ? {} : { language }),
      ...(keyword === '' ? {} : { keyword }),
    },
  };
}

function tidy(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What programs write where a title should stand is none: the name of a file, of a program, or nothing. */
function realTitle(stated: string | null): string | null {
  const title = tidy(stated ?? '');
  const isNone =
    /^(?:microsoft (?:word|powerpoint|excel)\b.*|document\s?\d*|untitled.*|title|print(?:ing)?|slide \d+|presentation\d*|(?:\S.*)?\.(?:docx?|dotx?|rtf|pdf|tex|dvi|ps|indd|qxd|pptx?|xlsx?|odt|html?|pmd|cdr|eps)|[^\p{L}\p{N}]*|\w:\\.*|\/.*|array\(0x.*)$/iu;
  return isNone.test(title) ? null : title;
}

/** The one heading on the first page that is plainly larger than everything else there. */
function printedTitle(drafts: readonly Draft[], body: TypeFace): string | null {
  const first = drafts.filter(({ page }) => page === 0);
  const sizes = first.map(sizeOf);
  const largest = Math.max(0, ...sizes);
  const [title, ...others] = first.filter((draft) => sizeOf(draft) > largest * 0.95);
  if (title === undefined || others.length > 0 || title.type !== 'heading' || largest < body.size * titleSize)
    return null;
  if (body.isDisplay || first.indexOf(title) > 4) return null;
  const text = tidy(textOf(title));
  return text.length >= 8 && text.includes(' ') ? text : null;
}

function authorsOf(xmp: XmpFields, property: string): readonly CslName[] {
  const stated = xmp.creators.length > 0 ? xmp.creators : [property];
  return stated.flatMap((line) => {
    const text = tidy(line);
    if (isNobody(text)) return [];
    return /;|\s(?:and|und|&)\s/.test(text) ? statedNames(text) : [statedName(text)].filter((name) => name !== null);
  });
}

/** What programs and fresh installations write where a person's name should stand. */
function isNobody(text: string): boolean {
  return (
    !/\p{L}{2}/u.test(text) ||
    /^(?:un-?named|unknown|anonymous|user|admin(?:istrator)?|author|default|owner|root|test|array\(0x.*|.*\b(?:microsoft|windows user|office user|adobe|acrobat|latex|pdftex|ghostscript|libreoffice|openoffice|quartz|chromium)\b.*)$/i.test(
      text,
    )
  );
}

const langKey = bytesOf('/Lang');
const catalogKey = bytesOf('/Catalog');
/** The catalogue stands at one of the ends of a file. */
const catalogReach = 256 * 1024;

/** A language as the file's catalogue states it, where the catalogue is not packed. */
function catalogLanguage(bytes: Uint8Array): string {
  const ends = [bytes.subarray(0, catalogReach), bytes.subarray(Math.max(catalogReach, bytes.length - catalogReach))];
  for (const end of ends) {
    const at = indexOfBytes(end, langKey, 0);
    if (at < 0 || indexOfBytes(end, catalogKey, 0) < 0) continue;
    const text = new TextDecoder('latin1').decode(end.subarray(at, at + 40));
    const found = /^\/Lang\s*\(([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\)/.exec(text)?.[1];
    if (found !== undefined) return found;
  }
  return '';
}

function languageTag(stated: string | null): string | null {
  const tag = (stated ?? '').trim().replace(/_/g, '-');
  return /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag) && !/^(?:x-default|und|zxx)/i.test(tag) ? tag : null;
}

/** The DOI on the first page, when it is the only one there: with two, one of them belongs to another work. */
function printedDoi({
  text,
  blocks,
  firstLabel,
}: {
  readonly text: string;
  readonly blocks: readonly SourceBlock[];
  readonly firstLabel: string;
}): string | null {
  const end = blocks.findLast(({ page }) => (page ?? '') === firstLabel)?.end ?? 0;
  const found = text.slice(0, Math.min(end, 20_000)).matchAll(/(?:\bdoi:?\s*|doi\.org\/)(10\.\d{4,9}\/[^\s"<>]+)/gi);
  const dois = new Set([...found].map((match) => (match[1] ?? '').replace(/[.,;)\]]+$/, '')));
  const [only] = dois;
  return dois.size === 1 && only !== undefined ? only : null;
}
