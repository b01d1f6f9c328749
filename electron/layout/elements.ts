/**
 * The reading tree: what a screen reader meets, in the order in which it should be read, wherever the parts are drawn.
 * Placed items point into it by index; a writer turns it into the structure of its own format.
 */
export interface ReadingElement {
  readonly kind: ElementKind;
  /** Index of the parent; -1 for the root, which is element 0. */
  readonly parent: number;
  /** Id of the block, note or row; empty for parts without one. */
  readonly node: string;
  /** Where the element stands among its parent's parts: `drawn` ones where their first item is drawn. */
  readonly order: 'listed' | 'drawn';
  /** BCP 47 tag where it differs from the parent's. */
  readonly language: string | null;
  /** Said in place of the look: a table's description, a link's purpose. */
  readonly description: string;
  readonly ordered: boolean;
}

export type ElementKind =
  | 'document'
  | 'title'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'paragraph'
  | 'group'
  | 'contents'
  | 'contents-entry'
  | 'list'
  | 'list-item'
  | 'label'
  | 'item-body'
  | 'quote'
  | 'table'
  | 'caption'
  | 'table-head'
  | 'table-body'
  | 'row'
  | 'column-header'
  | 'row-header'
  | 'cell'
  | 'note'
  | 'reference'
  | 'link'
  | 'language';

export interface ElementOptions {
  readonly node?: string;
  readonly order?: 'listed' | 'drawn';
  readonly language?: string;
  readonly description?: string;
  readonly ordered?: boolean;
}

/** Grows while the blocks are laid out. Elements are added parents first, in reading order. */
export interface ReadingTree {
  readonly elements: readonly ReadingElement[];
  add(parent: number, kind: ElementKind, options?: ElementOptions): number;
  /** Takes over elements that were added at this very point of an earlier tree. */
  append(elements: readonly ReadingElement[]): void;
}

export function createReadingTree(): ReadingTree {
  const elements: ReadingElement[] = [];
  const add = (parent: number, kind: ElementKind, options: ElementOptions = {}): number => {
    elements.push({
      kind,
      parent,
      node: options.node ?? '',
      order: options.order ?? 'listed',
      language: options.language ?? null,
      description: options.description ?? '',
      ordered: options.ordered ?? false,
    });
    return elements.length - 1;
  };
  add(-1, 'document');
  const append = (more: readonly ReadingElement[]): void => {
    for (const element of more) elements.push(element);
  };
  return { elements, add, append };
}
