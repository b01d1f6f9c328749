import type { Brief } from '../brief/brief.ts';

/** The longest name in bytes that every file system takes, with room for an extension and a number. */
const longestName = 200;

/** Names that Windows keeps for devices. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** The name of an exported file by the template's pattern, safe on every system and never empty. */
export function exportFileName(brief: Brief, edition: string, extension: string): string {
  const { metadata, template } = brief;
  const fields: Readonly<Record<string, string>> = {
    title: metadata.title,
    date: metadata.asOf === '' ? metadata.modified.slice(0, 10) : metadata.asOf,
    edition: template.editions.length > 1 ? (template.editions.find(({ id }) => id === edition)?.title ?? edition) : '',
    template: template.title,
  };
  const named = template.fileName.replaceAll(/\{(\w+)\}/g, (_whole, field: string) => fields[field] ?? '');
  return `${safeName(named)}.${extension}`;
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
