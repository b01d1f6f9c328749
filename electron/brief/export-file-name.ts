import type { Brief } from './brief.ts';
import type { HouseStyle } from './house-style.ts';
import { largePrintId } from './large-print.ts';

export interface ExportedAs {
  readonly edition: string;
  /** In place of the brief's own. */
  readonly houseStyle?: HouseStyle;
  /** In place of the template's: text with fields in braces, see `fileNameFields`. */
  readonly fileName?: string;
}

/** What a pattern for file names can name; an empty field takes its dash along. */
export const fileNameFields = [
  'title',
  'date',
  'edition',
  'template',
  'audience',
  'author',
  'marking',
  'language',
] as const;

/** The longest name in bytes that every file system takes, with room for an extension and a number. */
const longestName = 200;

/** Names that Windows keeps for devices, whatever their extension. */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])\s*(?:\.|$)/i;

/**
 * The name of an exported file by a pattern, safe on every system and never empty. A large-print edition is called so,
 * or it would take the place of the other one.
 */
export function exportFileName(
  brief: Pick<Brief, 'metadata' | 'template'>,
  choice: ExportedAs,
  extension: string,
): string {
  const { edition, houseStyle } = choice;
  const { metadata, template } = brief;
  const fields: Readonly<Record<(typeof fileNameFields)[number], string>> = {
    title: metadata.title,
    date: metadata.asOf === '' ? metadata.modified.slice(0, 10) : metadata.asOf,
    edition: template.editions.length > 1 ? (template.editions.find(({ id }) => id === edition)?.title ?? edition) : '',
    template: template.title,
    audience: metadata.audience,
    author: metadata.preparedBy,
    marking: metadata.marking,
    language: metadata.language,
  };
  const pattern = choice.fileName === undefined || choice.fileName.trim() === '' ? template.fileName : choice.fileName;
  const named = pattern.replaceAll(fieldPattern, (_whole, field: string) => (isField(field) ? fields[field] : ''));
  const large = houseStyle?.id === largePrintId ? ' - large print' : '';
  return `${safeName(named)}${large}.${extension}`;
}

/** Fields in braces that no brief has. */
export function unknownFileNameFields(pattern: string): readonly string[] {
  return [...pattern.matchAll(fieldPattern)].flatMap(([, field = '']) => (isField(field) ? [] : [field]));
}

const fieldPattern = /\{(\w+)\}/g;

function isField(name: string): name is (typeof fileNameFields)[number] {
  return fileNameFields.some((field) => field === name);
}

function safeName(text: string): string {
  const plain = text
    .normalize('NFC')
    .replaceAll(/[\p{C}<>:"/\\|?*]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    // What an empty field leaves behind: `Title - ` or ` - Title`, or two dashes in a row.
    .replaceAll(/(?:\s+[-–])+(?=\s+[-–](?:\s|$))/g, '')
    .replaceAll(/(?:\s*[-–]\s*)+$|^(?:\s*[-–]\s*)+/g, '')
    .replaceAll(/^[.\s]+|[.\s]+$/g, '');
  const short = shorten(plain);
  if (short === '') return 'Untitled brief';
  // Windows looks at what stands before the first dot.
  return reserved.test(short) ? short.replace(/^[^.]*/, (device) => `${device.trimEnd()} brief`) : short;
}

function shorten(text: string): string {
  let short = '';
  for (const character of text) {
    if (new TextEncoder().encode(short + character).length > longestName) break;
    short += character;
  }
  return short.replaceAll(/[.\s]+$/g, '');
}
