import type { Document, XmlComponent } from 'docx';
import { relationTypes } from './names.ts';
import type { Relationship } from './relationships.ts';
import type { XmlElement, XmlNode } from './xml-tree.ts';

/** A part of the document as the library holds it: the component and the relationships that its links have. */
export interface LibraryPart {
  readonly View: XmlComponent;
  readonly Relationships: Document['Document']['Relationships'];
}

/** Sees each element after its children and gives what shall stand in its place; null takes it away. */
export type Change = (made: XmlElement) => XmlElement | null;

/** The library's relationships by their ids, which are random: they only serve to look up where a link leads. */
export type LibraryRelationships = ReadonlyMap<string, Relationship>;

/**
 * The tree of one part, taken from the library before it becomes text: no zip is made, undone and parsed. Call it once
 * per part, for the library changes its objects while it writes them.
 */
export function partTree(
  document: Document,
  part: LibraryPart,
  changeWith: (relationships: LibraryRelationships) => Change,
): XmlElement {
  const context = { file: document, viewWrapper: part, stack: [] };
  const written = part.View.prepForXml(context);
  // Links get their relationships while the part is written, so these are read afterwards.
  return treeOf(written, changeWith(relationshipsOf(document, part)));
}

function relationshipsOf(document: Document, part: LibraryPart): LibraryRelationships {
  const written = treeOf(part.Relationships.prepForXml({ file: document, viewWrapper: part, stack: [] }), unchanged);
  const relationships = new Map<string, Relationship>();
  for (const child of written.children) {
    if (typeof child === 'string') continue;
    const { Id = '', Type = relationTypes.hyperlink, Target = '', TargetMode } = child.attributes;
    relationships.set(Id, { type: Type, target: Target, external: TargetMode === 'External' });
  }
  return relationships;
}

/** The tree of a part that leads nowhere. */
export function plainPartTree(document: Document, component: XmlComponent): XmlElement {
  return treeOf(component.prepForXml({ file: document, viewWrapper: document.Document, stack: [] }), unchanged);
}

const unchanged: Change = (made) => made;

function treeOf(written: unknown, change: Change): XmlElement {
  const entry = isRecord(written) ? Object.entries(written)[0] : undefined;
  if (!entry) throw new Error('The document library wrote a part without an element; expected one root element.');
  const root = elementOf(entry[0], entry[1], change);
  if (!root) throw new Error(`The root element ${entry[0]} of a part was taken away; expected it to stay.`);
  return root;
}

// The library writes `{ name: content }`, where content is text, attributes under `_attr`, or a list of these and of
// further elements. A long document has a hundred thousand elements, most without attributes or without children: those
// share one empty value.
function elementOf(name: string, content: unknown, change: Change): XmlElement | null {
  let attributes = noAttributes;
  const children: XmlNode[] = [];
  const given: unknown[] = Array.isArray(content) ? content : [content];
  for (let index = 0; index < given.length; index += 1) {
    const part = given[index];
    // Let go at once: of a long document both trees would be in memory, the library's and ours.
    given[index] = undefined;
    if (!isRecord(part)) {
      if (part !== undefined && part !== null) children.push(String(part));
      continue;
    }
    for (const key in part) {
      if (key === '_attr') {
        attributes = attributesOf(part[key]);
        continue;
      }
      const child = elementOf(key, part[key], change);
      if (child) children.push(child);
    }
  }
  return change({ name, attributes, children: children.length === 0 ? noChildren : children });
}

const noAttributes: XmlElement['attributes'] = {};
/** The only attribute that text has. */
const spacePreserved: XmlElement['attributes'] = { 'xml:space': 'preserve' };
const noChildren: XmlElement['children'] = [];

function attributesOf(given: unknown): XmlElement['attributes'] {
  if (!isRecord(given)) return noAttributes;
  if (given['xml:space'] === 'preserve') return spacePreserved;
  const attributes: Record<string, string> = {};
  for (const key in given) {
    const value = given[key];
    if (value !== undefined && value !== null) attributes[key] = String(value);
  }
  return attributes;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
