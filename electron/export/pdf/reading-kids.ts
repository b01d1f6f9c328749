import type { NumberedElement } from './numbered-elements.ts';

/** What an element of the structure consists of, in reading order. */
export type StructureKid =
  | { readonly type: 'content'; readonly page: number; readonly mcid: number }
  | { readonly type: 'element'; readonly element: number }
  | { readonly type: 'annotation'; readonly annotation: number };

/** Gathers the parts of every element while the pages are drawn. */
export interface StructureRecord {
  /** Takes the next marked content of a page for an element, and returns its number on that page. */
  mark(element: number, page: number): number;
  annotate(element: number, annotation: number): void;
  /** By page and number, the element of each marked content. */
  readonly contentOf: readonly (readonly number[])[];
  /** Drawn parts first, in drawing order; then the parts that are listed, such as rows, items and notes. */
  kidsOf(element: number): readonly StructureKid[];
}

export function createStructureRecord(elements: readonly NumberedElement[], pages: number): StructureRecord {
  const drawn: StructureKid[][] = elements.map(() => []);
  const listed: StructureKid[][] = elements.map(() => []);
  const attached = new Set<number>();
  const contentOf: number[][] = Array.from({ length: pages }, () => []);
  elements.forEach((element, index) => {
    if (element.parent >= 0 && element.order === 'listed')
      listed[element.parent]?.push({ type: 'element', element: index });
  });
  const attach = (index: number): void => {
    const element = elements[index];
    if (element === undefined || element.order === 'listed' || attached.has(index)) return;
    attached.add(index);
    attach(element.parent);
    drawn[element.parent]?.push({ type: 'element', element: index });
  };
  return {
    contentOf,
    mark(element, page) {
      attach(element);
      const numbers = contentOf[page] ?? [];
      const mcid = numbers.length;
      numbers.push(element);
      drawn[element]?.push({ type: 'content', page, mcid });
      return mcid;
    },
    annotate(element, annotation) {
      drawn[element]?.push({ type: 'annotation', annotation });
    },
    kidsOf(element) {
      const first = drawn[element] ?? [];
      const then = listed[element] ?? [];
      return then.length === 0 ? first : [...first, ...then];
    },
  };
}
