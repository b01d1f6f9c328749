import { asId, type BlockId, type BriefId } from '../../../electron/base/ids.ts';
import type { BodyJson, Brief } from '../../../electron/brief/brief.ts';
import { createBrief } from '../../../electron/brief/create-brief.ts';
import type { HouseStyle, PageSize } from '../../../electron/brief/house-style.ts';
import { slotNodeName } from '../../../electron/brief/schema.ts';
import type { Slot, TemplateCopy } from '../../../electron/brief/template-copy.ts';

const at = '2026-03-02T09:00:00.000Z';

/** A page with one of everything that a look decides, laid out like any other brief. */
export function specimenBrief(style: HouseStyle, pageSize: PageSize): Brief {
  const empty = createBrief({
    template,
    title: 'The ferry needs a second crew before the autumn',
    preparedBy: 'Transport desk',
    language: 'en-GB',
    now: at,
    newId: () => 'specimen',
  });
  return {
    ...empty,
    id: asId<BriefId>('specimen'),
    metadata: { ...empty.metadata, pageSize, audience: 'Harbour board', asOf: '2026-03-02', marking: 'For the board' },
    houseStyle: style,
    body,
  };
}

function slot(key: string, title: string, content: Slot['content']): Slot {
  return {
    key,
    title,
    purpose: '',
    content,
    required: true,
    minWords: 0,
    maxWords: 500,
    count: null,
    accepts: [],
    showTitle: key !== 'bottom-line',
    editions: [],
  };
}

const template: TemplateCopy = {
  id: 'specimen',
  version: 1,
  title: 'Specimen',
  description: '',
  language: 'en-GB',
  slots: [slot('bottom-line', 'Bottom line', 'bottom-line'), slot('why', 'Why one crew is not enough', 'prose')],
  frontMatter: { cover: false, contents: false, contentsDepth: 1 },
  header: { left: '{title}', right: '{marking}' },
  footer: { left: '{asOf}', right: '{page} of {pages}' },
  annexes: [],
  fileName: 'specimen',
  words: { min: 0, max: 900 },
  justify: true,
  editions: [{ id: 'internal', title: 'Internal' }],
};

let count = 0;
const id = (): BlockId => asId<BlockId>(`specimen-${++count}`);
const text = (words: string, ...marks: readonly string[]): BodyJson => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
});
const block = (type: string, ...content: readonly BodyJson[]): BodyJson => ({ type, attrs: { id: id() }, content });
const p = (...content: readonly BodyJson[]): BodyJson => block('paragraph', ...content);
const note = (comment: string): BodyJson => ({
  type: 'citation',
  attrs: { id: id(), items: [], comment, sharesNoteWith: null },
});
const cell = (words: string, align: 'start' | 'end' = 'start'): BodyJson => ({
  type: 'table_cell',
  attrs: { align },
  content: [text(words)],
});
const row = (name: string, ...figures: readonly string[]): BodyJson => ({
  type: 'table_row',
  content: [cell(name), ...figures.map((words) => cell(words, 'end'))],
});
const section = (key: string, ...content: readonly BodyJson[]): BodyJson => ({
  type: slotNodeName(key),
  attrs: { included: true },
  content,
});

const body: BodyJson = {
  type: 'doc',
  content: [
    section(
      'bottom-line',
      p(
        text(
          'With one crew the ferry misses one crossing in nine. A second crew costs less than the buses that replace it.',
        ),
      ),
    ),
    section(
      'why',
      p(
        text('The harbour office counted 412 crossings in 2025, of which 46 fell out'),
        note('Harbour office, register of crossings, 2025, p. 14.'),
        text('. Most of them were lost to '),
        text('rest hours', 'emphasis'),
        text(' and not to weather; the law leaves no choice here.'),
      ),
      block('heading', text('What the islanders say')),
      {
        type: 'quote',
        attrs: { id: id() },
        content: [p(text('We plan our week by the ferry, and the ferry plans its week by luck.'))],
      },
      {
        type: 'bullet_list',
        attrs: { id: id() },
        content: ['Two bakers gave up their stall.', 'The school begins when the boat does.'].map((words) => ({
          type: 'list_item',
          attrs: { id: id() },
          content: [p(text(words))],
        })),
      },
      {
        type: 'callout',
        attrs: { id: id(), role: 'note' },
        content: [
          { type: 'callout_title', content: [text('What we do not know')] },
          p(text('Nobody has counted the passengers who no longer come.')),
        ],
      },
      {
        type: 'table',
        attrs: { id: id(), caption: 'Crossings that fell out', headerRows: 1 },
        content: [
          row('Reason', '2024', '2025'),
          row('Rest hours of the crew', '19', '31'),
          row('Weather', '12', '11'),
          row('Repairs', '6', '4'),
        ],
      },
    ),
  ],
};
