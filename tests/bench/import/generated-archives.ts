import { strToU8, zipSync } from 'fflate';
import { type WrittenPart, writtenParts } from './written-page.ts';

/** An OpenDocument text of some pages with styles as a word processor writes them. */
export function generatedOdt(pages: number, seed: number): Uint8Array {
  const body = writtenParts(pages, seed).map(odtPart).join('');
  const styles = Array.from(
    { length: 40 },
    (_, at) =>
      `<style:style style:name="S${at}" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-top="0.${at}cm" fo:line-height="115%"/><style:text-properties fo:font-size="11pt" fo:language="en" fo:country="GB"/></style:style>`,
  ).join('');
  return zipped({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml': '<manifest/>',
    'content.xml': `<office:document-content ${namespaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'styles.xml': `<office:document-styles ${namespaces}><office:styles>${styles}</office:styles></office:document-styles>`,
    'meta.xml': `<office:document-meta ${namespaces}><office:meta><dc:title>Report ${seed}</dc:title></office:meta></office:document-meta>`,
  });
}

const namespaces = 'office style text fo meta dc'
  .split(' ')
  .map((name) => `xmlns:${name}="${name}"`)
  .join(' ');

function odtPart({ type, text, note }: WrittenPart, at: number): string {
  if (type === 'heading') return `<text:h text:style-name="S1" text:outline-level="2">${text}</text:h>`;
  if (type === 'item')
    return `<text:list text:style-name="L1"><text:list-item><text:p text:style-name="S2">${text}</text:p></text:list-item></text:list>`;
  const foot =
    note === null
      ? ''
      : `<text:note text:id="n${at}" text:note-class="footnote"><text:note-citation>${at}</text:note-citation><text:note-body><text:p text:style-name="S4">${note}</text:p></text:note-body></text:note>`;
  return `<text:p text:style-name="S3"><text:span text:style-name="S5">${text}</text:span>${foot}</text:p>`;
}

/** A book with a chapter for every page. */
export function generatedEpub(pages: number, seed: number): Uint8Array {
  const names = Array.from({ length: pages }, (_, page) => `c${page}.xhtml`);
  const manifest = names.map((name) => `<item id="${name}" href="${name}" media-type="application/xhtml+xml"/>`);
  const spine = names.map((name) => `<itemref idref="${name}"/>`);
  const chapters = names.map((name, page): [string, string] => [`OPS/${name}`, chapter(writtenParts(1, seed + page))]);
  return zipped({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container xmlns="c"><rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    'OPS/book.opf': `<package xmlns="o" xmlns:dc="d"><metadata><dc:title>Book ${seed}</dc:title></metadata><manifest>${manifest.join('')}</manifest><spine>${spine.join('')}</spine></package>`,
    ...Object.fromEntries(chapters),
  });
}

function chapter(parts: readonly WrittenPart[]): string {
  const tags = { heading: ['<h2>', '</h2>'], paragraph: ['<p>', '</p>'], item: ['<ul><li>', '</li></ul>'] } as const;
  const inside = parts.map(({ type, text, note }) => {
    const aside = note === null ? '' : `<aside><p>${note}</p></aside>`;
    return `${tags[type][0]}${text}${tags[type][1]}${aside}`;
  });
  return `<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><head><title>Chapter</title></head><body>${inside.join('\n')}</body></html>`;
}

function zipped(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)])));
}
