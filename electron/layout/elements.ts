/**
 * The reading tree: what a screen reader meets, in the order in which it should be read, wherever the parts are drawn.
 * Elements know their parents and nothing of where they stand, so those of an unchanged block serve in the next document
 * too; a writer turns the tree into the structure of its own format.
 */
export interface ReadingElement {
  readonly kind: ElementKind;
  /** Null for the root alone. */
  readonly parent: ReadingElement | null;
  /** Id of the block, note or row; empty for parts without one. */
  readonly node: string;
  /** Where the element stands among its parent's parts: `drawn` ones where their first item is drawn. */
  readonly order: 'listed' | 'drawn';
  /** BCP 47 tag where it differs from the parent's. */
  readonly language: string | null;
  /** Said in place of the look: a table's description, a picture's alternative, a link's purpose. */
  readonly description: string;
  readonly ordered: boolean;
}

export type ElementKind =
  | 'document'
  | 'title'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'heading5'
  | 'heading6'
  | 'paragraph'
  | 'group'
  | 'contents'
  | 'contents-entry'
  | 'list'
  | 'list-item'
  | 'label'
  | 'item-body'
  | 'quote'
  | 'figure'
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
  /** The root comes first. */
  readonly elements: readonly ReadingElement[];
  add(parent: ReadingElement, kind: ElementKind, options?: ElementOptions): ReadingElement;
  /** Takes over elements of an earlier tree. */
  append(elements: readonly ReadingElement[]): void;
}

/** The document itself: one for all documents, so that elements of one can be taken over into the next. */
export const readingRoot: ReadingElement = elementOf(null, 'document', {});

export function createReadingTree(): ReadingTree {
  const elements: ReadingElement[] = [readingRoot];
  const add = (parent: ReadingElement, kind: ElementKind, options: ElementOptions = {}): ReadingElement => {
    const element = elementOf(parent, kind, options);
    elements.push(element);
    return element;
  };
  const append = (more: readonly ReadingElement[]): void => {
    for (const element of more) elements.push(element);
  };
  return { elements, add, append };
}

function elementOf(parent: ReadingElement | null, kind: ElementKind, options: ElementOptions): ReadingElement {
  return {
    kind,
    parent,
    node: options.node ?? '',
    order: options.order ?? 'listed',
    language: options.language ?? null,
    description: options.description ?? '',
    ordered: options.ordered ?? false,
  };
}
