import { namespaces } from './names.ts';
import { element, type XmlElement } from './xml-tree.ts';

/** Where a part leads: another part, by its path from the referring part's folder, or an address outside. */
export interface Relationship {
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/**
 * The relationships of one part, numbered in the order of their first use, so that the same document always gets the
 * same ids. Links to one address share one relationship.
 */
export class Relationships {
  private readonly ids = new Map<string, string>();
  private readonly entries: XmlElement[] = [];

  /** The id of this relationship, new or known. */
  add({ type, target, external }: Relationship): string {
    const key = `${type} ${target}`;
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = `rId${this.ids.size + 1}`;
    this.ids.set(key, id);
    this.entries.push(
      element('Relationship', {
        Id: id,
        Type: type,
        Target: target,
        TargetMode: external ? 'External' : undefined,
      }),
    );
    return id;
  }

  /** Where the relationship with this id leads outside the file; null where it does not. */
  outside(id: string): string | null {
    const found = this.entries.find(({ attributes }) => attributes.Id === id && attributes.TargetMode === 'External');
    return found?.attributes.Target ?? null;
  }

  /** Null when the part refers to nothing: it then has no file of relationships. */
  part(): XmlElement | null {
    if (this.entries.length === 0) return null;
    return element('Relationships', { xmlns: namespaces.relationships }, this.entries);
  }
}

/** The path of the relationships of the part at this path. */
export function relationshipsPath(path: string): string {
  const cut = path.lastIndexOf('/') + 1;
  return `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`;
}
