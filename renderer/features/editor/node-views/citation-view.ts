import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import type { EditorView, NodeView } from 'prosemirror-view';
import { type CitationNumbers, citationNumbers } from '../../../../electron/brief/citation-numbers.ts';
import { citationAttributes } from '../../../../electron/brief/citation-order.ts';
import { liveBrief } from '../../../open-brief/live-brief.ts';
import { dateWords, sourceTitle } from '../../../ui/source-words.ts';
import styles from '../page.module.css';
import { element, setAttribute, setText } from './element.ts';

interface Chip {
  readonly number: (numbers: CitationNumbers) => void;
}

const chips = new Set<Chip>();

/** The mark of a citation in the text: the number of its note. */
export function citationView(node: Node, view: EditorView): NodeView {
  let current = node;
  let shown = '';
  const dom = element('span', styles.chip, { role: 'button', contenteditable: 'false' });
  const chip: Chip = {
    number: (numbers) => {
      const { id, items, override } = citationAttributes(current);
      const number = numbers.get(id);
      const evidence = liveBrief()?.evidence;
      const missing = items.some((item) => !evidence || !Object.hasOwn(evidence.sources, item.source));
      const own = override !== null && items.length > 0;
      const label = `${number ?? ''}${missing}${own}`;
      if (label === shown) return;
      shown = label;
      setText(dom, number === undefined ? '·' : String(number));
      setAttribute(dom, 'data-missing', missing ? '' : null);
      setAttribute(dom, 'data-own', own ? '' : null);
      dom.setAttribute('aria-label', spokenCitation(current, number));
    },
  };
  const show = () => {
    setAttribute(dom, 'data-citation-id', citationAttributes(current).id);
    chip.number(citationNumbers(view.state));
  };
  show();
  chips.add(chip);
  return {
    dom,
    update: (next) => {
      if (next.type !== current.type) return false;
      current = next;
      shown = '';
      show();
      return true;
    },
    ignoreMutation: () => true,
    destroy: () => {
      chips.delete(chip);
    },
  };
}

/** `Citation 3: Ministry bulletin, 4 Nov 2024`. */
function spokenCitation(node: Node, number: number | undefined): string {
  const { items, comment, override } = citationAttributes(node);
  const evidence = liveBrief()?.evidence;
  const names = items.map((item) => {
    const source = evidence?.sources[item.source];
    if (!source) return 'source missing';
    return [sourceTitle(source), dateWords(source.item.issued)].filter(Boolean).join(', ');
  });
  const words = names.length > 0 ? names.join('; ') : `own words: ${comment.slice(0, 80)}`;
  const own = override !== null && items.length > 0 ? ', in your own wording' : '';
  return `Citation ${number ?? 'without number'}: ${words}${own}`;
}

// Renumbering is spread over idle moments: one citation at the top of a long brief changes every number below it.
const chipsAtOnce = 200;

/** Brings the numbers on the chips up to date after they changed. */
export function citationChips(): Plugin {
  return new Plugin({
    view: (first) => {
      let numbers = citationNumbers(first.state);
      let waiting: readonly Chip[] = [];
      let idle = 0;
      const work = () => {
        for (const chip of waiting.slice(0, chipsAtOnce)) if (chips.has(chip)) chip.number(numbers);
        waiting = waiting.slice(chipsAtOnce);
        idle = waiting.length > 0 ? requestIdleCallback(work, { timeout: 500 }) : 0;
      };
      return {
        update: (view) => {
          const now = citationNumbers(view.state);
          if (now === numbers) return;
          numbers = now;
          waiting = [...chips];
          if (idle === 0) idle = requestIdleCallback(work, { timeout: 200 });
        },
        destroy: () => cancelIdleCallback(idle),
      };
    },
  });
}
