import type { Document, XmlComponent } from 'docx';
import { relationTypes } from './names.ts';
import type { Relationship } from './relationships.ts';
import type { XmlElement, XmlNode } from './xml-tree.ts';

/** A part of the document as the library holds it: the component and the relationships that its links have. */
export interface LibraryPart {
  readonly View: XmlComponent;
  readonly Relationships: Document['Document']['Relationships'];
}

/** One part as plain data. The library's relationship ids are random: they only serve to look up where a link leads. */
export interface PartTree {
  readonly root: XmlElement;
  readonly relationships: ReadonlyMap<string, Relationship>;
}

/**
 * The tree of one part, taken from the library before it becomes text: no zip is made, undone and parsed. Call it once
 * per part, for the library changes its objects while it writes them.
 */
export function partTree(document: Document, part: LibraryPart): PartTree {
  const context = { file: document, viewWrapper: part, stack: [] };
  const root = treeOf(part.View.prepForXml(context));
  // Links get their relationships while the part is written, so these are read afterwards.
  const written = treeOf(part.Relationships.prepForXml({ ...context, stack: [] }));
  const relationships = new Map<string, Relationship>();
  for (const child of written.children) {
    if (typeof child === 'string') continue;
    const { Id = '', Type = relationTypes.hyperlink, Target = '', TargetMode } = child.attributes;
    relationships.set(Id, { type: Type, target: Target, external: TargetMode === 'External' });
  }
  return { root, relationships };
}

/** The tree of a part that leads nowhere. */
export function plainPartTree(document: Document, component: XmlComponent): XmlElement {
  return treeOf(component.prepForXml({ file: document, viewWrapper: document.Document, stack: [] }));
}

function treeOf(written: unknown): XmlElement {
  const entry = isRecord(written) ? Object.entries(written)[0] : undefined;
  if (!entry) throw new Error('The document library wrote a part without an element; expected one root element.');
  return elementOf(entry[0], entry[1]);
}

// The library writes `{ name: content }`, where content is text, attributes under `_attr`, or a list of these and of
// further elements.
function elementOf(name: string, content: unknown): XmlElement {
  const attributes: Record<string, string> = {};
  const children: XmlNode[] = [];
  for (const part of Array.isArray(content) ? content : [content]) {
    if (!isRecord(part)) {
      if (part !== undefined && part !== null) children.push(String(part));
      continue;
    }
    for (const key of Object.keys(part)) {
      if (key === '_attr') addAttributes(attributes, part[key]);
      else children.push(elementOf(key, part[key]));
    }
  }
  return { name, attributes, children };
}

function addAttributes(attributes: Record<string, string>, given: unknown): void {
  if (!isRecord(given)) return;
  for (const key of Object.keys(given)) {
    const value = given[key];
    if (value !== undefined && value !== null) attributes[key] = String(value);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
