import type { PackageParts } from './package-parts.ts';
import type { XmlElement } from './xml-tree.ts';

/** What the self-check looks at, by element name. A part of the text is long, so each is walked once. */
const watched: ReadonlySet<string> = new Set([
  'w:comment',
  'w:commentRangeEnd',
  'w:commentRangeStart',
  'w:commentReference',
  'w:footnote',
  'w:footnoteReference',
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:hyperlink',
  'w:instrText',
  'w:fldChar',
  'w:style',
  'w:pStyle',
  'w:rStyle',
  'w:tblStyle',
  'w:basedOn',
  'w:next',
  'w:num',
  'w:numId',
  'w:headerReference',
  'w:footerReference',
  'a:blip',
  'v:imagedata',
  'Relationship',
  'Override',
  'Default',
]);

/** The parts of a package with their elements looked up by name, in document order. */
export class CheckedPackage {
  readonly paths: readonly string[];
  private readonly byPath = new Map<string, ReadonlyMap<string, readonly XmlElement[]>>();

  constructor(parts: PackageParts) {
    this.paths = [...parts.keys()];
    for (const [path, part] of parts) this.byPath.set(path, part instanceof Uint8Array ? new Map() : byName(part));
  }

  has(path: string): boolean {
    return this.byPath.has(path);
  }

  /** The elements of this name in the part at this path; throws for a name that is not watched. */
  elements(path: string, name: string): readonly XmlElement[] {
    if (!watched.has(name)) throw new Error(`${name} is not watched; expected one of the names in the list.`);
    return this.byPath.get(path)?.get(name) ?? [];
  }
}

function byName(root: XmlElement): ReadonlyMap<string, readonly XmlElement[]> {
  const found = new Map<string, XmlElement[]>();
  gather(root, found);
  return found;
}

function gather(element: XmlElement, found: Map<string, XmlElement[]>): void {
  if (watched.has(element.name)) {
    const known = found.get(element.name);
    if (known) known.push(element);
    else found.set(element.name, [element]);
  }
  for (const child of element.children) if (typeof child !== 'string') gather(child, found);
}
