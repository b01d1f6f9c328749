import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { AddMarkStep, RemoveMarkStep, ReplaceAroundStep, ReplaceStep } from 'prosemirror-transform';
import { citationOrder } from './citation-order.ts';

/** Numbers by citation id. The same object as long as no number changed, so views can compare by identity. */
export type CitationNumbers = ReadonlyMap<string, number>;

const key = new PluginKey<CitationNumbers>('citation-numbers');

/** Numbers citations, and walks the document for it only after a step that touched one or moved blocks. */
export function citationNumberPlugin(count: (doc: Node) => CitationNumbers = numbersOf): Plugin {
  return new Plugin<CitationNumbers>({
    key,
    state: {
      init: (_config, state) => count(state.doc),
      apply: (tr, numbers, _before, state) => {
        if (!touchesCitations(tr)) return numbers;
        const counted = count(state.doc);
        return same(numbers, counted) ? numbers : counted;
      },
    },
  });
}

/** Empty where the plugin is not installed. */
export function citationNumbers(state: EditorState): CitationNumbers {
  return key.getState(state) ?? new Map();
}

export function numbersOf(doc: Node): CitationNumbers {
  return new Map(citationOrder(doc).map(({ attributes, number }) => [attributes.id, number]));
}

function touchesCitations(tr: Transaction): boolean {
  return tr.steps.some((step, index) => {
    if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) return false;
    if (!(step instanceof ReplaceStep) && !(step instanceof ReplaceAroundStep)) return true;
    const before = tr.docs[index];
    if (!before || holdsCitation(step.slice.content)) return true;
    let touched = false;
    step.getMap().forEach((start, end) => {
      // Joining two slots can move citations into one that is switched off, without touching them.
      touched ||= before.resolve(start).index(0) !== before.resolve(end).index(0);
      before.nodesBetween(start, end, (node) => {
        touched ||= node.type.name === 'citation';
      });
    });
    return touched;
  });
}

function holdsCitation(content: { descendants(visit: (node: Node) => void): void }): boolean {
  let found = false;
  content.descendants((node) => {
    found ||= node.type.name === 'citation';
  });
  return found;
}

function same(a: CitationNumbers, b: CitationNumbers): boolean {
  return a.size === b.size && [...a].every(([id, number]) => b.get(id) === number);
}
