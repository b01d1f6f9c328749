import { type ByType, byType } from '../../document/by-type.ts';
import { contentsEntries } from '../../document/contents-entries.ts';
import { frontFacts } from '../../document/front-facts.ts';
import type {
  Block,
  DocumentMeta,
  EvidenceEntry,
  FillInBlock,
  QuestionBlock,
  ResolvedDocument,
  TermBlock,
} from '../../document/nodes.ts';
import { anchor, escapeHtml } from './escape.ts';
import { writeFigure, writeLogo } from './figure.ts';
import { attributeText, writeInlines, writeWithoutMarks } from './inlines.ts';
import { writeTable } from './table.ts';

/** Blocks in order; questions and terms that follow one another become one list. */
export function writeBlocks(blocks: readonly Block[], document: ResolvedDocument): string {
  const parts: string[] = [];
  for (const [index, block] of blocks.entries()) {
    const isListed = block.type === 'question' || block.type === 'term';
    if (isListed && blocks[index - 1]?.type !== block.type) parts.push(`<dl class="${block.type}s">`);
    parts.push(byType(writers, block, document));
    if (isListed && blocks[index + 1]?.type !== block.type) parts.push('</dl>');
  }
  return parts.filter((part) => part !== '').join('\n');
}

const writers: ByType<Block, [document: ResolvedDocument], string> = {
  front: (block, document) => {
    const { meta } = document;
    const marking = meta.marking === '' ? '' : `<p class="marking">${escapeHtml(meta.marking)}</p>\n`;
    const title = `<h1 id="${anchor(block.id)}">${writeInlines(block.title, meta.labels)}</h1>`;
    return `<header class="front">\n${writeLogo(document)}${marking}${title}${factsLine(meta)}\n</header>`;
  },
  contents: (block, document) => writeContents(block.id, block.depth, document),
  // The title is the page's only h1, and HTML has no h7.
  heading: (block, { meta }) => {
    const tag = `h${Math.min(block.level + 1, 6)}`;
    const level = block.level === 6 ? ' aria-level="7"' : '';
    return `<${tag} id="${anchor(block.id)}"${level}>${writeInlines(block.content, meta.labels)}</${tag}>`;
  },
  paragraph: (block, { meta }) => {
    const number = block.number === null ? '' : `<span class="number">${block.number}.</span> `;
    const role = block.role === 'body' ? '' : ` class="${block.role}"`;
    return `<p id="${anchor(block.id)}"${role}>${number}${writeInlines(block.content, meta.labels)}</p>`;
  },
  list: (block, document) => {
    const items = block.items.map((item) => `<li id="${anchor(item.id)}">${writeBlocks(item.blocks, document)}</li>`);
    const tag = block.ordered ? 'ol' : 'ul';
    const start = block.ordered && block.start !== 1 ? ` start="${block.start}"` : '';
    return `<${tag} id="${anchor(block.id)}"${start}>\n${items.join('\n')}\n</${tag}>`;
  },
  quote: (block, document) =>
    `<blockquote id="${anchor(block.id)}">\n${writeBlocks(block.blocks, document)}\n</blockquote>`,
  callout: (block, document) => {
    const title = writeInlines(block.title, document.meta.labels);
    const name = block.title.length > 0 ? ` aria-label="${attributeText(block.title)}"` : '';
    const head = title === '' ? '' : `<p class="callout-title">${title}</p>\n`;
    const inside = writeBlocks(block.blocks, document);
    return `<div id="${anchor(block.id)}" class="callout ${block.role}" role="note"${name}>\n${head}${inside}\n</div>`;
  },
  table: (block, { meta }) => writeTable(block, meta.labels),
  figure: writeFigure,
  question: writeQuestion,
  term: writeTerm,
  'fill-in': writeFillIn,
  'source-list': (block, { meta }) => {
    const entries = block.entries.map((entry) => `<li>${writeInlines(entry.content, meta.labels)}</li>`);
    const hanging = block.hangingIndent ? ' hanging' : '';
    return `<ul id="${anchor(block.id)}" class="source-list${hanging}">\n${entries.join('\n')}\n</ul>`;
  },
  evidence: (block, { meta }) => {
    const entries = block.entries.map((entry) => writeEvidence(entry, meta));
    return `<ul id="${anchor(block.id)}" class="evidence">\n${entries.join('\n')}\n</ul>`;
  },
  columns: (block, document) =>
    `<div id="${anchor(block.id)}" class="columns columns-${block.count}">\n${writeBlocks(block.blocks, document)}\n</div>`,
  'page-break': () => '<div class="page-break"></div>',
};

function factsLine(meta: DocumentMeta): string {
  const facts = frontFacts(meta).map(
    ({ label, value }) => `${escapeHtml(label)} <strong>${escapeHtml(value)}</strong>`,
  );
  return facts.length === 0 ? '' : `\n<p class="facts">${facts.join(' · ')}</p>`;
}

function writeContents(id: string, depth: number, document: ResolvedDocument): string {
  const { labels } = document.meta;
  const entries = contentsEntries(document, depth).map((entry) => {
    const words = writeWithoutMarks(entry.content, labels).replace(/<\/?a\b[^>]*>/g, '');
    return `<li class="level-${entry.level}"><a href="#${anchor(entry.block)}">${words}</a></li>`;
  });
  if (entries.length === 0) return '';
  const name = escapeHtml(labels.contents);
  return `<nav id="${anchor(id)}" class="contents" aria-label="${name}">\n<p class="contents-title">${name}</p>\n<ol>\n${entries.join('\n')}\n</ol>\n</nav>`;
}

function writeQuestion(block: QuestionBlock, document: ResolvedDocument): string {
  const asked = writeInlines(block.question, document.meta.labels);
  return `<dt id="${anchor(block.id)}">${asked}</dt>\n<dd>\n${writeBlocks(block.answer, document)}\n</dd>`;
}

function writeTerm(block: TermBlock, { meta }: ResolvedDocument): string {
  const meaning = writeInlines(block.meaning, meta.labels);
  return `<dt id="${anchor(block.id)}">${writeInlines(block.term, meta.labels)}</dt>\n<dd>${meaning}</dd>`;
}

function writeFillIn(block: FillInBlock, { meta }: ResolvedDocument): string {
  const lines = Array.from({ length: block.lines }, () => '<span></span>').join('');
  const answer =
    block.answer.length === 0
      ? ''
      : `\n<p class="answer"><strong>${escapeHtml(meta.labels.answer)}:</strong> ${writeInlines(block.answer, meta.labels)}</p>`;
  const task = `<p>${writeInlines(block.task, meta.labels)}</p>`;
  return `<div id="${anchor(block.id)}" class="fill-in">\n${task}\n<div class="lines" aria-hidden="true">${lines}</div>${answer}\n</div>`;
}

function writeEvidence(entry: EvidenceEntry, { labels }: DocumentMeta): string {
  const name = escapeHtml(`${labels.note} ${entry.note}`);
  const note = entry.note === 0 ? '' : `<a class="note-link" href="#note-${entry.note}">${name}</a>\n`;
  const source = `<p class="small">${writeInlines(entry.source, labels)}</p>`;
  return `<li>${note}${writeQuotedWords(entry)}\n${source}</li>`;
}

/** The words of a passage, marked between those around them. */
export function writeQuotedWords({ prefix, exact, suffix }: EvidenceEntry): string {
  const words = `${escapeHtml(prefix)}<mark>${escapeHtml(exact)}</mark>${escapeHtml(suffix)}`;
  return `<blockquote><p>${words}</p></blockquote>`;
}
