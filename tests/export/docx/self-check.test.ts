import { describe, expect, it } from 'vitest';
import { selfCheck } from '../../../electron/export/docx/package/self-check.ts';
import type { XmlElement, XmlNode } from '../../../electron/export/docx/package/xml-tree.ts';
import { kitchenSink } from '../../builders/kitchen-sink.ts';
import { written } from './unpacked.ts';

async function soundPackage(): Promise<Map<string, XmlElement | Uint8Array>> {
  const file = await written(kitchenSink());
  return new Map(
    file.paths.map((path) => [path, path.startsWith('word/media/') ? new Uint8Array() : file.part(path)] as const),
  );
}

function treeIn(parts: ReadonlyMap<string, XmlElement | Uint8Array>, path: string): XmlElement {
  const part = parts.get(path);
  if (part === undefined || part instanceof Uint8Array) throw new Error(`${path} is no tree.`);
  return part;
}

/** The tree with the first element of this name changed; null takes it away. */
function first(root: XmlElement, name: string, change: (found: XmlElement) => XmlElement | null): XmlElement {
  let done = false;
  const visit = (node: XmlElement): XmlElement | null => {
    if (!done && node.name === name) {
      done = true;
      return change(node);
    }
    const children: XmlNode[] = [];
    for (const child of node.children) {
      const kept = typeof child === 'string' ? child : visit(child);
      if (kept !== null) children.push(kept);
    }
    return { ...node, children };
  };
  const changed = visit(root);
  if (!done || !changed) throw new Error(`no ${name} to change`);
  return changed;
}

const withAttribute = (key: string, value: string) => (found: XmlElement) => ({
  ...found,
  attributes: { ...found.attributes, [key]: value },
});
const away = () => null;

const body = 'word/document.xml';
const notes = 'word/footnotes.xml';

// What is broken, where, and a word of the fault that has to be named.
const faults: readonly (readonly [string, string, string, (found: XmlElement) => XmlElement | null, RegExp])[] = [
  ['a mark is lost', body, 'w:footnoteReference', away, /marks of notes/],
  ['a mark is given twice', body, 'w:footnoteReference', withAttribute('w:id', '2'), /marks of notes/],
  ['a bookmark does not end', body, 'w:bookmarkEnd', away, /begins or ends alone/],
  [
    'a bookmark has the name of another',
    body,
    'w:bookmarkStart',
    withAttribute('w:name', '_bw_b2'),
    /Two bookmarks are called/,
  ],
  ['a bookmark has the id of another', body, 'w:bookmarkStart', withAttribute('w:id', '2'), /Two bookmarks have/],
  ['a name is too long', body, 'w:bookmarkStart', withAttribute('w:name', 'x'.repeat(41)), /no name for a bookmark/],
  ['a link leads nowhere', body, 'w:hyperlink', withAttribute('w:anchor', '_bw_gone'), /Nothing is called _bw_gone/],
  ['a field does not begin', body, 'w:fldChar', away, /a field begins or ends alone/],
  ['a style is not defined', body, 'w:pStyle', withAttribute('w:val', 'Fancy'), /no style Fancy/],
  ['a style is defined twice', 'word/styles.xml', 'w:style', withAttribute('w:styleId', 'Title'), /Two styles/],
  ['a list is not defined', body, 'w:numId', withAttribute('w:val', '99'), /No list has the id 99/],
  [
    'a relationship is missing',
    body,
    'w:headerReference',
    withAttribute('r:id', 'rId99'),
    /rId99, which leads nowhere/,
  ],
  [
    'a part is missing',
    'word/_rels/document.xml.rels',
    'Relationship',
    (found) => ({ ...found, attributes: { ...found.attributes, Target: 'gone.xml', TargetMode: 'Internal' } }),
    /no part gone\.xml/,
  ],
  [
    'a relationship is given twice',
    'word/_rels/document.xml.rels',
    'Relationship',
    withAttribute('Id', 'rId2'),
    /rId2 is given twice/,
  ],
  ['a part has no content type', '[Content_Types].xml', 'Override', away, /has no content type/],
  [
    'a content type has no part',
    '[Content_Types].xml',
    'Override',
    withAttribute('PartName', '/gone.xml'),
    /There is no part/,
  ],
];

describe('the self-check', () => {
  it('finds nothing in a sound package', async () => {
    expect(selfCheck(await soundPackage())).toEqual([]);
  });

  for (const [what, path, name, change, fault] of faults) {
    it(`finds out when ${what}`, async () => {
      const parts = await soundPackage();
      parts.set(path, first(treeIn(parts, path), name, change));
      expect(selfCheck(parts).join('\n')).toMatch(fault);
    });
  }

  it('finds out when a note is lost, or stands in another place', async () => {
    const parts = await soundPackage();
    const root = treeIn(parts, notes);
    parts.set(notes, { ...root, children: root.children.slice(0, -1) });
    expect(selfCheck(parts).join('\n')).toMatch(/marks of notes/);
    const [separator, continuation, one, two, ...rest] = root.children;
    const moved = [separator, continuation, two, one, ...rest].filter((child) => child !== undefined);
    parts.set(notes, { ...root, children: moved });
    expect(selfCheck(parts).join('\n')).toMatch(/notes are numbered 2, 1/);
  });
});
