import { type ByType, byType } from '../../document/by-type.ts';
import { chartTable, isSaidBeside } from '../../document/chart-table.ts';
import { contentsEntries } from '../../document/contents-entries.ts';
import { frontFacts } from '../../document/front-facts.ts';
import type { Block, FigureBlock, Inline, ListBlock, TableBlock, TableRow } from '../../document/nodes.ts';
import { type OdtManuscript, paragraph, span, writeInlines } from './inlines.ts';
import { escapeXml, paragraphText, points, xmlId } from './xml.ts';

/** Where blocks stand: what a paragraph of theirs looks like, and how wide the text is. Points. */
interface Ground {
  readonly body: string;
  readonly width: number;
}

export function writeBlocks(blocks: readonly Block[], manuscript: OdtManuscript, ground: Ground): string {
  return blocks.map((block) => byType(writers, block, manuscript, ground)).join('\n');
}

const writers: ByType<Block, [OdtManuscript, Ground], string> = {
  front: (block, manuscript) => {
    const { meta } = manuscript.document;
    const facts = frontFacts(meta).map(({ label, value }) => `${label} ${value}`);
    const line = facts.length === 0 ? '' : paragraph('Facts', paragraphText(facts.join(' · ')));
    const above = meta.marking === '' ? '' : paragraph('Marking', paragraphText(meta.marking));
    return `${frontLogo(manuscript)}${above}${paragraph('Title', writeInlines(block.title, manuscript))}${line}`;
  },
  contents: (block, manuscript) => {
    const { document } = manuscript;
    const name = escapeXml(document.meta.labels.contents);
    const entries = contentsEntries(document, block.depth).map(({ block: heading, level, content }) => {
      const words = writeInlines(content, manuscript);
      return paragraph(
        `Contents_20_${level}`,
        `<text:a xlink:type="simple" xlink:href="#${xmlId(heading)}" text:style-name="Index_20_Link" text:visited-style-name="Index_20_Link">${words}</text:a>`,
      );
    });
    const source = `<text:table-of-content-source text:outline-level="${block.depth}"/>`;
    const title = `<text:index-title text:name="${name} title">${paragraph('Contents_20_Heading', name)}</text:index-title>`;
    return `<text:table-of-content text:name="${name}">${source}<text:index-body>${title}${entries.join('')}</text:index-body></text:table-of-content>`;
  },
  heading: ({ id, level, content }, manuscript) =>
    `<text:h text:style-name="Heading_20_${level}" text:outline-level="${level}">${mark(id)}${writeInlines(content, manuscript)}</text:h>`,
  paragraph: ({ id, role, number, content }, manuscript, { body }) => {
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
    return paragraph(styles[role], writeInlines(content, manuscript), `${mark(id)}${counted}`);
  },
  list: (block, manuscript, ground) =>
    writeList(block, manuscript, { ...ground, body: ground.body === 'Callout' ? 'Callout' : 'List_20_Text' }),
  quote: ({ blocks }, manuscript, ground) => writeBlocks(blocks, manuscript, { ...ground, body: 'Quotations' }),
  // Paragraphs of one look rather than a section: programs that leave sections out keep their words.
  callout: ({ id, title, blocks }, manuscript, ground) => {
    const head = title.length === 0 ? '' : paragraph('Callout_20_Title', writeInlines(title, manuscript), mark(id));
    return `${head}${writeBlocks(blocks, manuscript, { body: 'Callout', width: ground.width - 24 })}`;
  },
  table: writeTable,
  figure: writeFigure,
  question: ({ id, question, answer }, manuscript, ground) =>
    `${paragraph('Question', writeInlines(question, manuscript), mark(id))}${writeBlocks(answer, manuscript, ground)}`,
  term: ({ id, term, meaning }, manuscript) => {
    const name = span('Strong_20_Emphasis', writeInlines(term, manuscript));
    return paragraph('Term', `${name}  ${writeInlines(meaning, manuscript)}`, mark(id));
  },
  'fill-in': ({ id, task, lines, answer }, manuscript, { body }) => {
    const ruled = Array.from({ length: lines }, () => paragraph('Ruled_20_Line', '')).join('');
    const label = span('Strong_20_Emphasis', `${escapeXml(manuscript.document.meta.labels.answer)}:`);
    const said = answer.length === 0 ? '' : paragraph(body, `${label} ${writeInlines(answer, manuscript)}`);
    return `${paragraph(body, writeInlines(task, manuscript), mark(id))}${ruled}${said}`;
  },
  'source-list': ({ entries, hangingIndent }, manuscript) => {
    const style = hangingIndent ? 'Bibliography_20_Hanging' : 'Bibliography_20_1';
    return entries.map(({ content }) => paragraph(style, writeInlines(content, manuscript))).join('');
  },
  evidence: ({ id, entries }, manuscript) => {
    const { labels } = manuscript.document.meta;
    const written = entries.map(({ note, prefix, exact, suffix, source }) => {
      const number = note === 0 ? '' : `${span('Strong_20_Emphasis', `${escapeXml(labels.note)} ${note}`)}  `;
      const words = span('Cited_20_Words', paragraphText(exact));
      const quoted = paragraph('Evidence', `${number}${paragraphText(prefix)}${words}${paragraphText(suffix)}`);
      return `${quoted}${paragraph('Evidence_20_Source', writeInlines(source, manuscript))}`;
    });
    return section(id, 'Columns_20_2', written.join(''));
  },
  'page-break': () => paragraph('Page_20_Break', ''),
  columns: ({ id, count, blocks }, manuscript, ground) =>
    section(
      id,
      `Columns_20_${count}`,
      writeBlocks(blocks, manuscript, { ...ground, width: ground.width / count - 18 }),
    ),
};

function mark(id: string): string {
  return `<text:bookmark text:name="${xmlId(id)}"/>`;
}

/** A paragraph of its own, unless it has no words. */
function lineOf(style: string, words: readonly Inline[], manuscript: OdtManuscript): string {
  return words.length === 0 ? '' : paragraph(style, writeInlines(words, manuscript));
}

function section(id: string, style: string, content: string): string {
  return `<text:section text:style-name="${style}" text:name="${xmlId(id)}">${content}</text:section>`;
}

function writeList(list: ListBlock, manuscript: OdtManuscript, ground: Ground): string {
  const items = list.items.map(({ blocks }, index) => {
    const start = list.ordered && index === 0 ? ` text:start-value="${list.start}"` : '';
    return `<text:list-item${start}>${writeBlocks(blocks, manuscript, ground)}</text:list-item>`;
  });
  return `<text:list text:style-name="${list.ordered ? 'Numbers' : 'Bullets'}">${items.join('')}</text:list>`;
}

function writeTable(table: TableBlock, manuscript: OdtManuscript, { width }: Ground): string {
  const name = xmlId(table.id);
  const given = table.columns.map((column) => column.width ?? 1 / Math.max(table.columns.length, 1));
  manuscript.automatic.push(
    `<style:style style:name="${name}" style:family="table"><style:table-properties style:width="${points(width)}" table:align="margins" fo:margin-bottom="8pt"/></style:style>`,
    ...given.map(
      (share, index) =>
        `<style:style style:name="${name}.${index + 1}" style:family="table-column"><style:table-column-properties style:rel-column-width="${Math.max(1, Math.round(share * 65535))}*"/></style:style>`,
    ),
  );
  const columns = given.map((_, index) => `<table:table-column table:style-name="${name}.${index + 1}"/>`).join('');
  const rows = (all: readonly TableRow[], isHead: boolean) =>
    all
      .map(({ cells }) => {
        const written = cells.map((cell, at) => {
          const isNumber = table.columns[at]?.align === 'end';
          const style = isHead
            ? `Table_20_Heading${isNumber ? '_20_Number' : ''}`
            : isNumber
              ? 'Table_20_Number'
              : 'Table_20_Contents';
          return `<table:table-cell table:style-name="Cell" office:value-type="string">${paragraph(style, writeInlines(cell.content, manuscript))}</table:table-cell>`;
        });
        return `<table:table-row>${written.join('')}</table:table-row>`;
      })
      .join('');
  const head =
    table.head.length === 0 ? '' : `<table:table-header-rows>${rows(table.head, true)}</table:table-header-rows>`;
  const described = table.description === '' ? '' : `<table:desc>${escapeXml(table.description)}</table:desc>`;
  const caption = lineOf('Caption', table.caption, manuscript);
  const source = lineOf('Source_20_Line', table.sourceLine, manuscript);
  return `${caption}<table:table table:name="${name}" table:style-name="${name}">${described}${columns}${head}${rows(table.body, false)}</table:table>${source}`;
}

/** A chart is the table of its numbers, unless the text beside it says them. */
function writeFigure(block: FigureBlock, manuscript: OdtManuscript, ground: Ground): string {
  const { picture } = block;
  if (isSaidBeside(picture)) return '';
  if (picture.type === 'chart') return writeTable(chartTable(block, picture), manuscript, ground);
  const shown = Math.min(picture.share * ground.width, (560 * picture.width) / picture.height);
  const frame = drawFrame(
    { ...picture, alt: block.decorative ? '' : block.alt },
    shown,
    (shown * picture.height) / picture.width,
  );
  const caption = lineOf('Caption', block.caption, manuscript);
  return `${paragraph('Figure', frame, mark(block.id))}${caption}${lineOf('Source_20_Line', block.sourceLine, manuscript)}`;
}

function frontLogo({ document }: OdtManuscript): string {
  const { logo } = document.meta;
  return logo?.place === 'front' ? paragraph('Figure', drawFrame(logo, logo.width, logo.height)) : '';
}

interface DrawnPicture {
  readonly picture: string;
  readonly mediaType: string;
  readonly alt: string;
}

/** A picture in the line of text, its sides in points. */
export function drawFrame(drawn: DrawnPicture, width: number, height: number): string {
  const described = drawn.alt === '' ? '' : `<svg:desc>${escapeXml(drawn.alt)}</svg:desc>`;
  return `<draw:frame text:anchor-type="as-char" svg:width="${points(width)}" svg:height="${points(height)}"><draw:image xlink:href="${picturePath(drawn)}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>${described}</draw:frame>`;
}

export function picturePath({ picture, mediaType }: Pick<DrawnPicture, 'picture' | 'mediaType'>): string {
  return `Pictures/${picture}.${mediaType === 'image/png' ? 'png' : 'jpg'}`;
}
