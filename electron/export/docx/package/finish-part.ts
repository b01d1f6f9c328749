import type { Document } from 'docx';
import type { CharacterStyleId } from '../styles/style-names.ts';
import { type Change, type LibraryPart, type LibraryRelationships, partTree } from './library-tree.ts';
import { namespaces, relationTypes } from './names.ts';
import type { Relationships } from './relationships.ts';
import { separatorIds } from './settings.ts';
import { element, valued, type XmlElement, type XmlNode } from './xml-tree.ts';

/** What a table says aloud instead of its layout. */
export interface TableDescription {
  readonly caption: string;
  readonly description: string;
}

/** What the library was not told of a part. */
interface PartFacts {
  /** Of its tables, in their order. */
  readonly tables?: readonly TableDescription[];
  readonly rightToLeft?: boolean;
}

/**
 * A part as the library made it, with what the library leaves open or leaves to chance put right: list ids, the ids of
 * relationships, the words of tables for those who cannot see them, the number of a note, the namespaces that are used.
 */
export function finishedPart(
  document: Document,
  part: LibraryPart,
  relationships: Relationships,
  { tables = [], rightToLeft = false }: PartFacts = {},
): XmlElement {
  const root = partTree(document, part, (known) => finishing(known, relationships, { tables, rightToLeft }));
  return { ...root, attributes: rootNamespaces };
}

function finishing(
  known: LibraryRelationships,
  relationships: Relationships,
  { tables, rightToLeft }: Required<PartFacts>,
): Change {
  let table = 0;
  return (made) => {
    switch (made.name) {
      case 'w:numId':
        return valued('w:numId', listId(made));
      case 'w:tblPr': {
        const description = tables[table];
        table += 1;
        return description ? described(made, description) : made;
      }
      case 'w:r':
        return made.children.some((child) => isElement(child, 'w:footnoteRef')) ? noteNumber : made;
      // Columns are read from the right; the library has no word for it.
      case 'w:sectPr':
        return rightToLeft ? { ...made, children: [...made.children, element('w:bidi')] } : made;
      // A grid without lines and a page number without a format say nothing.
      case 'w:docGrid':
      case 'w:pgNumType':
        return null;
      default:
        if (made.attributes['r:embed'] !== undefined) return led(made, 'r:embed', relationTypes.image, relationships);
        if (made.name === 'c:chart') return led(made, 'r:id', relationTypes.chart, relationships);
        return made.attributes['r:id'] === undefined ? made : related(made, known, relationships);
    }
  };
}

const rootNamespaces = { 'xmlns:w': namespaces.w, 'xmlns:r': namespaces.r };

/** The footnotes part: our own rules above the notes, for the library's carry the mark of a note. */
export function withSeparators(footnotes: XmlElement): XmlElement {
  const notes = footnotes.children.filter(
    (child) => typeof child !== 'string' && child.attributes['w:type'] === undefined,
  );
  const rule = (type: string, id: number, name: string) =>
    element('w:footnote', { 'w:type': type, 'w:id': id }, [
      element('w:p', {}, [
        element('w:pPr', {}, [valued('w:pStyle', 'FootnoteSeparator')]),
        element('w:r', {}, [element(name)]),
      ]),
    ]);
  return {
    ...footnotes,
    children: [
      rule('separator', separatorIds.separator, 'w:separator'),
      rule('continuationSeparator', separatorIds.continuation, 'w:continuationSeparator'),
      ...notes,
    ],
  };
}

const numberStyle: CharacterStyleId = 'FootnoteNumber';
const noteNumber = element('w:r', {}, [
  element('w:rPr', {}, [valued('w:rStyle', numberStyle)]),
  element('w:footnoteRef'),
]);

// The library writes `{list-7}` and would put the number in by a search through all text, a writer's own included.
function listId(made: XmlElement): string {
  const written = made.attributes['w:val'] ?? '';
  return /^\{list-(\d+)\}$/.exec(written)?.[1] ?? written;
}

function described(properties: XmlElement, { caption, description }: TableDescription): XmlElement {
  const words = (name: string, value: string) => (value === '' ? [] : [valued(name, value)]);
  return {
    ...properties,
    children: [
      ...properties.children,
      ...words('w:tblCaption', caption),
      ...words('w:tblDescription', description === '' ? caption : description),
    ],
  };
}

function related(made: XmlElement, known: LibraryRelationships, relationships: Relationships): XmlElement {
  const relationship = known.get(made.attributes['r:id'] ?? '');
  if (!relationship) throw new Error(`A ${made.name} refers to a relationship that the document library did not give.`);
  return { ...made, attributes: { ...made.attributes, 'r:id': relationships.add(relationship) } };
}

// We write the path of the picture or chart itself there.
function led(made: XmlElement, attribute: 'r:embed' | 'r:id', type: string, relationships: Relationships): XmlElement {
  const id = relationships.add({ type, target: made.attributes[attribute] ?? '', external: false });
  return { ...made, attributes: { ...made.attributes, [attribute]: id } };
}

function isElement(node: XmlNode, name: string): boolean {
  return typeof node !== 'string' && node.name === name;
}
