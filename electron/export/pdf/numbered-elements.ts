import type { ReadingElement } from '../../layout/elements.ts';

/** An element of the reading tree with its parent by number: the root is 0 and has the parent -1. */
export interface NumberedElement extends Omit<ReadingElement, 'parent'> {
  readonly parent: number;
}

export interface NumberedElements {
  readonly elements: readonly NumberedElement[];
  /** Throws for an element of another tree. */
  readonly numberOf: (element: ReadingElement) => number;
}

/** The reading tree as a list in reading order: a file of objects that name each other needs numbers. */
export function numberedElements(elements: readonly ReadingElement[]): NumberedElements {
  const numbers = new Map(elements.map((element, index) => [element, index]));
  const numberOf = (element: ReadingElement): number => {
    const number = numbers.get(element);
    if (number === undefined) throw new Error(`An element of kind ${element.kind} is not in the reading tree`);
    return number;
  };
  return {
    elements: elements.map(({ kind, parent, node, order, language, description, ordered }) => ({
      kind,
      parent: parent === null ? -1 : numberOf(parent),
      node,
      order,
      language,
      description,
      ordered,
    })),
    numberOf,
  };
}
