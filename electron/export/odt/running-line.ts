import type { DocumentMeta } from '../../document/nodes.ts';
import { fittedParts, joinedParts, runningSeparator } from '../../document/running-parts.ts';
import { escapeXml, points } from './xml.ts';

/** Where a running line stands. Points. */
export interface RunningPlace {
  /** From the page's edge to the text, and the text's width. */
  readonly left: number;
  readonly width: number;
  /** Room at the beginning that a logo takes. */
  readonly indent: number;
  readonly measure: (text: string) => number;
}

/** Words at both ends, and the place of a section's name between them. */
export interface RunningLine {
  readonly left: string;
  readonly right: string;
  readonly section: SectionPlace | null;
}

interface SectionPlace {
  readonly side: 'left' | 'right';
  /** The field among what the template says beside it, and what it is filled with until a program fills it. */
  readonly words: string;
  readonly name: string;
  /** From the page's edge at which lines start. */
  readonly x: number;
  readonly width: number;
}

const field = '{section}';
/** Least distance of the two sides, and that of a section's name from the words of its own side. Points. */
const leastGap = 18;
const besideSection = 9;
/** Of two long sides the right one takes no more of the line. */
const mostRight = 0.6;

/**
 * A header or footer as far as it can be known before there are pages. Words too long for the line end after a whole word.
 * The section's name has the room that they leave, on the inner side of the words beside it.
 */
export function runningLine(
  line: DocumentMeta['header'],
  sections: readonly string[],
  place: RunningPlace,
): RunningLine {
  const { width, indent, measure } = place;
  const widthOf = (text: string) => (text === '' ? 0 : measure(text.replaceAll(/\{pages?\}/g, '000')));
  const [left, right] = [sideOf(line.left), sideOf(line.right)];
  const [name] = sections;
  const side = name === undefined ? null : left.section !== '' ? 'left' : right.section !== '' ? 'right' : null;
  const wanted = side === null ? 0 : Math.max(...sections.map(widthOf)) + besideSection;
  const most = left.words.length === 0 && side !== 'left' ? width - indent : width * mostRight;
  const ending = fittedParts(right.words, most, widthOf);
  const end = width - widthOf(ending);
  const kept = Math.min(wanted, Math.max(0, width * mostRight - widthOf(ending)));
  const starting = fittedParts(left.words, end - indent - leastGap - kept, widthOf);
  const start = indent + widthOf(starting);
  if (side === null || name === undefined) return { left: starting, right: ending, section: null };
  const gap = (text: string, isOwn: boolean) => (text === '' ? 0 : isOwn ? besideSection : leastGap);
  const from = start + gap(starting, side === 'left');
  const to = end - gap(ending, side === 'right');
  const words = side === 'left' ? left.section : right.section;
  return {
    left: starting,
    right: ending,
    section: { side, words, name, x: place.left + from, width: Math.max(to - from, besideSection) },
  };
}

function sideOf(text: string): { readonly words: readonly string[]; readonly section: string } {
  const parts = text.split(runningSeparator);
  return {
    words: parts.filter((part) => !part.includes(field) && part.trim() !== ''),
    section: joinedParts(parts.filter((part) => part.includes(field))),
  };
}

export function runningParagraph(
  style: 'Header' | 'Logo_20_Header' | 'Footer',
  { left, right }: RunningLine,
  before = '',
): string {
  const end = right === '' ? '' : `<text:tab/>${fieldsIn(right)}`;
  return `<text:p text:style-name="${style}">${before}${fieldsIn(left)}${end}</text:p>`;
}

/**
 * The section's name in a frame of one line, so that a long one ends after a whole word instead of beginning a second line.
 * `y` counts from the top of what the frame's style is named after.
 */
export function sectionFrame({ section }: RunningLine, from: 'page' | 'paragraph', y: number, height: number): string {
  if (section === null) return '';
  const { side, words, name, x, width } = section;
  const chapter = `<text:chapter text:display="name" text:outline-level="1">${escapeXml(name)}</text:chapter>`;
  const style = side === 'left' ? 'Running_20_Start' : 'Running_20_End';
  const line = `<text:p text:style-name="${style}">${fieldsIn(words).replaceAll(field, chapter)}</text:p>`;
  return `<draw:frame draw:style-name="Running_20_${from}" draw:name="Section in the running line" text:anchor-type="paragraph" svg:x="${points(x)}" svg:y="${points(y)}" svg:width="${points(width)}" svg:height="${points(height)}"><draw:text-box>${line}</draw:text-box></draw:frame>`;
}

function fieldsIn(words: string): string {
  return escapeXml(words)
    .replaceAll('{page}', '<text:page-number text:select-page="current">1</text:page-number>')
    .replaceAll('{pages}', '<text:page-count>1</text:page-count>');
}
