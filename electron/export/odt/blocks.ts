import { type ByType, byType } from '../../document/by-type.ts';
import type { Block, ListBlock } from '../../document/nodes.ts';
import { writeContents } from './contents.ts';
import { writeFigure } from './figure.ts';
import { writeFront } from './front.ts';
import { type Ground, type Panel, panelStyle, panels } from './ground.ts';
import { lineOf, paragraph, span, writeInlines } from './inlines.ts';
import type { OdtManuscript } from './manuscript.ts';
import { writeTable } from './table.ts';
import { escapeXml, mark, paragraphText, xmlId } from './xml.ts';

export function writeBlocks(blocks: readonly Block[], manuscript: OdtManuscript, ground: Ground): string {
  const parts: string[] = [];
  let breaks = false;
  for (const [index, block] of blocks.entries()) {
    const written = byType(writers, block, manuscript, ground);
    if (written !== '') {
      if (touches(blocks[index - 1], block)) parts.push(paragraph('Between_20_Boxes', ''));
      parts.push(breaks ? onNewPage(written, manuscript) : written);
    }
    const endsPage = block.type === 'page-break' || (block.type === 'front' && manuscript.document.meta.cover);
    breaks = endsPage || (breaks && written === '');
  }
  return parts.join('\n');
}

/** Boxes that follow each other would be drawn as one; paragraphs of a bottom line are. */
function touches(before: Block | undefined, block: Block): boolean {
  const isLine = (one: Block | undefined) => one?.type === 'paragraph' && one.role === 'bottom-line';
  const isBox = (one: Block | undefined) => one?.type === 'callout' || isLine(one);
  return isBox(before) && isBox(block) && !(isLine(before) && isLine(block));
}

/** What begins with a paragraph begins the page itself, so that no empty line stands above it. */
function onNewPage(written: string, manuscript: OdtManuscript): string {
  const opening = /^<text:([ph]) text:style-name="([^"]+)"/.exec(written);
  if (opening === null) return `${paragraph('Page_20_Break', '')}${written}`;
  const [whole, kind, style] = opening;
  const look = manuscript.look('paragraph', '<style:paragraph-properties fo:break-before="page"/>', style);
  return `<text:${kind} text:style-name="${look}"${written.slice(whole.length)}`;
}

const writers: ByType<Block, [OdtManuscript, Ground], string> = {
  front: writeFront,
  contents: writeContents,
  heading: ({ id, level, content }, manuscript) =>
    `<text:h text:style-name="Heading_20_${level}" text:outline-level="${level}">${mark(id)}${writeInlines(content, manuscript)}</text:h>`,
  paragraph: ({ id, role, number, content }, manuscript, ground) => {
    const { body } = ground;
    // A line that ends before its margin is not spread over it.
    const isBroken = body === 'Text_20_body' && content.some((inline) => inline.type === 'line-break');
    const styles = {
      body: isBroken ? 'Text_20_Start' : body,
      judgement: 'Judgement',
      'bottom-line': 'Bottom_20_Line',
      'tag-line': 'Tag_20_Line',
      small: 'Small',
    };
    const counted = number === null ? '' : `${number}.<text:tab/>`;
    return paragraph(panelStyle(styles[role], ground), writeInlines(content, manuscript), `${mark(id)}${counted}`);
  },
  list: writeList,
  quote: ({ blocks }, manuscript, ground) => writeBlocks(blocks, manuscript, { ...ground, body: 'Quotations' }),
  // Paragraphs of one look rather than a section: programs that leave sections out keep their words.
  callout: ({ id, role, title, blocks }, manuscript, ground) => {
    const { callout } = manuscript.theme;
    const panel: Panel = role === 'note' ? 'Note' : 'Callout';
    const inside: Ground = {
      body: role === 'bottom-line' ? `${panel}_20_Bottom_20_Line` : panel,
      width: ground.width - callout.barWidth - callout.padding * 2 - 2,
      panel,
    };
    const head = lineOf(`${panel}_20_Title`, title, manuscript, mark(id));
    return keptWhole(`${head}${writeBlocks(blocks, manuscript, inside)}`, manuscript);
  },
  table: (block, manuscript, { width }) => writeTable(block, manuscript, width),
  figure: writeFigure,
  question: ({ id, question, answer }, manuscript, ground) =>
    `${paragraph('Question', writeInlines(question, manuscript), mark(id))}${writeBlocks(answer, manuscript, ground)}`,
  term: ({ id, term, meaning }, manuscript) => {
    const name = span('Term_20_Name', writeInlines(term, manuscript));
    return paragraph('Term', `${name}<text:tab/>${writeInlines(meaning, manuscript)}`, mark(id));
  },
  // With the answer given, there are no lines to write on.
  'fill-in': ({ id, task, lines, answer }, manuscript, { body, panel }) => {
    const asked = paragraph(body === 'Text_20_body' ? 'Task' : body, writeInlines(task, manuscript), mark(id));
    const ruled = Array.from({ length: lines }, (_, index) =>
      paragraph(index === lines - 1 ? 'Ruled_20_Line_20_End' : 'Ruled_20_Line', ''),
    );
    const label = span('Strong_20_Emphasis', `${escapeXml(manuscript.document.meta.labels.answer)}:`);
    const style = panel === undefined ? 'Answer' : body;
    const said =
      answer.length === 0 ? ruled.join('') : paragraph(style, `${label} ${writeInlines(answer, manuscript)}`);
    return `${asked}${said}`;
  },
  'source-list': ({ entries, hangingIndent }, manuscript) => {
    const style = hangingIndent ? 'Bibliography_20_Hanging' : 'Bibliography_20_1';
    return entries.map(({ content }) => paragraph(style, writeInlines(content, manuscript))).join('');
  },
  evidence: ({ id, entries }, manuscript) => {
    const written = entries.map(({ note, prefix, exact, suffix, source }) => {
      const number = span('Evidence_20_Number', note === 0 ? '•' : String(note));
      const words = span('Cited_20_Words', paragraphText(exact));
      const passage = `${paragraphText(prefix)}${words}${paragraphText(suffix)}`;
      const from = paragraph('Evidence_20_Source', writeInlines(source, manuscript));
      return `${paragraph('Evidence', passage, `${number}<text:tab/>`)}${from}`;
    });
    return section(id, 'Evidence', written.join(''));
  },
  'page-break': () => '',
  columns: ({ id, count, blocks }, manuscript, ground) =>
    section(
      id,
      `Columns_20_${count}`,
      writeBlocks(blocks, manuscript, { ...ground, width: ground.width / count - 18 }),
    ),
};

/** Boxes of no more paragraphs than this are best seen whole. */
const shortBox = 12;

/** Each paragraph of a box but the last is kept with the next one. */
function keptWhole(written: string, manuscript: OdtManuscript): string {
  const opening = new RegExp(`<text:p text:style-name="((?:${panels.join('|')})[^"]*)"`, 'g');
  const count = written.match(opening)?.length ?? 0;
  if (count > shortBox) return written;
  let met = 0;
  return written.replace(opening, (whole, style: string) => {
    met += 1;
    return met === count ? whole : `<text:p text:style-name="${manuscript.keptWithNext(style)}"`;
  });
}

function section(id: string, style: string, content: string): string {
  return `<text:section text:style-name="${style}" text:name="${xmlId(id)}">${content}</text:section>`;
}

function writeList(list: ListBlock, manuscript: OdtManuscript, ground: Ground): string {
  const last = list.items.length - 1;
  const items = list.items.map(({ blocks }, index) => {
    const start = list.ordered && index === 0 ? ` text:start-value="${list.start}"` : '';
    const rest = blocks.map((block, at) => {
      const endsList = ground.endsList !== false && index === last && at === blocks.length - 1;
      const body = ground.panel === undefined ? (endsList ? 'List_20_End' : 'List_20_Text') : ground.body;
      return writeBlocks([block], manuscript, { ...ground, body, endsList });
    });
    return `<text:list-item${start}>${rest.join('\n')}</text:list-item>`;
  });
  const style = `${ground.panel === undefined ? '' : 'Callout_20_'}${list.ordered ? 'Numbers' : 'Bullets'}`;
  return `<text:list text:style-name="${style}">${items.join('')}</text:list>`;
}
