import { asId, type BriefId, type CitationId, type PictureId } from '../../electron/base/ids.ts';
import type { BodyJson, Brief, BriefMetadata, Evidence } from '../../electron/brief/brief.ts';
import type { BriefComment } from '../../electron/brief/comments.ts';
import type { Pictures } from '../../electron/brief/pictures/picture.ts';
import { briefSchema, slotNodeName } from '../../electron/brief/schema.ts';
import type { Slot, SlotContent, TemplateCopy } from '../../electron/brief/template-copy.ts';
import type { Citation, CitationItem } from '../../electron/citations/citation.ts';
import type { OwnCitationStyle } from '../../electron/citations/own-style.ts';
import type { Source } from '../../electron/library/source.ts';
import type { CitedClaim } from './sources.ts';

/**
 * Small builders of briefs: `brief(section('Risks', p('Prices rose.', cite(bulletin))))`. The template has the sections
 * of the brief, the evidence what it cites; ids are counted, so the same calls always make the same brief. A brief that
 * its schema forbids throws.
 */
export function brief(...content: readonly (Section | BriefOptions)[]): Brief {
  const sections = content.filter((part): part is Section => 'slot' in part);
  const options = content.filter((part): part is BriefOptions => !('slot' in part));
  const template = Object.assign(
    {},
    plainTemplate,
    { slots: sections.map((part) => part.slot) },
    ...options.map((o) => o.template ?? {}),
  ) as TemplateCopy;
  const counter = { block: 0, citation: 0 };
  const body: BodyJson = { type: 'doc', content: sections.map((part) => withIds(part.body, counter)) };
  briefSchema(template).nodeFromJSON(body).check();
  return {
    id: asId<BriefId>('brief-1'),
    metadata: Object.assign({}, plainMetadata, ...options.map((o) => o.metadata ?? {})) as BriefMetadata,
    template,
    body,
    evidence: evidenceOf(sections.map((part) => part.body)),
    pictures: Object.assign({}, ...options.map((o) => o.pictures ?? {})) as Pictures,
    ...Object.assign({}, ...options.map(({ ownStyle }) => ownStyle && { ownStyle })),
    unknown: {},
  };
}

export interface BriefOptions {
  readonly metadata?: Partial<BriefMetadata>;
  readonly template?: Partial<Omit<TemplateCopy, 'slots'>>;
  readonly pictures?: Pictures;
  readonly ownStyle?: OwnCitationStyle;
}

export interface Section {
  readonly slot: Slot;
  readonly body: Draft;
}

/** A slot and what stands in it. The key is made from the title. */
export function section(
  slot: string | (Partial<Slot> & { readonly title: string; readonly included?: boolean }),
  ...blocks: readonly Draft[]
): Section {
  const { included = true, ...given } = typeof slot === 'string' ? { title: slot } : slot;
  const key = given.key ?? given.title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  const made: Slot = { ...plainSlot, content: contentOf(blocks), ...given, key };
  return { slot: made, body: { type: slotNodeName(key), attrs: { included }, content: blocks } };
}

/** A ProseMirror node as JSON, carrying the sources it cites until `brief` gathers them. */
export interface Draft extends BodyJson {
  readonly content?: readonly Draft[];
  readonly cites?: readonly (Source | CitedClaim)[];
}

export type Words = string | Draft;

export const p = (...words: readonly Words[]): Draft => node('paragraph', words);
export const h = (level: number, ...words: readonly Words[]): Draft => node('heading', words, { level });
export const ul = (...items: readonly Cell[]): Draft => ({ type: 'bullet_list', content: items.map(listItem) });
export const ol = (...items: readonly Cell[]): Draft => ({ type: 'ordered_list', content: items.map(listItem) });
export const pageBreak = (): Draft => ({ type: 'page_break' });
export const columns = (count: 2 | 3, ...blocks: readonly Draft[]): Draft => ({
  type: 'columns',
  attrs: { count },
  content: blocks,
});
export const quote = (...blocks: readonly Draft[]): Draft => ({ type: 'quote', content: blocks });

/** A list item of several blocks: a paragraph, then lists. */
export const li = (...blocks: readonly Draft[]): Draft => ({ type: 'list_item', content: blocks });

/** A figure of a picture that the brief holds, with its caption and source line. */
export function figure(
  attributes: {
    readonly picture: PictureId;
    readonly alt?: string;
    readonly decorative?: boolean;
    readonly width?: number;
  },
  caption: Cell = '',
  source: Cell = '',
): Draft {
  return {
    type: 'figure',
    attrs: attributes,
    content: [node('figure_caption', cell(caption)), node('figure_source', cell(source))],
  };
}

export function callout(role: 'note' | 'disagreement', title: string, ...blocks: readonly Draft[]): Draft {
  return { type: 'callout', attrs: { role }, content: [node('callout_title', [title]), ...blocks] };
}

export function judgement(
  tag: { readonly likelihood?: string; readonly confidence?: string },
  ...words: readonly Words[]
): Draft {
  return node('judgement', words, { likelihood: tag.likelihood ?? null, confidence: tag.confidence ?? null });
}

export type Cell = Words | readonly Words[];

/** A risk; with an owner it belongs in a risk register. */
export function risk(event: Cell, consequence: Cell, likelihood: Cell, indicator: Cell, owner?: Cell): Draft {
  const parts: Draft[] = [
    node('risk_event', cell(event)),
    node('risk_consequence', cell(consequence)),
    node('risk_likelihood', cell(likelihood)),
    node('risk_indicator', cell(indicator)),
  ];
  if (owner !== undefined) parts.push(node('risk_owner', cell(owner)));
  return { type: 'risk', content: parts };
}

/** An action; with a measure of success it belongs in a roadmap. */
export function action(what: Cell, who: Cell, when: Cell, measure?: Cell): Draft {
  const parts: Draft[] = [
    node('action_what', cell(what)),
    node('action_who', cell(who)),
    node('action_when', cell(when)),
  ];
  if (measure !== undefined) parts.push(node('action_measure', cell(measure)));
  return { type: 'action', content: parts };
}

export function event(when: Cell, what: Cell): Draft {
  return { type: 'event', content: [node('event_when', cell(when)), node('event_what', cell(what))] };
}

export function option(name: Cell, cost: Cell, drawback: Cell): Draft {
  const parts = [
    node('option_name', cell(name)),
    node('option_cost', cell(cost)),
    node('option_drawback', cell(drawback)),
  ];
  return { type: 'option', content: parts };
}

export function finding(title: Cell, evidence: readonly Draft[], meaning: Cell): Draft {
  const parts = [
    node('finding_title', cell(title)),
    { type: 'finding_evidence', content: evidence },
    node('finding_meaning', cell(meaning)),
  ];
  return { type: 'finding', content: parts };
}

export function question(asked: Cell, ...answer: readonly Draft[]): Draft {
  return {
    type: 'question',
    content: [node('question_text', cell(asked)), { type: 'question_answer', content: answer }],
  };
}

export function term(name: Cell, meaning: Cell): Draft {
  return { type: 'term', content: [node('term_name', cell(name)), node('term_meaning', cell(meaning))] };
}

export function fillIn(task: Cell, lines: number, answer = ''): Draft {
  return node('fill_in', cell(task), { lines, answer });
}

export function table(
  attributes: {
    readonly caption?: string;
    readonly headerRows?: number;
    readonly numbers?: readonly number[];
    readonly shownAs?: 'table' | 'bars' | 'lines';
    readonly alt?: string;
  },
  ...rows: readonly (readonly Cell[])[]
): Draft {
  const { numbers = [], ...attrs } = attributes;
  const aligned = (content: Cell, column: number): Draft =>
    node('table_cell', cell(content), { align: numbers.includes(column) ? 'end' : 'start' });
  return { type: 'table', attrs, content: rows.map((row) => ({ type: 'table_row', content: row.map(aligned) })) };
}

/** A citation of one or several sources or claims. Its id is given by `brief`. */
export function cite(
  cited: Source | CitedClaim | readonly (Source | CitedClaim)[],
  rest: Partial<CitationItem> & Partial<Pick<Citation, 'comment' | 'override'>> = {},
): Draft {
  const all = Array.isArray(cited) ? (cited as readonly (Source | CitedClaim)[]) : [cited as Source | CitedClaim];
  const { comment = '', override = null, ...item } = rest;
  const items = all.map((one): CitationItem => ({ ...plainItem(one), ...item }));
  return {
    type: 'citation',
    attrs: { items, comment, sharesNoteWith: null, ...(override && { override }) },
    cites: all,
  };
}

/** A note with the writer's own words only. */
export function comment(words: string): Draft {
  return { type: 'citation', attrs: { items: [], comment: words, sharesNoteWith: null } };
}

/** Shows the mark of the n-th citation of the brief again. Citations are counted from 1, in the order they stand. */
export function sameNote(citation: number): Draft {
  return { type: 'citation', attrs: { items: [], comment: '', sharesNoteWith: `c${citation}` } };
}

export const br = (): Draft => ({ type: 'line_break' });

/** Words with a comment on them. */
export function commented(words: string, attrs: Pick<BriefComment, 'id' | 'text'> & Partial<BriefComment>): Draft {
  const whole: BriefComment = {
    author: 'Eva Lind',
    at: '2026-03-02T09:30:00.000Z',
    replies: [],
    resolved: false,
    ...attrs,
  };
  return { type: 'text', text: words, marks: [{ type: 'comment', attrs: { ...whole } }] };
}

export function marked(words: string, ...marks: readonly string[]): Draft {
  return { type: 'text', text: words, marks: marks.map((type) => ({ type })) };
}

export function link(href: string, words: string): Draft {
  return { type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] };
}

export const plainMetadata: BriefMetadata = {
  title: 'Grain prices keep rising',
  audience: 'Cabinet office',
  preparedBy: 'Economic desk',
  decision: '',
  asOf: '2024-11-21',
  marking: '',
  language: 'en-GB',
  citationStyle: 'chicago-notes',
  edition: 'internal',
  pageSize: 'A4',
  modified: '2024-11-22T09:30:00.000Z',
  created: '2024-11-20T08:00:00.000Z',
};

const plainTemplate: Omit<TemplateCopy, 'slots'> = {
  id: 'policy-brief',
  version: 1,
  title: 'Policy brief',
  description: 'A short brief for a decision.',
  language: 'en-GB',
  frontMatter: { cover: false, contents: false, contentsDepth: 2 },
  header: { left: '{title}', right: '{marking}' },
  footer: { left: '{asOf}', right: '{page} of {pages}' },
  annexes: [],
  fileName: '{title}',
  words: { min: 0, max: 1500 },
  justify: true,
  editions: [
    { id: 'internal', title: 'Internal' },
    { id: 'external', title: 'External' },
  ],
};

const plainSlot: Omit<Slot, 'key' | 'title' | 'content'> = {
  purpose: '',
  required: false,
  minWords: 0,
  maxWords: 300,
  count: null,
  accepts: [],
  showTitle: true,
  editions: [],
};

function contentOf(blocks: readonly Draft[]): SlotContent {
  const types = new Set(blocks.map((block) => block.type));
  if (types.has('judgement')) return 'judgements';
  if (types.has('risk')) return 'risks';
  if (types.has('action')) return 'actions';
  if (types.has('event')) return 'timeline';
  if (types.has('option')) return 'options';
  if (types.has('finding')) return 'findings';
  if (types.has('question')) return 'questions';
  if (types.has('term')) return 'glossary';
  if (types.has('fill_in')) return 'exercise';
  return 'prose';
}

function node(type: string, words: readonly Words[], attrs?: Readonly<Record<string, unknown>>): Draft {
  const content = words.filter((word) => word !== '').map((word) => (typeof word === 'string' ? plain(word) : word));
  return { type, ...(attrs && { attrs }), content };
}

function plain(words: string): Draft {
  return { type: 'text', text: words };
}

function cell(content: Cell): readonly Words[] {
  return typeof content === 'string' || 'type' in content ? [content] : content;
}

function listItem(content: Cell): Draft {
  return typeof content !== 'string' && 'type' in content && content.type === 'list_item'
    ? content
    : li(p(...cell(content)));
}

function plainItem(cited: Source | CitedClaim): CitationItem {
  const found = 'claim' in cited ? cited : null;
  return {
    source: found ? found.source.id : (cited as Source).id,
    claim: found?.claim.id ?? null,
    passages: found ? [found.passage.id] : [],
    locator: '',
    label: 'page',
    prefix: '',
    suffix: '',
  };
}

const withoutId = new Set(['text', 'line_break', 'table_row', 'table_cell', 'callout_title']);

function withIds(draft: Draft, counter: { block: number; citation: number }): BodyJson {
  const { cites: _, content, ...rest } = draft;
  const attrs: Record<string, unknown> = { ...draft.attrs };
  if (draft.type === 'citation') {
    counter.citation += 1;
    attrs.id = asId<CitationId>(`c${counter.citation}`);
  } else if (
    !withoutId.has(draft.type) &&
    !/^(?:slot|risk|action|event|option|finding|question|term|figure)_/.test(draft.type)
  ) {
    counter.block += 1;
    attrs.id = `b${counter.block}`;
  }
  const made = content?.map((child) => withIds(child, counter));
  return {
    ...rest,
    ...(Object.keys(attrs).length > 0 && { attrs }),
    ...(made && made.length > 0 && { content: made }),
  };
}

function evidenceOf(drafts: readonly Draft[]): Evidence {
  const sources: Record<string, Source> = {};
  const passages: Record<string, CitedClaim['passage']> = {};
  const claims: Record<string, CitedClaim['claim']> = {};
  const visit = (draft: Draft): void => {
    for (const cited of draft.cites ?? []) {
      if ('claim' in cited) {
        sources[cited.source.id] = cited.source;
        passages[cited.passage.id] = cited.passage;
        claims[cited.claim.id] = cited.claim;
      } else sources[cited.id] = cited;
    }
    draft.content?.forEach(visit);
  };
  drafts.forEach(visit);
  return { sources, passages, claims };
}
