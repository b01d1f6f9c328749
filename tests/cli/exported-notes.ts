import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { pandocNodes, pandocReads, pandocText } from '../builders/pandoc.ts';

/** Letters and digits alone: line breaks, hyphenation, emphasis and typographic spaces differ from format to format. */
export function bare(text: string): string {
  return text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

/** The notes of the resolved document in order, and the marks in its text in order. */
export function resolvedNotes(text: string): { readonly notes: readonly string[]; readonly marks: readonly number[] } {
  const lines = text.split('\n');
  const written = lines.flatMap((line) => /^\[\^(\d+)\] \S+: (.*)$/.exec(line)?.[2] ?? []);
  // The stage shows where a link leads; its words alone are in every format.
  const notes = written.map((note) => note.replaceAll(/\[([^[\]]*)\]\([a-z]+:[^()\s]*\)/g, '$1'));
  const body = lines.filter((line) => !/^\[\^\d+\] \S+: /.test(line)).join('\n');
  return { notes, marks: [...body.matchAll(/\[\^(\d+)\]/g)].map(([, number]) => Number(number)) };
}

export function docxNotes(file: string): readonly string[] {
  const { blocks } = pandocReads('docx', fs.readFileSync(file));
  return pandocNodes(blocks, 'Note').map(({ c }) => pandocText(c));
}

export function markdownNotes(file: string): readonly string[] {
  const { blocks } = pandocReads('markdown', fs.readFileSync(file));
  return pandocNodes(blocks, 'Note').map(({ c }) => pandocText(c));
}

/** The notes of the web page in order, each under the number that its mark leads to. */
export function htmlNotes(file: string): { readonly notes: readonly string[]; readonly marks: readonly number[] } {
  const html = fs.readFileSync(file, 'utf8');
  const notes = [...html.matchAll(/<li id="note-\d+"><span class="number">\d+<\/span>(.*?)<\/li>/gs)].map(
    ([, content = '']) =>
      content
        .replaceAll(/<a [^>]*role="doc-backlink".*?<\/a>|<div class="words">.*?<\/div>/gs, '')
        .replaceAll(/<[^>]+>/g, ''),
  );
  return {
    notes: notes.map(unescaped),
    marks: [...html.matchAll(/href="#note-(\d+)" id="mark/g)].map((m) => Number(m[1])),
  };
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/** One page of `inspect --stage pages`: the notes whose marks stand on it, and those that begin on it. */
export interface PageNotes {
  readonly marks: readonly number[];
  readonly begins: readonly number[];
}

export function pageNotes(text: string): readonly PageNotes[] {
  const pages = text.split(/^page \d+ .*$/m).slice(1);
  return pages.map((page) => {
    const lines = page.split('\n');
    const begins = lines.flatMap((line) => /^ +note-number .*"(\d+)"/.exec(line)?.[1] ?? []);
    const body = lines.filter((line) => !/^ +note/.test(line)).join('\n');
    return { marks: [...body.matchAll(/\[(\d+)\]/g)].map((m) => Number(m[1])), begins: begins.map(Number) };
  });
}

/** The pages of a PDF as another program reads them. */
export function pdfPages(file: string): readonly string[] {
  const text = execFileSync('pdftotext', ['-enc', 'UTF-8', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 });
  return text.split('\f').slice(0, -1);
}

/** Whether a program is installed. Tests that need it skip without it. */
export function hasProgram(name: string, version: string): boolean {
  const run = spawnSync(name, [version], { stdio: 'ignore' });
  return run.error === undefined && run.status === 0;
}
