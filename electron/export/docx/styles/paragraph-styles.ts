import { contentsHang } from '../../../layout/blocks/contents-hang.ts';
import { afterList, betweenItems } from '../../../layout/blocks/list-gaps.ts';
import { betweenNotes } from '../../../layout/blocks/note-room.ts';
import type { TextStyle, Theme } from '../../../templates/theme.ts';
import type { Geometry } from '../geometry.ts';
import { termColumn } from './measures.ts';
import { numberingIds } from './numbering-ids.ts';
import { answerStyle, panelStyles } from './panel-styles.ts';
import type { ParagraphStyle } from './paragraph-style.ts';
import { listDepths, listEnds, listStyle, type ParagraphStyleId } from './style-names.ts';

/** What the styles depend on beyond the theme: facts of one document. */
export interface StyleFacts {
  readonly geometry: Geometry;
  readonly justify: boolean;
  readonly cover: boolean;
  /** The source list's entries hang under their first line. */
  readonly hangingSources: boolean;
  readonly noteCount: number;
  readonly rightToLeft: boolean;
}

type StyleTable = { readonly [S in ParagraphStyleId]: ParagraphStyle };
type ListStyleId = Extract<ParagraphStyleId, `List${string}`>;

/** Every paragraph style of the document, from the theme alone: no paragraph carries a look of its own. */
export function paragraphStyles(theme: Theme, facts: StyleFacts): StyleTable {
  return {
    ...proseStyles(theme, facts),
    ...listStyles(theme, facts),
    ...panelStyles(theme, facts.rightToLeft),
    ...teachingStyles(theme, facts),
    ...tableStyles(theme),
    ...annexStyles(theme, facts),
    ...furnitureStyles(theme, facts),
  };
}

function proseStyles(theme: Theme, facts: StyleFacts) {
  const { text } = theme;
  const align = facts.justify ? 'both' : 'start';
  const label = { basedOn: 'Normal', hyphenate: false } as const;
  const heading = { ...label, next: 'BodyText', keepLines: true } as const;
  const hairRule = { side: 'bottom', width: theme.table.ruleWidth, space: 6, colour: 'rule' } as const;
  return {
    Normal: { text: text.body },
    BodyText: { text: text.body, basedOn: 'Normal', align },
    SmallText: { text: text.small, basedOn: 'Normal' },
    Title: { ...heading, text: facts.cover ? coverTitle(text.title, facts.geometry) : text.title },
    Marking: { ...label, text: text.marking, next: 'Title' },
    CoverBar: {
      text: { ...text.facts, size: 2, leading: 8, before: 0, after: 16 },
      basedOn: 'Normal',
      indent: { end: facts.geometry.textWidth - coverBarLength },
      borders: [{ side: 'top', width: theme.callout.barWidth, space: 0, colour: 'accent' }],
      hidden: true,
    },
    Facts: facts.cover
      ? { ...label, text: { ...text.facts, after: 2 } }
      : { ...label, text: text.facts, next: 'BodyText', borders: [hairRule] },
    Heading1: { ...heading, text: text.heading1, outline: 0 },
    Heading2: { ...heading, text: text.heading2, outline: 1 },
    Heading3: { ...heading, text: text.heading3, outline: 2 },
    Heading4: { ...heading, text: text.heading4, outline: 3 },
    Heading5: { ...heading, text: text.heading5, outline: 4 },
    Heading6: { ...heading, text: text.heading6, outline: 5 },
    Judgement: {
      text: { ...text.judgement, keepWithNext: true },
      basedOn: 'Normal',
      next: 'TagLine',
      numbering: { list: numberingIds.judgements, level: 0 },
      keepLines: true,
    },
    // Without a tag line below it.
    PlainJudgement: {
      text: { ...text.judgement, after: text.body.after },
      basedOn: 'Judgement',
      numbering: { list: numberingIds.judgements, level: 0 },
      keepLines: true,
    },
    TagLine: { ...label, text: text.tagLine, next: 'Judgement', indent: { start: theme.list.number } },
    Quote: { text: text.quote, basedOn: 'Normal', align, indent: { start: theme.list.indent, end: theme.list.indent } },
  } satisfies Partial<StyleTable>;
}

const coverBarLength = 64;

/** The cover's title stands a good quarter down its page. */
function coverTitle(title: TextStyle, geometry: Geometry): TextStyle {
  return { ...title, before: Math.round(geometry.height * 0.19), after: 14 };
}

function listStyles(theme: Theme, facts: StyleFacts): Record<ListStyleId, ParagraphStyle> {
  const item: ParagraphStyle = {
    text: { ...theme.text.body, after: betweenItems },
    basedOn: 'Normal',
    align: facts.justify ? 'both' : 'start',
  };
  const made: Partial<Record<ListStyleId, ParagraphStyle>> = {};
  for (const depth of listDepths) {
    const level = depth - 1;
    made[listStyle('Bullet', depth) as ListStyleId] = { ...item, numbering: { list: numberingIds.bullets, level } };
    made[listStyle('Number', depth) as ListStyleId] = { ...item, numbering: { list: numberingIds.numbers, level } };
    made[listStyle('Continue', depth) as ListStyleId] = { ...item, indent: { start: theme.list.indent * depth } };
  }
  for (const [of, end] of Object.entries(listEnds) as [keyof typeof listEnds, ListStyleId][]) {
    made[end] = { text: { ...item.text, after: afterList(theme) }, basedOn: of, next: of };
  }
  return made as Record<ListStyleId, ParagraphStyle>;
}

function teachingStyles(theme: Theme, facts: StyleFacts) {
  const { text } = theme;
  const column = termColumn(facts.geometry.textWidth);
  // Rules of neighbouring paragraphs are drawn as one unless they differ: every other one is a trace stronger.
  const line = (width: number, after = 0): ParagraphStyle => ({
    text: { ...text.body, leading: theme.writing.line, after },
    basedOn: 'Normal',
    borders: [{ side: 'bottom', width, space: 0, colour: 'muted' }],
  });
  return {
    Question: { text: text.question, basedOn: 'Normal', next: 'BodyText', keepLines: true, hyphenate: false },
    Term: { text: { ...text.term, keepWithNext: true }, basedOn: 'Normal', next: 'Definition', hyphenate: false },
    Definition: { text: text.body, basedOn: 'Normal', next: 'Term', indent: { start: column } },
    TermEntry: { text: text.body, basedOn: 'Normal', indent: { start: column, hanging: column } },
    FillInTask: { text: { ...text.body, keepWithNext: true, before: 6 }, basedOn: 'Normal', next: 'FillInLine' },
    FillInLine: line(0.5),
    FillInNextLine: line(0.625),
    FillInLastLine: line(0.75, theme.writing.after),
    FillInAnswer: answerStyle(theme, facts.rightToLeft),
  } satisfies Partial<StyleTable>;
}

function tableStyles(theme: Theme) {
  const { text } = theme;
  const label = { basedOn: 'Normal', hyphenate: false } as const;
  const head = { ...text.tableHead, keepWithNext: true };
  const gap: TextStyle = { ...text.sourceLine, size: 2, leading: 10, before: 0, after: 0 };
  return {
    Caption: { ...label, text: text.caption, next: 'BodyText', keepLines: true },
    // Leading well above the size is a least one: the picture makes the line as high as it is.
    Figure: { text: { ...text.sourceLine, size: 6, leading: 10, before: 2, after: 6 }, basedOn: 'Normal' },
    TableText: { ...label, text: text.tableCell },
    TableNumber: { ...label, text: text.tableCell, basedOn: 'TableText', align: 'end' },
    TableHead: { ...label, text: head, basedOn: 'TableText' },
    TableHeadNumber: { ...label, text: head, basedOn: 'TableHead', align: 'end' },
    SourceLine: { ...label, text: text.sourceLine, next: 'BodyText' },
    AfterTable: { text: gap, basedOn: 'Normal', hidden: true },
  } satisfies Partial<StyleTable>;
}

function annexStyles(theme: Theme, facts: StyleFacts) {
  const { text } = theme;
  const hang = 18;
  const number = Math.max(theme.note.hang, 18);
  const passage: TextStyle = { ...text.evidence, after: 1, keepWithNext: true };
  const source: TextStyle = { ...text.evidence, family: 'sans', ...sourceSize(theme), colour: 'muted', after: 7 };
  return {
    Bibliography: {
      text: text.reference,
      basedOn: 'Normal',
      hyphenate: false,
      ...(facts.hangingSources && { indent: { start: hang, hanging: hang } }),
    },
    Evidence: { text: passage, basedOn: 'Normal', keepLines: true, indent: { start: number, hanging: number } },
    EvidenceSource: {
      text: { ...source, figures: 'lining' },
      basedOn: 'Normal',
      hyphenate: false,
      keepLines: true,
      indent: { start: number },
    },
  } satisfies Partial<StyleTable>;
}

/** The source under a passage is set a point smaller than it. */
function sourceSize(theme: Theme): Pick<TextStyle, 'size' | 'leading'> {
  const size = Math.max(theme.text.evidence.size - 1, theme.smallest);
  return { size, leading: Math.round((size * 40) / 3) / 10 };
}

/** The line that the rule above the notes stands in, in points: as low as programs set one. */
const separatorLine = 3;

function furnitureStyles(theme: Theme, facts: StyleFacts) {
  const { text } = theme;
  const label = { basedOn: 'Normal', hyphenate: false } as const;
  const right = { position: facts.geometry.textWidth, align: 'right', leader: 'none' } as const;
  const hang = noteHang(theme, facts.noteCount);
  const entry = { ...label, next: 'BodyText', tabs: [{ ...right, leader: 'dot' }] } as const;
  const step = theme.list.indent * 0.75;
  const hung = (level: number) => ({ start: step * (level - 1) + contentsHang, hanging: contentsHang });
  const deep: TextStyle = { ...text.contents, colour: 'muted' };
  // As far apart as on our own pages, which the page numbers in the contents are taken from.
  const noteText: TextStyle = { ...text.note, after: betweenNotes };
  const none: TextStyle = { ...text.small, size: 1, leading: 1, before: 0, after: 0 };
  return {
    TOCHeading: { ...label, text: text.heading2, next: 'BodyText', keepLines: true },
    TOC1: { ...entry, text: { ...text.contents, weight: 600, before: 5 }, indent: hung(1) },
    TOC2: { ...entry, text: text.contents, indent: hung(2) },
    TOC3: { ...entry, text: deep, indent: hung(3) },
    TOC4: { ...entry, text: deep, indent: hung(4) },
    TOC5: { ...entry, text: deep, indent: hung(5) },
    TOC6: { ...entry, text: deep, indent: hung(6) },
    Header: { ...label, text: text.running, tabs: [right] },
    Footer: { ...label, text: text.running, tabs: [right] },
    // LibreOffice carries a note of two or three lines whole to the next page when it may not divide it.
    FootnoteText: { text: noteText, basedOn: 'Normal', indent: { start: hang, hanging: hang }, singleLines: true },
    FootnoteContinued: { text: noteText, basedOn: 'FootnoteText', indent: { start: hang, hanging: 0 } },
    FootnoteSeparator: {
      text: { ...text.small, ...roundRule(theme, facts.geometry), leading: separatorLine, size: 2 },
      basedOn: 'Normal',
      hidden: true,
    },
    CommentText: { text: text.small, basedOn: 'Normal' },
    PageBreak: { text: none, basedOn: 'Normal', hidden: true, pageBreakBefore: true },
  } satisfies Partial<StyleTable>;
}

/** The space above and below the separator's line, in whose middle the rule stands. What the margin has is taken above it first. */
function roundRule({ note }: Theme, { noteRoom }: Geometry): Pick<TextStyle, 'before' | 'after'> {
  const above = note.ruleAbove - separatorLine / 2;
  const below = note.ruleBelow - separatorLine / 2;
  return { before: Math.max(0, above - noteRoom), after: Math.max(0, below - Math.max(0, noteRoom - above)) };
}

/** The theme's hang, or more where the highest number of a note would not fit in it: a digit is half an em wide. */
function noteHang(theme: Theme, noteCount: number): number {
  const digits = String(Math.max(noteCount, 1)).length;
  return Math.max(theme.note.hang, digits * theme.text.note.size * 0.54 + 4);
}
