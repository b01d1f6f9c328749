import type { NodeSpec } from 'prosemirror-model';
import { isPictureId } from './pictures/picture.ts';

const id = { id: { default: null as string | null, validate: 'string|null' } };

/** A block made of named parts that always stand together. */
function structure(name: string, content: string): NodeSpec {
  return {
    content,
    isolating: true,
    defining: true,
    attrs: id,
    toDOM: () => ['div', { [`data-${name}`]: '' }, 0],
    parseDOM: [{ tag: `div[data-${name}]` }],
  };
}

/** Blocks that any prose slot takes, then the blocks that only their own slots take. */
export const blockSpecs: Record<string, NodeSpec> = {
  paragraph: {
    content: 'inline*',
    group: 'block',
    // `declared` answers the check for uncited sentences: the writer's own judgement, or common knowledge.
    attrs: {
      ...id,
      declared: {
        default: null as 'judgement' | 'common-knowledge' | null,
        validate: oneOf(null, 'judgement', 'common-knowledge'),
      },
    },
    toDOM: () => ['p', 0],
    parseDOM: [{ tag: 'p' }],
  },
  heading: {
    content: 'inline*',
    group: 'block',
    defining: true,
    // Level 1 is the slot's own title; a heading inside a slot starts at 2.
    attrs: { ...id, level: { default: 2, validate: oneOf(2, 3, 4, 5, 6) } },
    toDOM: (node) => [`h${String(node.attrs.level)}`, 0],
    parseDOM: [
      { tag: 'h1', attrs: { level: 2 } },
      { tag: 'h2', attrs: { level: 2 } },
      { tag: 'h3', attrs: { level: 3 } },
      { tag: 'h4', attrs: { level: 4 } },
      { tag: 'h5', attrs: { level: 5 } },
      { tag: 'h6', attrs: { level: 6 } },
    ],
  },
  bullet_list: {
    content: 'list_item+',
    group: 'block',
    attrs: id,
    toDOM: () => ['ul', 0],
    parseDOM: [{ tag: 'ul' }],
  },
  ordered_list: {
    content: 'list_item+',
    group: 'block',
    attrs: { ...id, start: { default: 1, validate: 'number' } },
    toDOM: () => ['ol', 0],
    parseDOM: [{ tag: 'ol' }],
  },
  quote: {
    content: 'paragraph+',
    group: 'block',
    defining: true,
    attrs: id,
    toDOM: () => ['blockquote', 0],
    parseDOM: [{ tag: 'blockquote' }],
  },
  callout: {
    content: 'callout_title block+',
    group: 'block',
    defining: true,
    isolating: true,
    // `disagreement` shows what sources say side by side, one paragraph or list item per value.
    attrs: {
      ...id,
      role: { default: 'note' as 'note' | 'disagreement', validate: oneOf('note', 'disagreement') },
      disagreement: { default: null as string | null, validate: 'string|null' },
    },
    toDOM: (node) => ['aside', { 'data-callout': String(node.attrs.role) }, 0],
    parseDOM: [{ tag: 'aside[data-callout]', getAttrs: (dom) => ({ role: dom.getAttribute('data-callout') }) }],
  },
  table: {
    content: 'table_row+',
    group: 'block',
    isolating: true,
    // Shown as bars or lines, the table is the chart's numbers: the first row names the series, the first column the
    // categories. `alt` is what the chart says in the writer's own words.
    attrs: {
      ...id,
      caption: { default: '', validate: 'string' },
      headerRows: { default: 1, validate: 'number' },
      shownAs: { default: 'table' as 'table' | 'bars' | 'lines', validate: oneOf('table', 'bars', 'lines') },
      alt: { default: '', validate: 'string' },
    },
    toDOM: () => ['table', ['tbody', 0]],
    parseDOM: [{ tag: 'table' }],
  },
  figure: {
    content: 'figure_caption figure_source',
    group: 'block',
    isolating: true,
    defining: true,
    // `picture` is the id of a picture in the brief; `width` is in per cent of the column.
    attrs: {
      ...id,
      picture: { validate: pictureId },
      alt: { default: '', validate: 'string' },
      decorative: { default: false, validate: 'boolean' },
      width: { default: 100, validate: widthInPerCent },
    },
    toDOM: () => ['figure', 0],
    // No parseDOM: pasted markup must not show pictures that the brief does not hold.
  },
  // What arranges the page stands in a slot itself, never inside another block.
  page_break: {
    group: 'flow',
    attrs: id,
    toDOM: () => ['hr', { 'data-page-break': '' }],
    parseDOM: [{ tag: 'hr[data-page-break]' }],
  },
  columns: {
    content: '(block | fill_in)+',
    group: 'flow',
    isolating: true,
    defining: true,
    attrs: { ...id, count: { default: 2 as 2 | 3, validate: oneOf(2, 3) } },
    toDOM: (node) => ['div', { 'data-columns': String(node.attrs.count) }, 0],
    parseDOM: [
      { tag: 'div[data-columns]', getAttrs: (dom) => ({ count: dom.getAttribute('data-columns') === '3' ? 3 : 2 }) },
    ],
  },
  judgement: {
    content: 'inline*',
    defining: true,
    attrs: {
      ...id,
      likelihood: { default: null as string | null, validate: 'string|null' },
      confidence: { default: null as string | null, validate: oneOf(null, 'low', 'moderate', 'high') },
    },
    toDOM: () => ['p', { 'data-judgement': '' }, 0],
    parseDOM: [{ tag: 'p[data-judgement]', priority: 60 }],
  },
  // The owner stands in a risk register only.
  risk: structure('risk', 'risk_event risk_consequence risk_likelihood risk_indicator risk_owner?'),
  // The measure of success stands in a roadmap only.
  action: structure('action', 'action_what action_who action_when action_measure?'),
  finding: structure('finding', 'finding_title finding_evidence finding_meaning'),
  event: structure('event', 'event_when event_what'),
  option: structure('option', 'option_name option_cost option_drawback'),
  question: structure('question', 'question_text question_answer'),
  term: structure('term', 'term_name term_meaning'),
  fill_in: {
    content: 'inline*',
    defining: true,
    // Ruled lines for the participant under the task; the answer shows in the trainer's edition only.
    attrs: { ...id, lines: { default: 3, validate: 'number' }, answer: { default: '', validate: 'string' } },
    toDOM: () => ['p', { 'data-fill-in': '' }, 0],
    parseDOM: [{ tag: 'p[data-fill-in]', priority: 60 }],
  },
};

function part(content: string, tag: string, name: string, extra: Partial<NodeSpec> = {}): NodeSpec {
  return {
    content,
    defining: true,
    toDOM: () => [tag, { 'data-part': name }, 0],
    parseDOM: [{ tag: `${tag}[data-part="${name}"]`, priority: 60 }],
    ...extra,
  };
}

/** Pieces that only stand inside their block. */
export const partSpecs: Record<string, NodeSpec> = {
  list_item: {
    content: 'paragraph (bullet_list | ordered_list)*',
    defining: true,
    attrs: id,
    toDOM: () => ['li', 0],
    parseDOM: [{ tag: 'li' }],
  },
  figure_caption: part('inline*', 'div', 'figure-caption'),
  figure_source: part('inline*', 'div', 'figure-source'),
  callout_title: part('inline*', 'h4', 'callout-title'),
  table_row: { content: 'table_cell+', toDOM: () => ['tr', 0], parseDOM: [{ tag: 'tr' }] },
  table_cell: {
    content: 'inline*',
    isolating: true,
    attrs: { align: { default: 'start' as 'start' | 'end', validate: oneOf('start', 'end') } },
    toDOM: () => ['td', 0],
    parseDOM: [{ tag: 'td' }, { tag: 'th' }],
  },
  risk_event: part('inline*', 'div', 'risk-event'),
  risk_consequence: part('inline*', 'div', 'risk-consequence'),
  risk_likelihood: part('inline*', 'div', 'risk-likelihood'),
  risk_indicator: part('inline*', 'div', 'risk-indicator'),
  risk_owner: part('inline*', 'div', 'risk-owner'),
  action_what: part('inline*', 'div', 'action-what'),
  action_who: part('inline*', 'div', 'action-who'),
  action_when: part('inline*', 'div', 'action-when'),
  action_measure: part('inline*', 'div', 'action-measure'),
  finding_title: part('inline*', 'div', 'finding-title'),
  finding_evidence: part('block+', 'div', 'finding-evidence'),
  finding_meaning: part('inline*', 'div', 'finding-meaning'),
  event_when: part('inline*', 'div', 'event-when'),
  event_what: part('inline*', 'div', 'event-what'),
  option_name: part('inline*', 'div', 'option-name'),
  option_cost: part('inline*', 'div', 'option-cost'),
  option_drawback: part('inline*', 'div', 'option-drawback'),
  question_text: part('inline*', 'div', 'question-text'),
  question_answer: part('block+', 'div', 'question-answer'),
  term_name: part('inline*', 'div', 'term-name'),
  term_meaning: part('inline*', 'div', 'term-meaning'),
};

function oneOf(...values: readonly unknown[]): (value: unknown) => void {
  return (value) => {
    if (!values.includes(value)) throw new RangeError(`${String(value)} is none of ${values.map(String).join(', ')}`);
  };
}

function pictureId(value: unknown): void {
  if (!isPictureId(value)) throw new RangeError(`${String(value)} is no picture's id`);
}

/** Least and largest width of a figure, in per cent of the column. */
const figureWidths = { least: 25, most: 100 } as const;

function widthInPerCent(value: unknown): void {
  const { least, most } = figureWidths;
  if (typeof value !== 'number' || !(value >= least && value <= most)) {
    throw new RangeError(`A figure's width is ${least} to ${most} per cent, not ${String(value)}`);
  }
}
