import { type ByType, byType } from '../../document/by-type.ts';
import type { Inline, LinkInline, TextInline } from '../../document/nodes.ts';
import { escapeAddress, escapeText } from './escape.ts';

/** Inlines as Markdown on one line, except that a line break is a backslash and a line end. */
export function writeInlines(inlines: readonly Inline[]): string {
  return join(inlines.map((inline) => byType(writers, inline)));
}

/** The same without any line end, for table cells and headings. */
export function writeLine(inlines: readonly Inline[]): string {
  return join(inlines.map((inline) => (inline.type === 'line-break' ? ' ' : byType(writers, inline))));
}

const writers: ByType<Inline, [], string> = {
  text: writeText,
  link: writeLink,
  // Pandoc would print the note a second time, so a repeat is a raised number that leads to the note.
  'note-mark': (mark) => (mark.repeat ? `^[${mark.number}](#fn${mark.number})^` : `[^${mark.number}]`),
  'line-break': () => '\\\n',
};

function writeText(inline: TextInline): string {
  // White space inside the delimiters would keep them from being read as such.
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(inline.text) ?? [];
  if (words === '') return inline.text;
  let text = escapeText(words);
  if (inline.position !== undefined) {
    const mark = inline.position === 'superscript' ? '^' : '~';
    text = `${mark}${text.replace(/\s/g, '\\ ')}${mark}`;
  }
  if (inline.smallCaps) text = `[${text}]{.smallcaps}`;
  if (inline.emphasis) text = `*${text}*`;
  if (inline.strong) text = `**${text}**`;
  if (inline.language !== undefined) text = `[${text}]{lang=${inline.language}}`;
  return `${before}${text}${after}`;
}

function writeLink({ href, content }: LinkInline): string {
  const plain = content.map((text) => text.text).join('');
  if (plain === href && /^[^\s<>\\]+$/.test(href)) return `<${href}>`;
  return `[${join(content.map(writeText))}](${escapeAddress(href)})`;
}

/** Two delimiters that meet would be read as one; a comment keeps them apart. */
function join(parts: readonly string[]): string {
  return parts.reduce((text, part) => {
    const meets = (text.endsWith('*') && part.startsWith('*')) || (/[\^~]$/.test(text) && /^[\^~]/.test(part));
    const bracket = text.endsWith(']') && /^[({[]/.test(part) && !part.startsWith('[^');
    return `${text}${meets || bracket ? '<!-- -->' : ''}${part}`;
  }, '');
}
