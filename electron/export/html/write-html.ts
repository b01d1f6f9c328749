import { isRightToLeft } from '../../base/writing-direction.ts';
import type { DocumentLabels } from '../../document/document-words.ts';
import type { DocumentMeta, EvidenceEntry, Note, ResolvedDocument } from '../../document/nodes.ts';
import type { Theme } from '../../templates/theme.ts';
import { writeBlocks, writeQuotedWords } from './blocks.ts';
import { escapeHtml } from './escape.ts';
import { writeInlines } from './inlines.ts';
import { styleSheet } from './style-sheet.ts';

/**
 * The document as one web page that needs nothing else: no script, no font, no address is fetched, and a policy in the
 * page forbids it. A note's mark shows the note at the foot of the window, where the reader is, with the words it rests on;
 * the notes also stand in order at the end, each with a way back.
 */
export function writeHtml(document: ResolvedDocument, theme: Theme): string {
  const { meta } = document;
  const language = escapeHtml(meta.language);
  return `<!doctype html>
<html lang="${language}" dir="${isRightToLeft(meta.language) ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Briefwright">
<meta name="dcterms.modified" content="${escapeHtml(meta.modified)}">
${meta.preparedBy === '' ? '' : `<meta name="author" content="${escapeHtml(meta.preparedBy)}">\n`}<title>${escapeHtml(meta.title)}</title>
<style>
${styleSheet(theme, meta)}
</style>
</head>
<body>
<main>
${writeBlocks(document.blocks, document)}
${writeNotes(document)}</main>
${writeColophon(meta)}</body>
</html>
`;
}

const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

function writeNotes({ notes, meta, evidence }: ResolvedDocument): string {
  if (notes.length === 0) return '';
  const words = new Map<number, readonly EvidenceEntry[]>();
  for (const entry of evidence) words.set(entry.note, [...(words.get(entry.note) ?? []), entry]);
  const name = escapeHtml(meta.labels.notes);
  const items = notes.map((note) => writeNote(note, words.get(note.number) ?? [], meta)).join('\n');
  return `<section class="notes" role="doc-endnotes" aria-label="${name}">\n<h2>${name}</h2>\n<ol>\n${items}\n</ol>\n</section>\n`;
}

function writeNote(note: Note, words: readonly EvidenceEntry[], { labels }: DocumentMeta): string {
  const name = escapeHtml(labels.backToText);
  const back = ` <a class="back" href="#mark-${note.number}" role="doc-backlink">↩<span>${name}</span></a>`;
  const last = note.paragraphs.length - 1;
  const paragraphs = note.paragraphs.map(
    (paragraph, index) => `<p>${writeInlines(paragraph, labels)}${index === last ? back : ''}</p>`,
  );
  const number = `<span class="number">${note.number}</span>`;
  const evidence = words.map((entry) => writeWords(entry, labels)).join('\n');
  return `<li id="note-${note.number}">${number}${paragraphs.join('\n')}${evidence === '' ? '' : `\n${evidence}`}</li>`;
}

/** Seen while its note is. The annex at the end, where there is one, holds the same for all notes. */
function writeWords(entry: EvidenceEntry, labels: DocumentLabels): string {
  return `<div class="words">${writeQuotedWords(entry)}\n<p>${writeInlines(entry.source, labels)}</p></div>`;
}

/** What stands at the foot of every page elsewhere stands once here, page numbers left out. */
function writeColophon(meta: DocumentMeta): string {
  const parts = [meta.marking, meta.footer.left]
    .map((part) => part.replace(/\{\w+\}/g, '').trim())
    .filter((part) => part !== '');
  return parts.length === 0
    ? ''
    : `<footer class="colophon">\n<p>${parts.map(escapeHtml).join(' · ')}</p>\n</footer>\n`;
}
