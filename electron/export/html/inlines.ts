import { type ByType, byType } from '../../document/by-type.ts';
import type { DocumentLabels } from '../../document/document-words.ts';
import type { Inline, NoteMarkInline, TextInline } from '../../document/nodes.ts';
import { plainText } from '../../document/walk.ts';
import { escapeHtml } from './escape.ts';

export function writeInlines(inlines: readonly Inline[], labels: DocumentLabels): string {
  return inlines.map((inline) => byType(writers, inline, labels)).join('');
}

/** Without marks of notes, for places that repeat text: the contents, a label. */
export function writeWithoutMarks(inlines: readonly Inline[], labels: DocumentLabels): string {
  return writeInlines(
    inlines.filter((inline) => inline.type !== 'note-mark'),
    labels,
  );
}

const writers: ByType<Inline, [labels: DocumentLabels], string> = {
  text: writeText,
  link: (inline) => `<a href="${escapeHtml(inline.href)}">${inline.content.map(writeText).join('')}</a>`,
  'note-mark': writeMark,
  'line-break': () => '<br>',
};

function writeText(inline: TextInline): string {
  let text = escapeHtml(inline.text);
  if (inline.smallCaps) text = `<span class="small-caps">${text}</span>`;
  if (inline.position === 'superscript') text = `<sup>${text}</sup>`;
  if (inline.position === 'subscript') text = `<sub>${text}</sub>`;
  if (inline.emphasis) text = `<em>${text}</em>`;
  if (inline.strong) text = `<strong>${text}</strong>`;
  return inline.language === undefined ? text : `<span lang="${escapeHtml(inline.language)}">${text}</span>`;
}

/** A link to the note; the first mark of a note is where the note leads back to. */
function writeMark(mark: NoteMarkInline, labels: DocumentLabels): string {
  const id = mark.repeat ? '' : ` id="mark-${mark.number}"`;
  const name = escapeHtml(`${labels.note} ${mark.number}`);
  return `<sup class="mark"><a href="#note-${mark.number}"${id} role="doc-noteref" aria-label="${name}">${mark.number}</a></sup>`;
}

/** For an attribute: words alone. */
export function attributeText(inlines: readonly Inline[]): string {
  return escapeHtml(plainText(inlines).trim());
}
