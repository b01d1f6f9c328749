import type { EvidenceBlock, EvidenceEntry } from '../../document/nodes.ts';
import type { ReadingElement } from '../elements.ts';
import type { LaidInline } from '../text/runs.ts';
import { labelled } from './combine.ts';
import type { BlockContext, BlockHandler } from './context.ts';
import { type Strip, withFirst, withLast } from './strip.ts';
import { textStrips } from './text-strips.ts';
import { heldTogether, unwelcome } from './unwelcome-breaks.ts';

const gutter = 20;
/** Wanted between entries, and what will do where the last of them would otherwise begin a page. */
const betweenEntries = [9, 7.5, 6, 4.5] as const;
/** Share of a page that is too little for the annex to end on. */
const scrap = 0.2;
/** Share of a page that the annex leaves to its heading. */
const headingShare = 0.06;
/** Narrower columns would hold too few words to a line, in ems of the text. */
const leastEms = 20;
const contextLength = 32;

/** Note by note the words relied on, with the cited ones marked: in two columns where they are wide enough. */
export const layEvidence: BlockHandler<EvidenceBlock> = (block, context) => {
  const list = context.tree.add(context.parent, 'list', { node: block.id });
  const half = (context.width - gutter) / 2;
  const inColumns =
    half >= leastEms * context.theme.text.evidence.size && context.listDepth === 0 && context.panels.length === 0;
  const column = inColumns ? { ...context, width: half } : context;
  const entries = block.entries.map((entry) => layEntry(entry, block, list, column));
  const gap = gapBetween(entries, context.pageHeight * (inColumns ? 2 : 1));
  const strips = entries.flatMap((entry) => withLast(entry, () => ({ after: gap })));
  const led = withFirst(strips, (first) => ({ anchors: [{ id: block.id, y: 0 }, ...first.anchors] }));
  if (!inColumns) return led;
  return led.length === 0 ? [] : [{ columns: led, count: 2, pitch: half + gutter }];
};

/** The widest gap by which the entries do not end with a scrap on a page of its own, if there is one. */
function gapBetween(entries: readonly (readonly Strip[])[], page: number): number {
  const text = entries.flat().reduce((sum, strip) => sum + strip.before + strip.height + strip.after, 0);
  const pagesWith = (gap: number): number => (text + gap * entries.length) / page + headingShare;
  const [wanted] = betweenEntries;
  const whole = Math.floor(pagesWith(wanted));
  if (whole === 0 || pagesWith(wanted) - whole > scrap) return wanted;
  return betweenEntries.find((gap) => pagesWith(gap) <= whole) ?? wanted;
}

function layEntry(
  entry: EvidenceEntry,
  block: EvidenceBlock,
  list: ReadingElement,
  context: BlockContext,
): readonly Strip[] {
  const { tree, document } = context;
  const indent = context.theme.list.number;
  const item = tree.add(list, 'list-item');
  const label = tree.add(item, 'label');
  const note = document.notes[entry.note - 1];
  const description = `${document.meta.labels.note} ${entry.note}`;
  const number = textStrips(
    [{ type: 'tone', text: `${note === undefined ? '•' : entry.note} `, tone: 'accent' }],
    context,
    {
      style: 'evidence',
      kind: 'link',
      element: note === undefined ? label : tree.add(label, 'link', { description }),
      node: '',
      role: 'label',
      width: indent,
      justify: false,
    },
  ).map((strip) => ({
    ...strip,
    items: strip.items.map((placed) =>
      placed.type === 'text' && note !== undefined ? { ...placed, link: { target: note.id } } : placed,
    ),
  }));
  const inside: BlockContext = {
    ...context,
    left: context.left + indent,
    width: context.width - indent,
    parent: tree.add(item, 'item-body'),
  };
  const common = { kind: 'paragraph', node: '', justify: false } as const;
  const passage = textStrips(passageOf(entry), inside, { ...common, style: 'evidence', after: 1 });
  const source = textStrips(entry.source, inside, { ...common, style: 'small', after: 0 });
  const kept = withLast(passage, () => ({ keepWithNext: source.length > 0 }));
  const owned = labelled(number, heldTogether([...kept, ...source], unwelcome.insideEvidence));
  return owned.map((strip) => ({
    ...strip,
    items: strip.items.map((placed) => ({ ...placed, owner: { ...placed.owner, node: block.id } })),
  }));
}

/** The cited words between their quiet context, which begins and ends with whole words. */
function passageOf(entry: EvidenceEntry): readonly LaidInline[] {
  const before = entry.prefix.length >= contextLength ? `… ${entry.prefix.replace(/^\S*\s/, '')}` : entry.prefix;
  const after = entry.suffix.length >= contextLength ? `${entry.suffix.replace(/\s\S*$/, '')} …` : entry.suffix;
  const parts: LaidInline[] = [
    { type: 'tone', text: before, tone: 'quiet' },
    { type: 'tone', text: entry.exact, tone: 'cited' },
    { type: 'tone', text: after, tone: 'quiet' },
  ];
  return parts.filter((part) => part.type !== 'tone' || part.text !== '');
}
