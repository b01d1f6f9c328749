import type { CslItem, CslName } from '../../base/csl-json.ts';
import type { ImportedDocument } from '../imported-document.ts';
import type { Page } from './cleaning-rule.ts';
import { bylineAuthor, bylineDate, bylineReadingTime } from './rules/byline.ts';

/**
 * Fills title, author, date and reading time from the lines that state them. What the importer already knows from
 * markup stays; nothing is taken from the file's name, and nothing is made up.
 */
export function withStatedMetadata(document: ImportedDocument, page: Page): ImportedDocument {
  // A byline stands at the top; a log of dates further down states nothing about the document.
  const gone = document.removed.filter(({ rule, state }) => rule === 'byline' && state !== 'restored').slice(0, 20);
  const lines = page.blocks.filter(({ block }) =>
    gone.some(({ start, end }) => start <= block.start && end >= block.end),
  );
  const title = document.item.title ?? statedTitle(document);
  const authors = firstOf(lines.map(bylineAuthor));
  const issued = firstOf(lines.map(bylineDate));
  const minutes = firstOf(lines.map(bylineReadingTime));
  const item: CslItem = {
    ...document.item,
    ...(title !== null && { title }),
    ...(document.item.author === undefined && authors !== null && { author: namesIn(authors) }),
    ...(document.item.issued === undefined && issued !== null && { issued: { 'date-parts': [issued] } }),
    ...(document.item.note === undefined && minutes !== null && { note: `${minutes} min read` }),
  };
  return { ...document, item };
}

/** The first heading, when no running text stands before it. */
function statedTitle({ blocks, text }: ImportedDocument): string | null {
  const first = blocks[0];
  if (first?.type !== 'heading' || first.level > 2) return null;
  const title = text
    .slice(first.start, first.end)
    .replace(/[*_`]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return title === '' ? null : title;
}

function namesIn(authors: string): readonly CslName[] {
  return authors.split(/\s*,\s*|\s+and\s+|\s+&\s+/).map((name) => {
    const parts = name.trim().split(/\s+/);
    // "Juan de la Cruz": the particles belong to the family name.
    const particle = parts.findIndex((part, at) => at > 0 && /^\p{Ll}/u.test(part));
    const split = particle > 0 ? particle : parts.length - 1;
    const given = parts.slice(0, split).join(' ');
    const family = parts.slice(split).join(' ');
    return given === '' ? { family } : { family, given };
  });
}

function firstOf<T>(values: readonly (T | null)[]): T | null {
  return values.find((value) => value !== null) ?? null;
}
