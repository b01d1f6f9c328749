import type { DocumentMeta, Note, ResolvedDocument } from '../../document/nodes.ts';
import { blocksOf } from '../../document/walk.ts';
import { writeBlocks } from './blocks.ts';
import { escapeStart, escapeText } from './escape.ts';
import { writePictures } from './figure.ts';
import { writeInlines } from './inlines.ts';
import { indented, type Lines, stacked } from './lines.ts';

/**
 * The document as Markdown for pandoc and everything that reads its dialect: title and dates as front matter, notes as
 * footnotes in reading order, tables as pipe tables. Words come back as they were written; running lines do not exist
 * here, and page breaks are left to whoever makes pages.
 */
export function writeMarkdown(document: ResolvedDocument): string {
  const body = writeBlocks(document.blocks, { meta: document.meta });
  const notes = document.notes.map(writeNote);
  return `${stacked([frontMatter(document), body, ...notes, writePictures(document)])}\n`;
}

function writeNote(note: Note): Lines {
  const paragraphs = note.paragraphs.map((paragraph) => escapeStart(writeInlines(paragraph)));
  return indented(stacked(paragraphs), '    ', `[^${note.number}]: `);
}

function frontMatter(document: ResolvedDocument): Lines {
  const { meta } = document;
  const contents = [...blocksOf(document.blocks)].find((block) => block.type === 'contents');
  const fields: readonly (readonly [string, string])[] = [
    ['title', yamlText(meta.title)],
    ...optional('author', meta.preparedBy),
    ['date', yamlText(dayOf(meta))],
    ['lang', yamlText(meta.language)],
    ...optional('marking', meta.marking),
    ...(contents?.type === 'contents'
      ? ([
          ['toc', 'true'],
          ['toc-depth', String(contents.depth)],
        ] as const)
      : []),
  ];
  return ['---', ...fields.map(([name, value]) => `${name}: ${value}`), '---'].join('\n');
}

function optional(name: string, value: string): readonly (readonly [string, string])[] {
  return value === '' ? [] : [[name, yamlText(value)]];
}

function dayOf(meta: DocumentMeta): string {
  return meta.modified.slice(0, 10);
}

/**
 * A literal in double quotes. Pandoc reads fields as Markdown, so what could be markup is escaped once for Markdown and
 * once for YAML.
 */
function yamlText(text: string): string {
  return JSON.stringify(escapeStart(escapeText(text)));
}
