import type { Brief } from '../brief/brief.ts';
import type { HouseStyle } from '../brief/house-style.ts';
import { largePrintId } from '../brief/large-print.ts';

export interface ExportedAs {
  readonly edition: string;
  /** In place of the brief's own. */
  readonly houseStyle?: HouseStyle;
}

/** The longest name in bytes that every file system takes, with room for an extension and a number. */
const longestName = 200;

/** Names that Windows keeps for devices. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * The name of an exported file by the template's pattern, safe on every system and never empty. A large-print edition
 * is called so, or it would take the place of the other one.
 */
export function exportFileName(brief: Brief, choice: ExportedAs, extension: string): string {
  const { edition, houseStyle } = choice;
  const { metadata, template } = brief;
  const fields: Readonly<Record<string, string>> = {
    title: metadata.title,
    date: metadata.asOf === '' ? metadata.modified.slice(0, 10) : metadata.asOf,
    edition: template.editions.length > 1 ? (template.editions.find(({ id }) => id === edition)?.title ?? edition) : '',
    template: template.title,
  };
  const named = template.fileName.replaceAll(/\{(\w+)\}/g, (_whole, field: string) => fields[field] ?? '');
  const large = houseStyle?.id === largePrintId ? ' - large print' : '';
  return `${safeName(named)}${large}.${extension}`;
}

function safeName(text: string): string {
  const plain = text
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    // What an empty field leaves behind: `Title - ` or ` - Title`.
    .replaceAll(/(?:\s*[-–]\s*)+$|^(?:\s*[-–]\s*)+/g, '')
    .replaceAll(/^[.\s]+|[.\s]+$/g, '');
  const short = shorten(plain);
  if (short === '') return 'Untitled brief';
  return reserved.test(short) ? `${short} brief` : short;
}

function shorten(text: string): string {
  let short = '';
  for (const character of text) {
    if (new TextEncoder().encode(short + character).length > longestName) break;
    short += character;
  }
  return short.trim();
}
