import type { Block, Inline, Note, ResolvedDocument, TableBlock } from '../../../electron/document/nodes.ts';

/** How one program's source says what a generated document holds; text comes escaped. */
interface Dialect {
  escape(text: string): string;
  page(title: string, body: string, notes: string): string;
  heading(level: number, content: string): string;
  paragraph(content: string): string;
  strong(content: string): string;
  emphasis(content: string): string;
  link(href: string, content: string): string;
  /** The mark of a note, and the note as it stands at the end; one of them is empty. */
  note(number: number, content: string): { readonly mark: string; readonly atEnd: string };
  list(items: readonly string[]): string;
  table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string;
}

/** The same content for Typst: contents, notes at the foot of the page, running lines, hyphenated and justified. */
export const typstSource = (document: ResolvedDocument): string => sourceOf(document, typst);

/** The same content for a browser, which can set notes only at the end. */
export const browserSource = (document: ResolvedDocument): string => sourceOf(document, html);

function sourceOf(document: ResolvedDocument, dialect: Dialect): string {
  const notes = new Map(document.notes.map((note) => [String(note.id), note]));
  const atEnd: string[] = [];
  const inlines = (content: readonly Inline[]): string =>
    content.map((inline) => written(inline, dialect, notes, atEnd, inlines)).join('');
  const block = (one: Block): string => {
    switch (one.type) {
      case 'heading':
        return dialect.heading(one.level, inlines(one.content));
      case 'paragraph':
        return dialect.paragraph(inlines(one.content));
      case 'list':
        return dialect.list(one.items.map((item) => item.blocks.map(plainContent(inlines)).join(' ')));
      case 'table':
        return tableSource(one, dialect, inlines);
      case 'front':
        return dialect.heading(1, inlines(one.title));
      default:
        // The contents are made by the program itself.
        return '';
    }
  };
  const body = document.blocks.map(block).join('\n');
  return dialect.page(document.meta.title, body, atEnd.join('\n'));
}

function written(
  inline: Inline,
  dialect: Dialect,
  notes: ReadonlyMap<string, Note>,
  atEnd: string[],
  inlines: (content: readonly Inline[]) => string,
): string {
  if (inline.type === 'text') {
    const text = dialect.escape(inline.text);
    if (inline.strong === true) return dialect.strong(text);
    return inline.emphasis === true ? dialect.emphasis(text) : text;
  }
  if (inline.type === 'link') return dialect.link(inline.href, inlines(inline.content));
  if (inline.type !== 'note-mark') return ' ';
  const made = dialect.note(inline.number, (notes.get(inline.note)?.paragraphs ?? []).map(inlines).join(' '));
  if (made.atEnd !== '') atEnd.push(made.atEnd);
  return made.mark;
}

const plainContent =
  (inlines: (content: readonly Inline[]) => string) =>
  (block: Block): string =>
    block.type === 'paragraph' ? inlines(block.content) : '';

function tableSource(table: TableBlock, dialect: Dialect, inlines: (content: readonly Inline[]) => string): string {
  const cells = (rows: TableBlock['body']) => rows.map((row) => row.cells.map((cell) => inlines(cell.content)));
  const made = dialect.table(inlines(table.caption), cells(table.head)[0] ?? [], cells(table.body));
  return `${made}\n${dialect.paragraph(inlines(table.sourceLine))}`;
}

const typst: Dialect = {
  escape: (text) => text.replace(/[\\#*_`$<>@[\]/~]/g, '\\$&'),
  page: (title, body) => `#set document(title: "${title.replaceAll('"', '')}")
#set page(paper: "a4", margin: 25mm, header: align(right, text(8pt)[Internal]), footer: context align(center, text(8pt)[Page #counter(page).display() of #counter(page).final().first()]))
#set text(font: "Source Serif 4", size: 10.5pt, lang: "en", hyphenate: true)
#set par(justify: true)
#outline(depth: 2)
#pagebreak()
${body}
`,
  heading: (level, content) => `\n${'='.repeat(level)} ${content}\n`,
  paragraph: (content) => `\n${content}\n`,
  strong: (content) => `#strong[${content}]`,
  emphasis: (content) => `#emph[${content}]`,
  link: (href, content) => `#link("${href}")[${content}]`,
  note: (_number, content) => ({ mark: `#footnote[${content}]`, atEnd: '' }),
  list: (items) => `\n${items.map((item) => `- ${item}`).join('\n')}\n`,
  table: (caption, head, rows) =>
    `#figure(table(columns: ${head.length}, ${[...head, ...rows.flat()].map((cell) => `[${cell}]`).join(', ')}), caption: [${caption}])\n`,
};

const html: Dialect = {
  escape: (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
  page: (title, body, notes) =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><style>@page{size:A4;margin:25mm}` +
    `body{font:10.5pt/1.38 serif;hyphens:auto;text-align:justify}sup{font-size:7pt;line-height:0}.n{font-size:8.5pt}` +
    `table{border-collapse:collapse}td,th{border:.5pt solid;padding:2pt 4pt}</style></head><body>${body}<hr>${notes}</body></html>`,
  heading: (level, content) => `<h${level}>${content}</h${level}>`,
  paragraph: (content) => `<p>${content}</p>`,
  strong: (content) => `<strong>${content}</strong>`,
  emphasis: (content) => `<em>${content}</em>`,
  link: (href, content) => `<a href="${href}">${content}</a>`,
  note: (number, content) => ({
    mark: `<sup id="r${number}"><a href="#n${number}">${number}</a></sup>`,
    atEnd: `<p class="n" id="n${number}"><a href="#r${number}">${number}</a> ${content}</p>`,
  }),
  list: (items) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`,
  table: (caption, head, rows) =>
    `<table><caption>${caption}</caption><thead><tr>${head.map((cell) => `<th scope="col">${cell}</th>`).join('')}</tr></thead>` +
    `<tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</tbody></table>`,
};
