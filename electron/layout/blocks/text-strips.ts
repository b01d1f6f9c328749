import type { LinkInline, Note, NoteMarkInline } from '../../document/nodes.ts';
import type { TextStyle, TextStyleName, Theme } from '../../templates/theme.ts';
import { type ElementKind, type ReadingElement, readingRoot } from '../elements.ts';
import { markAnchor } from '../layout.ts';
import type { PlacedItem, PlacedLink, PlacedRole } from '../page.ts';
import { fromStart, type Line, type Segment } from '../text/lines.ts';
import type { ParagraphSettings } from '../text/paragraph-settings.ts';
import type { LaidInline } from '../text/runs.ts';
import type { BlockContext } from './context.ts';
import { mostBeginnings } from './note-room.ts';
import { scaledStyle } from './scaled-style.ts';
import { emptyStrip, type Strip } from './strip.ts';

export interface TextOptions {
  readonly style: TextStyleName;
  readonly kind: ElementKind;
  readonly node: string;
  readonly role?: PlacedRole;
  /** Default: the context's column. */
  readonly left?: number;
  readonly width?: number;
  readonly outdent?: number;
  readonly align?: 'start' | 'end';
  readonly justify?: boolean;
  readonly hyphenate?: boolean;
  /** Lines of much the same length, as headings have them. */
  readonly even?: boolean;
  /** Default: where the text starts at the left edge. */
  readonly opticalMargins?: boolean;
  /** Element to put the text in; made when absent. */
  readonly element?: ReadingElement;
  readonly keepWithNext?: boolean;
  readonly before?: number;
  readonly after?: number;
  /** Type size and leading as a share of the style's, from `typeScales`. */
  readonly scale?: number;
}

/** In shorter lines, in ems, spaces cannot even out what words leave: they are ragged, and only long words divided. */
const fewestEms = 20;

/** Share of a page that the notes of one line leave to the space round it. */
export const leftAroundNotes = 0.1;
/** Shares of the measure that are tried where a line cites too many notes. */
const shorterLines = [0.8, 0.6, 0.4, 0.2];

/** A paragraph as strips, one for each line, with its notes announced in the reading tree. */
export function textStrips(
  content: readonly LaidInline[],
  context: BlockContext,
  options: TextOptions,
): readonly Strip[] {
  const style = scaledStyle(context.theme.text[options.style], options.scale ?? 1);
  const element = options.element ?? context.tree.add(context.parent, options.kind, { node: options.node });
  announceNotes(content, context, options, element);
  const width = options.width ?? context.width;
  const outdent = options.outdent ?? 0;
  const isNarrow = width < fewestEms * style.size;
  const settings: ParagraphSettings = {
    style,
    measure: width,
    outdent,
    justify: (options.justify ?? context.justify) && !isNarrow,
    hyphenate: context.theme.hyphenate && (options.hyphenate ?? (isNarrow ? 'long-words' : true)),
    opticalMargins: options.opticalMargins ?? options.align !== 'end',
    even: options.even ?? false,
    language: context.document.meta.language,
  };
  const lines = linesWithNotes(content, settings, context);
  if (!lines.some(hasText)) return [];
  const baseline = baselineOf(style, context);
  const writer = lineWriter(context, options, element, baseline);
  const group = {};
  const left = options.left ?? context.left;
  const startOf = (line: Line, index: number, count: number): number => {
    // Figures line up by their units, which stand at the right on either kind of page.
    if (options.align === 'end') return context.rightToLeft ? left : left + width - line.width;
    const against = line.rightToLeft !== context.rightToLeft;
    // One line in Latin letters stays beside its number; a longer text starts at its own edge.
    if (!against || (context.rightToLeft && count === 1 && outdent === 0)) return index === 0 ? left - outdent : left;
    return left + width - (index === 0 ? 0 : outdent) - line.width;
  };
  return lines.map((line, index): Strip => {
    const { items, marks } = writer(line, startOf(line, index, lines.length));
    const notes = firstNotes(marks, context);
    const anchors = notes.map((note) => ({ id: markAnchor(note.id), y: 0 }));
    if (index === 0 && options.node !== '') anchors.unshift({ id: options.node, y: 0 });
    return {
      ...emptyStrip(style.leading),
      before: index === 0 ? (options.before ?? style.before) : 0,
      after: index === lines.length - 1 ? (options.after ?? style.after) : 0,
      items,
      notes,
      keepWithNext: options.keepWithNext ?? style.keepWithNext,
      hyphenated: line.hyphenated,
      group: lines.length > 1 ? { id: group, index, count: lines.length } : null,
      panels: context.panels,
      anchors,
    };
  });
}

/**
 * The lines of a text, shorter than they might be where one would cite more notes than a page can begin: only a mark
 * beside a tall line can then be too many.
 */
function linesWithNotes(
  content: readonly LaidInline[],
  settings: ParagraphSettings,
  { compositor, pageHeight, theme }: BlockContext,
): readonly Line[] {
  const most = mostBeginnings(pageHeight * (1 - leftAroundNotes) - settings.style.leading, theme);
  const marks = content.reduce((count, inline) => (inline.type === 'note-mark' ? count + 1 : count), 0);
  let lines = compositor.setLines(content, settings);
  if (marks <= most) return lines;
  for (const share of shorterLines) {
    if (lines.every((line) => line.segments.filter(({ run }) => run.mark !== null).length <= most)) break;
    lines = compositor.setLines(content, { ...settings, measure: settings.measure * share, justify: false });
  }
  return lines;
}

/** Lines of nothing but spaces take no room. */
function hasText(line: Line): boolean {
  return line.segments.some((segment) => segment.text.trim() !== '');
}

/** Distance from a line's top to its baseline: the letters stand in the middle of the leading. */
export function baselineOf(style: TextStyle, context: BlockContext): number {
  const face = { family: context.theme.families[style.family].name, weight: style.weight, italic: style.italic };
  const { ascent, descent } = context.compositor.fonts.metrics(face);
  return style.leading / 2 + ((ascent - descent) * style.size) / 2000;
}

const ownsItsNotes: ReadonlySet<ElementKind> = new Set([
  'caption',
  'cell',
  'column-header',
  'row-header',
  'label',
  'item-body',
]);

// A note is read right after the paragraph that cites it, wherever it is drawn.
function announceNotes(
  content: readonly LaidInline[],
  context: BlockContext,
  options: TextOptions,
  element: ReadingElement,
): void {
  const { record, tree } = context;
  for (const inline of content) {
    if (inline.type !== 'note-mark' || record.citedNotes.has(inline.note) || !record.notes.has(inline.note)) continue;
    const host = ownsItsNotes.has(options.kind) ? element : (element.parent ?? readingRoot);
    const noteElement = tree.add(host, 'note', { node: inline.note });
    record.citedNotes.set(inline.note, { element: noteElement, citedIn: options.node, isSet: false });
    record.citedInOrder.push(inline.note);
  }
}

function firstNotes(marks: readonly NoteMarkInline[], context: BlockContext): readonly Note[] {
  const notes: Note[] = [];
  for (const mark of marks) {
    const cited = context.record.citedNotes.get(mark.note);
    const note = context.record.notes.get(mark.note);
    if (cited === undefined || note === undefined || cited.isSet) continue;
    context.record.citedNotes.set(mark.note, { ...cited, isSet: true });
    notes.push(note);
  }
  return notes;
}

interface WrittenLine {
  readonly items: readonly PlacedItem[];
  readonly marks: readonly NoteMarkInline[];
}

function lineWriter(context: BlockContext, options: TextOptions, element: ReadingElement, baseline: number) {
  const links = new Map<LinkInline, ReadingElement>();
  // Text in another language is one element for as long as it goes on.
  let foreign: { readonly language: string; readonly element: ReadingElement } | null = null;
  const elementFor = (segment: Segment): ReadingElement => {
    const { link, mark, language } = segment.run;
    const { tree } = context;
    if (language === null) foreign = null;
    if (mark !== null) {
      const reference = tree.add(element, 'reference', { order: 'drawn' });
      const description = `${context.document.meta.labels.note} ${mark.number}`;
      return tree.add(reference, 'link', { order: 'drawn', description });
    }
    if (link !== null) {
      const known = links.get(link) ?? tree.add(element, 'link', { order: 'drawn', description: link.href });
      links.set(link, known);
      return known;
    }
    if (language === null) return element;
    foreign =
      foreign?.language === language
        ? foreign
        : { language, element: tree.add(element, 'language', { order: 'drawn', language }) };
    return foreign.element;
  };
  return (line: Line, left: number): WrittenLine => {
    const items: PlacedItem[] = [];
    const marks: NoteMarkInline[] = [];
    for (const segment of line.segments) {
      const { run } = segment;
      if (run.mark !== null) marks.push(run.mark);
      for (const character of segment.missing) {
        context.record.findings.push({ code: 'missing-character', node: options.node, character });
      }
      const x = left + fromStart(line, segment, context.rightToLeft);
      if (run.cited) items.push(highlight(segment, x, baseline, context.theme, options.node));
      items.push({
        type: 'text',
        x,
        y: baseline - run.rise,
        width: segment.width,
        text: segment.text,
        face: segment.shaped[0]?.face ?? run.lettering.face,
        size: segment.size,
        colour: run.colour,
        wordSpacing: line.spacing,
        ...(line.expansion === 0 ? {} : { expansion: line.expansion }),
        features: run.lettering.features,
        owner: { node: options.node, role: run.mark === null ? (options.role ?? 'body') : 'note-mark' },
        link: linkOf(segment),
        shaped: segment.shaped,
        element: elementFor(segment),
      });
    }
    return { items, marks };
  };
}

function linkOf(segment: Segment): PlacedLink | null {
  if (segment.run.mark !== null) return { target: segment.run.mark.note };
  return segment.run.link === null ? null : { href: segment.run.link.href };
}

function highlight(segment: Segment, x: number, baseline: number, theme: Theme, node: string): PlacedItem {
  const { size } = segment;
  return {
    type: 'box',
    x,
    y: baseline - size * 0.82,
    width: segment.width,
    height: size * 1.12,
    fill: marker(theme.colours.accent),
    owner: { node, role: 'decoration' },
  };
}

/** A light wash of a colour, as a text marker leaves it: a seventh of the colour on white. */
function marker(colour: string): string {
  const mixed = [1, 3, 5].map((start) =>
    Math.round(255 - (255 - Number.parseInt(colour.slice(start, start + 2), 16)) / 7),
  );
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
