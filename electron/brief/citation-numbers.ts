import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { AddMarkStep, RemoveMarkStep, ReplaceAroundStep, ReplaceStep } from 'prosemirror-transform';
import { citationOrder } from './citation-order.ts';

/** Numbers by citation id. The same object as long as no number changed, so views can compare by identity. */
export type CitationNumbers = ReadonlyMap<string, number>;

interface Numbering {
  readonly numbers: CitationNumbers;
  readonly sharesRepeats: boolean;
}

const key = new PluginKey<Numbering>('citation-numbers');

/** Numbers citations, and walks the document for it only after a step that touched one or moved blocks. */
export function citationNumberPlugin(sharesRepeats = false, count: typeof numbersOf = numbersOf): Plugin {
  return new Plugin<Numbering>({
    key,
    state: {
      init: (_config, state) => ({ numbers: count(state.doc, sharesRepeats), sharesRepeats }),
      apply: (tr, before, _state, { doc }) => {
        const asked = tr.getMeta(key) as boolean | undefined;
        const shares = asked ?? before.sharesRepeats;
        if (shares === before.sharesRepeats && !touchesCitations(tr)) return before;
        const counted = count(doc, shares);
        return { numbers: same(before.numbers, counted) ? before.numbers : counted, sharesRepeats: shares };
      },
    },
  });
}

/** Has citations that say the same share a number, or no longer. Changes no word of the document. */
export function setSharesRepeats(tr: Transaction, sharesRepeats: boolean): Transaction {
  return tr.setMeta(key, sharesRepeats);
}

/** Empty where the plugin is not installed. */
export function citationNumbers(state: EditorState): CitationNumbers {
  return key.getState(state)?.numbers ?? new Map();
}

export function numbersOf(doc: Node, sharesRepeats = false): CitationNumbers {
  return new Map(citationOrder(doc, sharesRepeats).map(({ attributes, number }) => [attributes.id, number]));
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
