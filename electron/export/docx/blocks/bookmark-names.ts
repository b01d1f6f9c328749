import { chartTable } from '../../../document/chart-table.ts';
import type { Block, ResolvedDocument, TableBlock } from '../../../document/nodes.ts';
import { blocksOf } from '../../../document/walk.ts';
import { textHash } from '../text-hash.ts';

/** Word takes letters, digits and underscores, and no more than this many of them. */
const longest = 40;
const prefix = '_bw_';

/**
 * The bookmarks' names: `_bw_<id>` for blocks, `_bwn_<n>` for notes. They are hidden from Word's dialogue by their
 * underscore and survive a trip through other programs, so a changed file can be laid beside the brief again. An id that
 * cannot be a name, or would meet another one, is replaced by its fingerprint; the baseline part keeps the pairs.
 */
export class BookmarkNames {
  private readonly names = new Map<string, string>();
  private readonly taken = new Set<string>();

  constructor(document: ResolvedDocument) {
    for (const block of blocksOf(document.blocks)) {
      this.give(block.id);
      if (block.type === 'list') for (const item of block.items) this.give(item.id);
      const table = tableOf(block);
      if (table) for (const row of [...table.head, ...table.body]) this.give(row.id);
    }
  }

  /** Throws for an id that is not in the document. */
  ofBlock(id: string): string {
    const name = this.names.get(id);
    if (name === undefined) throw new Error(`No block has the id ${JSON.stringify(id)}; expected one of the document.`);
    return name;
  }

  /** Whether the name is the id itself behind the prefix. */
  isPlain(id: string): boolean {
    return this.names.get(id) === prefix + id;
  }

  /** Ids with their names, in the order of the document. */
  entries(): readonly (readonly [string, string])[] {
    return [...this.names];
  }

  ofNote(number: number): string {
    return `_bwn_${number}`;
  }

  private give(id: string): void {
    if (this.names.has(id)) return;
    const plain = prefix + id.replaceAll('-', '_');
    const fits = /^[A-Za-z0-9_]+$/.test(plain) && plain.length <= longest;
    let name = fits ? plain : prefix + textHash(id);
    // Names are compared without regard to case by Word, and ids may differ in a hyphen alone.
    for (let attempt = 1; this.taken.has(name.toLowerCase()); attempt += 1)
      name = prefix + textHash(`${id} ${attempt}`);
    this.taken.add(name.toLowerCase());
    this.names.set(id, name);
  }
}

/** A chart is written as the table of its numbers. */
function tableOf(block: Block): TableBlock | null {
  if (block.type === 'table') return block;
  return block.type === 'figure' && block.picture.type === 'chart' ? chartTable(block, block.picture) : null;
}
