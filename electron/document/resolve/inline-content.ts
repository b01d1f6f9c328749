import type { Mark, Node } from 'prosemirror-model';
import { cleanLine, cleanText } from '../../base/clean-text.ts';
import type { CitationId } from '../../base/ids.ts';
import { commentsOn } from '../../brief/comments.ts';
import type { FormattedText } from '../../citations/formatted-text.ts';
import type { Inline, LinkInline, NoteMarkInline, TextInline } from '../nodes.ts';
import type { ResolveContext } from './context.ts';
import { printedAddress } from './printed-address.ts';

/** The words of a block: marks become styles, citations become note marks or, where the style wants it, their text. */
export function inlineContent(parent: Node, context: ResolveContext): readonly Inline[] {
  const inlines: Inline[] = [];
  let before: Node | null = null;
  for (const node of parent.children) {
    if (node.type.name === 'citation') placeCitation(inlines, node, context);
    else if (node.type.name === 'line_break') inlines.push({ type: 'line-break' });
    else placeText(inlines, node, { follows: before?.isText === true, showsComments: context.showsComments });
    before = node;
  }
  return trimmed(inlines);
}

/** Text without any style, on one line. */
export function plainInline(text: string): readonly Inline[] {
  const words = cleanLine(text).trim();
  return words === '' ? [] : [{ type: 'text', text: words }];
}

/** The writer's own paragraphs: separated by blank lines; a single line end stays a line break. */
export function ownParagraphs(words: string): readonly (readonly Inline[])[] {
  return cleanText(words)
    .split(/\n\s*\n/)
    .map((paragraph) => {
      const lines = paragraph.split(/\r?\n/).map((line) => cleanLine(line).trim());
      return lines
        .filter((line) => line !== '')
        .flatMap((line, index): Inline[] => [
          ...(index > 0 ? [{ type: 'line-break' } as const] : []),
          { type: 'text', text: line },
        ]);
    })
    .filter((paragraph) => paragraph.length > 0);
}

/** What a citation style made, as inlines; its addresses become links. */
export function formattedInlines(text: FormattedText): readonly Inline[] {
  return text.map((run): Inline => {
    const words: TextInline = {
      type: 'text',
      text: cleanLine(run.text),
      ...(run.italic && { emphasis: true }),
      ...(run.bold && { strong: true }),
      ...(run.smallCaps && { smallCaps: true }),
      ...(run.position && { position: run.position }),
    };
    const href = printedAddress(run.url);
    return href === null ? words : { type: 'link', href, content: [words] };
  });
}

/** What the style made of one citation, its words marked as such where the document says how it cites. */
export function citationInlines(cluster: CitationId, context: ResolveContext): readonly Inline[] {
  const inlines = formattedInlines(context.citationText(cluster));
  if (context.citing?.citations.has(cluster) !== true) return inlines;
  const marked = (text: TextInline): TextInline => ({ ...text, citation: cluster });
  return inlines.map((inline): Inline => {
    if (inline.type === 'text') return marked(inline);
    return inline.type === 'link' ? { ...inline, content: inline.content.map(marked) } : inline;
  });
}

interface TextPlace {
  /** Text stands directly before. */
  readonly follows: boolean;
  readonly showsComments: boolean;
}

function placeText(inlines: Inline[], node: Node, { follows, showsComments }: TextPlace): void {
  const text = cleanLine(node.text ?? '');
  if (text === '') return;
  const comments = showsComments ? commentsOn(node).map(({ id }) => id) : [];
  const styled: TextInline = { type: 'text', text, ...stylesOf(node.marks), ...(comments.length > 0 && { comments }) };
  const href = printedAddress(node.marks.find((mark) => mark.type.name === 'link')?.attrs.href);
  const last = inlines.at(-1);
  if (href === null) {
    if (follows && last?.type === 'text') inlines.splice(-1, 1, ...joined(last, styled));
    else inlines.push(styled);
  } else if (last?.type === 'link' && last.href === href) {
    const end = last.content.at(-1);
    const content = end === undefined ? [styled] : [...last.content.slice(0, -1), ...joined(end, styled)];
    inlines[inlines.length - 1] = { ...last, content };
  } else inlines.push({ type: 'link', href, content: [styled] } satisfies LinkInline);
}

/** One text where two differ in nothing that is shown, so that a comment never comes between two letters. */
function joined(first: TextInline, second: TextInline): readonly TextInline[] {
  const same = JSON.stringify({ ...first, text: '' }) === JSON.stringify({ ...second, text: '' });
  return same ? [{ ...first, text: first.text + second.text }] : [first, second];
}

function stylesOf(marks: readonly Mark[]): Partial<TextInline> {
  const names = new Set(marks.map((mark) => mark.type.name));
  return {
    ...(names.has('emphasis') && { emphasis: true }),
    ...(names.has('strong') && { strong: true }),
    ...(names.has('superscript') && { position: 'superscript' }),
    ...(names.has('subscript') && { position: 'subscript' }),
  };
}

function placeCitation(inlines: Inline[], node: Node, context: ResolveContext): void {
  const mark = context.plan.marks.get(String(node.attrs.id));
  if (!mark) return;
  if (mark.inText !== null) placeInText(inlines, citationInlines(mark.inText, context));
  if (mark.note === null) return;
  const { note, repeat } = mark.note;
  const inline: NoteMarkInline = { type: 'note-mark', note: note.id, number: note.number, repeat };
  if (mark.inText === null) trimEnd(inlines);
  // Two marks side by side would read as one number.
  if (inlines.at(-1)?.type === 'note-mark') inlines.push({ type: 'text', text: ',', position: 'superscript' });
  inlines.push(inline);
}

/**
 * A citation in the text stands before the mark that ends the sentence, with one space: "Prices rose (Lind 2023)."
 * Raised numbers stand after it, as note marks do.
 */
function placeInText(inlines: Inline[], citation: readonly Inline[]): void {
  const first = citation[0];
  if (first === undefined) return;
  trimEnd(inlines);
  if (first.type === 'text' && first.position === 'superscript') {
    inlines.push(...citation);
    return;
  }
  const ending = takeEnding(inlines);
  if (inlines.length > 0) inlines.push({ type: 'text', text: ' ' });
  inlines.push(...citation);
  if (ending !== '') inlines.push({ type: 'text', text: ending });
}

/** Takes a full stop, comma, colon or semicolon off the end; the stop of an initial or an ellipsis stays. */
function takeEnding(inlines: Inline[]): string {
  const last = inlines.at(-1);
  if (last?.type !== 'text' || !/[.,;:]$/.test(last.text) || /(?:\.\.|\b\p{L}\.)$/u.test(last.text)) return '';
  const rest = last.text.slice(0, -1);
  if (rest === '') inlines.pop();
  else inlines[inlines.length - 1] = { ...last, text: rest };
  return last.text.slice(-1);
}

function trimEnd(inlines: Inline[]): void {
  const last = inlines.at(-1);
  if (last?.type !== 'text') return;
  const rest = last.text.trimEnd();
  if (rest === '') inlines.pop();
  else if (rest !== last.text) inlines[inlines.length - 1] = { ...last, text: rest };
}

/** Without white space and line breaks at either end. */
function trimmed(inlines: Inline[]): readonly Inline[] {
  while (inlines.at(-1)?.type === 'line-break') inlines.pop();
  trimEnd(inlines);
  while (inlines[0]?.type === 'line-break') inlines.shift();
  const first = inlines[0];
  if (first?.type === 'text' && /^\s/.test(first.text)) {
    const rest = first.text.trimStart();
    if (rest === '') inlines.shift();
    else inlines[0] = { ...first, text: rest };
  }
  return inlines;
}
