import { isQuestionLine } from '../../questions.ts';
import type { SourceBlock } from '../../structure.ts';
import { type Chunk, chunksOf } from './chunks.ts';
import { isAllCapitals, isBylineOrDate, isTitleCase, looksLikeHeading, numberedDepth } from './heading-lines.ts';
import { withRunInHeadings } from './run-in-headings.ts';

/**
 * The structure of bare text. Marks that others use are taken at their word (`#`, bullets, `>`); a heading without any
 * mark is told by its look and by the longer text that follows it.
 */
export function textBlocks(text: string): readonly SourceBlock[] {
  const chunks = chunksOf(text);
  const bare = bareHeadings(chunks);
  const capitals = chunks.some((chunk, at) => bare.has(at) && isAllCapitals(contentOf(chunk)));
  let prose = false;
  let headings = 0;
  const blocks: SourceBlock[] = [];
  chunks.forEach((chunk, at) => {
    const block = blockOf(chunk, chunks[at + 1], bare.has(at), { prose, capitals, first: headings === 0 });
    if (block.type === 'paragraph' && contentOf(chunk).split(/\s+/, 21).length > 20) prose = true;
    if (block.type === 'heading') headings += 1;
    const previous = blocks.at(-1);
    if (previous?.type === 'quote' && isAttribution(chunk)) {
      blocks[blocks.length - 1] = { ...previous, end: block.end };
    } else {
      blocks.push(block);
    }
  });
  return withRunInHeadings(blocks, text);
}

interface Surroundings {
  /** Running text stood before. */
  readonly prose: boolean;
  /** Some headings of this text are all capitals; the others then stand below them. */
  readonly capitals: boolean;
  /** No heading stood before. */
  readonly first: boolean;
}

function blockOf(chunk: Chunk, next: Chunk | undefined, bareHeading: boolean, around: Surroundings): SourceBlock {
  const content = contentOf(chunk);
  const start = chunk.lines[0]?.start ?? 0;
  const end = chunk.lines.at(-1)?.end ?? start;
  const plain = (type: 'paragraph' | 'quote' | 'question' | 'caption' | 'footnote' | 'code'): SourceBlock => ({
    type,
    start,
    end,
    level: 0,
  });
  switch (chunk.type) {
    case 'table':
      return chunk.table ?? plain('paragraph');
    case 'marked-heading':
      return { type: 'heading', start, end, level: chunk.level };
    case 'list-item':
      if (bareHeading) {
        // The number is part of the heading; the mark in front was taken off as if it were a bullet.
        return { type: 'heading', start: start - gapOf(chunk), end, level: 2 };
      }
      return {
        type: 'list-item',
        start,
        end,
        level: 1 + Math.min(5, Math.floor(chunk.indent / 4)),
        ordered: chunk.ordered,
      };
    case 'quote':
    case 'footnote':
    case 'code':
      return plain(chunk.type);
    case 'plain':
      if (bareHeading) return { type: 'heading', start, end, level: headingLevel(content, around) };
      if (isQuestionLine(content) && isAnswer(next)) return plain('question');
      if (isCaption(content)) return plain('caption');
      return plain(isQuotation(content) ? 'quote' : 'paragraph');
  }
}

function gapOf(chunk: Chunk): number {
  return chunk.label.length + 1;
}

/** Indexes of the chunks that are headings by their look and place. */
function bareHeadings(chunks: readonly Chunk[]): ReadonlySet<number> {
  const candidates = chunks.map((chunk, at) => headingEvidence(chunk, chunks[at + 1], at === 0) >= 3);
  const found = new Set<number>();
  for (let at = 0; at < chunks.length; at += 1) {
    if (candidates[at] !== true) continue;
    let end = at;
    while (candidates[end + 1] === true && chunks[end]?.blankAfter !== true) end += 1;
    // Three such lines in a row are a list without marks, not three headings.
    if (end - at < 2) for (let index = at; index <= end; index += 1) found.add(index);
    at = end;
  }
  return found;
}

function headingEvidence(chunk: Chunk, next: Chunk | undefined, first: boolean): number {
  const content = contentOf(chunk);
  if (next === undefined || !looksLikeHeading(content)) return 0;
  if (chunk.type === 'list-item') return numberedHeading(chunk, next, content);
  if (chunk.type !== 'plain' || chunk.lines.length > 2 || isCaption(content)) return 0;
  if (chunk.lines.length === 2 && !(isTitleCase(content) && chunk.blankAfter)) return 0;
  const nextContent = contentOf(next);
  // The name under the first line says that the line is a headline; the notes under one, that it heads them.
  if (first && next.type === 'plain' && isBylineOrDate(nextContent)) return 4;
  if (next.type === 'footnote' && headsNotes.test(content)) return 4;
  const leads = next.type !== 'footnote' && (next.type !== 'plain' || nextContent.length > content.length * 1.25);
  const question = content.endsWith('?');
  if (question && !isTitleCase(content)) return 0;
  const marks = isAllCapitals(content) || numberedDepth(content) !== null || isTitleCase(content);
  if (!leads && !(marks && (looksLikeHeading(nextContent) || nextContent.endsWith('?')))) return 0;
  return (
    (marks ? 2 : 0) +
    (chunk.blankBefore && chunk.blankAfter ? 1 : 0) +
    (content.length <= 60 ? 1 : 0) +
    (leads && nextContent.length >= 100 ? 1 : 0) +
    (first ? 1 : 0)
  );
}

const headsNotes =
  /^(?:(?:foot|end)?notes|references|sources|bibliography|anmerkungen|fußnoten|quellen|notes?|sources)$/i;

/** "2. Method" with running text under it is a heading; with "3. Results" right under it, it is an item of a list. */
function numberedHeading(chunk: Chunk, next: Chunk, content: string): number {
  const isNumber = /^\d{1,2}\.$/.test(chunk.label) && chunk.lines.length === 1 && chunk.indent === 0;
  const below = contentOf(next);
  const isText = below.length > Math.max(60, content.length * 1.5) && /[.!?:]["'”’)]*$/.test(below);
  const prose = next.type === 'table' || (next.type === 'plain' && isText);
  return isNumber && prose && chunk.blankBefore && chunk.blankAfter && content.length <= 80 ? 4 : 0;
}

function headingLevel(content: string, { prose, capitals, first }: Surroundings): number {
  const depth = numberedDepth(content);
  if (depth !== null) return Math.min(6, depth + 1);
  if (first && !prose) return 1;
  return capitals && !isAllCapitals(content) ? 3 : 2;
}

function isAnswer(next: Chunk | undefined): boolean {
  return next !== undefined && next.type !== 'marked-heading' && !isQuestionLine(contentOf(next));
}

function isCaption(content: string): boolean {
  if (content.length > 300) return false;
  return (
    /^(?:figure|fig\.|table|chart|graph|exhibit|map|box|photo|image|picture)\s?\d{1,3}(?:\.\d{1,2})?\s?[.:–—-]\s?\S/i.test(
      content,
    ) ||
    (/^(?:source|sources|photo|image|picture|credit|photograph)s?\s?:\s?\S/i.test(content) && content.length < 160)
  );
}

/** Opens and closes with quotation marks; the speaker may follow after a dash. */
function isQuotation(content: string): boolean {
  const close = content.startsWith('“') ? '”' : content.startsWith('„') ? '“' : content.startsWith('"') ? '"' : null;
  if (close === null || content.length < 20) return false;
  const end = content.lastIndexOf(close);
  if (end < 10 || content.indexOf(close, 1) !== end) return false;
  const rest = content.slice(end + 1).trim();
  return rest === '' || /^[.,]?$/.test(rest) || (/^(?:[–—-]|\()/.test(rest) && rest.length < 120);
}

function isAttribution(chunk: Chunk): boolean {
  const content = contentOf(chunk);
  const dashed = chunk.type === 'list-item' && /^[-–—]$/.test(chunk.label);
  return dashed && !chunk.blankBefore && content.length < 100 && /^\p{Lu}/u.test(content) && !/[.!?]$/.test(content);
}

function contentOf(chunk: Chunk): string {
  const [first] = chunk.lines;
  return chunk.lines.length === 1 && first !== undefined
    ? first.content
    : chunk.lines.map(({ content }) => content).join(' ');
}
