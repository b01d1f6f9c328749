import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import type { ResolvedDocument } from '../../../electron/document/nodes.ts';
import type { XmlElement, XmlNode } from '../../../electron/export/docx/package/xml-tree.ts';
import { type DocxOptions, writeDocx } from '../../../electron/export/docx/write-docx.ts';
import { houseTheme, type Theme } from '../../../electron/templates/theme.ts';

/** A written file, unzipped and parsed by a strict parser that shares nothing with the writer. */
export interface Unpacked {
  readonly bytes: Uint8Array;
  readonly paths: readonly string[];
  readonly xml: (path: string) => string;
  readonly part: (path: string) => XmlElement;
}

/** Writes the document and unpacks the file; a refusal throws with its faults. */
export async function written(
  document: ResolvedDocument,
  options: DocxOptions = {},
  theme: Theme = houseTheme,
): Promise<Unpacked> {
  const result = await writeDocx(document, theme, options);
  if (!result.ok) throw new Error(result.error.detail);
  return unpacked(result.value);
}

export function unpacked(bytes: Uint8Array): Unpacked {
  const files = unzipSync(bytes);
  const xml = (path: string): string => {
    const file = files[path];
    if (!file) throw new Error(`${path} is not in the package`);
    return strFromU8(file);
  };
  return { bytes, paths: Object.keys(files), xml, part: (path) => parsed(xml(path)) };
}

export function parsed(xml: string): XmlElement {
  interface Open {
    readonly name: string;
    readonly attributes: Record<string, string>;
    readonly children: XmlNode[];
  }
  const top: Open = { name: '', attributes: {}, children: [] };
  const open: Open[] = [top];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const made: Open = { name, attributes: attributes as Record<string, string>, children: [] };
    open.at(-1)?.children.push(made);
    open.push(made);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => {
    if (open.length > 1) open.at(-1)?.children.push(text);
  });
  parser.write(xml).close();
  const root = top.children.find((child): child is XmlElement => typeof child !== 'string');
  if (!root) throw new Error('no root element');
  return root;
}

/** Every element of this name, in document order. */
export function named(root: XmlElement, name: string): readonly XmlElement[] {
  const found: XmlElement[] = root.name === name ? [root] : [];
  for (const child of root.children) if (typeof child !== 'string') found.push(...named(child, name));
  return found;
}

/** The words of an element as a reader sees them: text, tabs and breaks, without field codes. */
export function words(root: XmlElement): string {
  if (root.name === 'w:t') return root.children.join('');
  if (root.name === 'w:tab') return '\t';
  if (root.name === 'w:br') return '\n';
  return root.children.map((child) => (typeof child === 'string' ? '' : words(child))).join('');
}

/** The paragraphs of a part: style and words. */
export function paragraphs(root: XmlElement): readonly { readonly style: string; readonly text: string }[] {
  return named(root, 'w:p').map((paragraph) => ({
    style: named(paragraph, 'w:pStyle')[0]?.attributes['w:val'] ?? 'Normal',
    // Tab stops of a style are elements of the same name, but never in the text.
    text: words(paragraph),
  }));
}

/** XML with an element per line, for a golden that can be read in a diff. Text stays on its element's line. */
export function indented(root: XmlElement, depth = 0): string {
  const attributes = Object.entries(root.attributes).map(([key, value]) => ` ${key}="${value}"`);
  const tag = `${'  '.repeat(depth)}<${root.name}${attributes.join('')}`;
  if (root.children.length === 0) return `${tag}/>\n`;
  if (root.children.every((child) => typeof child === 'string')) {
    return `${tag}>${root.children.join('')}</${root.name}>\n`;
  }
  const inner = root.children.map((child) =>
    typeof child === 'string' ? `${'  '.repeat(depth + 1)}${child}\n` : indented(child, depth + 1),
  );
  return `${tag}>\n${inner.join('')}${'  '.repeat(depth)}</${root.name}>\n`;
}
