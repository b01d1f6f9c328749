import type { NoteId, PassageId, SourceId } from '../../base/ids.ts';
import { asId } from '../../base/ids.ts';
import type { Result } from '../../base/result.ts';
import type { Block, DocumentMeta, Inline, ListBlock, ResolvedDocument, TableBlock } from '../../document/nodes.ts';
import { documentWords } from '../../document/words.ts';
import type { Theme } from '../../templates/theme.ts';
import { type DocxFailure, writeDocx } from './write-docx.ts';

/**
 * A Word template (.dotx) with every kind of block that a document can have, each saying which style it is in. A person
 * restyles it in Word and hands it back as the look of a house style. Equal themes give equal bytes.
 */
export function writeStartingFile(theme: Theme): Promise<Result<Uint8Array, DocxFailure>> {
  return writeDocx(startingDocument(), theme, { kind: 'template' });
}

const said = (text: string): readonly Inline[] => [{ type: 'text', text }];

function startingDocument(): ResolvedDocument {
  const ids = new Ids();
  return {
    meta,
    blocks: [...opening(ids), ...prose(ids), ...teaching(ids), ...annexes(ids)],
    notes: [
      {
        id: asId<NoteId>('n1'),
        number: 1,
        citation: null,
        paragraphs: [said('A note: footnote text.'), said('Its next paragraph.')],
      },
    ],
    pictures: new Map(),
    works: [],
    evidence: [],
    comments: [],
  };
}

const meta: DocumentMeta = {
  briefId: '',
  templateId: '',
  title: 'House style for Word',
  marking: 'Marking',
  asOf: 'date',
  audience: 'audience',
  preparedBy: 'author',
  edition: '',
  language: 'en-GB',
  modified: '',
  created: '',
  pageSize: 'A4',
  justify: false,
  cover: false,
  header: { left: '{title}', right: '{marking}' },
  footer: { left: '{preparedBy} · {asOf}', right: '{page} of {pages}' },
  runningWords: {},
  labels: documentWords('en').labels,
};

class Ids {
  private count = 0;

  next(): string {
    this.count += 1;
    return `s${this.count}`;
  }
}

function paragraph(ids: Ids, text: string, role: 'body' | 'judgement' | 'tag-line' | 'small' = 'body'): Block {
  return { type: 'paragraph', id: ids.next(), role, number: role === 'judgement' ? 1 : null, content: said(text) };
}

function heading(ids: Ids, level: 1 | 2 | 3 | 4 | 5 | 6): Block {
  return { type: 'heading', id: ids.next(), level, content: said(`Heading ${level}`) };
}

function list(ids: Ids, ordered: boolean, ...items: readonly (readonly Block[])[]): ListBlock {
  const made = items.map((blocks) => ({ id: ids.next(), blocks }));
  return { type: 'list', id: ids.next(), ordered, start: 1, items: made };
}

/** A list in a list in a list, each item but the last followed by a paragraph that belongs to it. */
function nested(ids: Ids, ordered: boolean, depth: number): ListBlock {
  const word = ordered ? 'Number' : 'Bullet';
  const item = [paragraph(ids, `${word}, level ${depth}`), paragraph(ids, `What continues it, level ${depth}`)];
  if (depth === 5) return list(ids, ordered, item);
  const deeper = [...item, nested(ids, ordered, depth + 1)];
  return depth > 1 ? list(ids, ordered, deeper) : list(ids, ordered, deeper, [paragraph(ids, `${word}, the last one`)]);
}

function panel(ids: Ids, role: 'bottom-line' | 'note' | 'disagreement', title: string): Block {
  return {
    type: 'callout',
    id: ids.next(),
    role,
    title: said(title),
    blocks: [
      paragraph(ids, 'Text in a box.'),
      { type: 'quote', id: ids.next(), blocks: [paragraph(ids, 'A quotation in a box.')] },
      list(ids, false, [paragraph(ids, 'A bullet in a box.'), paragraph(ids, 'What continues it.')]),
      list(ids, true, [paragraph(ids, 'A number in a box.')]),
    ],
  };
}

function opening(ids: Ids): readonly Block[] {
  return [
    { type: 'front', id: ids.next(), title: said('Title: what the document finds') },
    panel(ids, 'bottom-line', 'Bottom line'),
    { type: 'contents', id: ids.next(), depth: 6 },
  ];
}

function prose(ids: Ids): readonly Block[] {
  const mark: Inline = { type: 'note-mark', note: asId<NoteId>('n1'), number: 1, repeat: false };
  const kinds: readonly Inline[] = [
    { type: 'text', text: 'Body text with ' },
    { type: 'text', text: 'emphasis', emphasis: true },
    ...said(', '),
    { type: 'text', text: 'strong words', strong: true },
    ...said(', '),
    { type: 'text', text: 'Small Capitals', smallCaps: true },
    ...said(', a '),
    { type: 'link', href: 'https://example.org/', content: [{ type: 'text', text: 'link' }] },
    ...said(' and a note.'),
    mark,
  ];
  return [
    ...([1, 2, 3, 4, 5, 6] as const).map((level) => heading(ids, level)),
    { type: 'paragraph', id: ids.next(), role: 'body', number: null, content: kinds },
    { type: 'quote', id: ids.next(), blocks: [paragraph(ids, 'A quotation.')] },
    paragraph(ids, 'Small text.', 'small'),
    nested(ids, false, 1),
    nested(ids, true, 1),
    paragraph(ids, 'A judgement with a tag line.', 'judgement'),
    paragraph(ids, 'Likelihood · confidence', 'tag-line'),
    panel(ids, 'note', 'Callout'),
    panel(ids, 'disagreement', 'Disagreement'),
    table(ids),
  ];
}

function table(ids: Ids): TableBlock {
  const row = (...words: readonly string[]) => ({
    id: ids.next(),
    cells: words.map((text) => ({ content: said(text), rowHeader: false })),
  });
  return {
    type: 'table',
    id: ids.next(),
    caption: said('Caption of a table'),
    description: '',
    columns: [
      { width: null, align: 'start' },
      { width: null, align: 'end' },
    ],
    head: [row('Head', 'Number')],
    body: [row('Text', '10'), row('Text', '20')],
    sourceLine: said('Source line'),
  };
}

function teaching(ids: Ids): readonly Block[] {
  return [
    { type: 'question', id: ids.next(), question: said('A question?'), answer: [paragraph(ids, 'Its answer.')] },
    { type: 'term', id: ids.next(), term: said('Term'), meaning: said('what it means') },
    {
      type: 'term',
      id: ids.next(),
      term: said('A term too long to stand beside its meaning'),
      meaning: said('what it means'),
    },
    { type: 'fill-in', id: ids.next(), task: said('A task'), lines: 3, answer: [] },
    { type: 'fill-in', id: ids.next(), task: said('A task'), lines: 0, answer: said('its answer') },
  ];
}

function annexes(ids: Ids): readonly Block[] {
  return [
    {
      type: 'source-list',
      id: ids.next(),
      hangingIndent: true,
      entries: [{ source: asId<SourceId>('source'), content: said('An entry of the source list.') }],
    },
    {
      type: 'evidence',
      id: ids.next(),
      entries: [
        {
          note: 1,
          claim: null,
          passage: asId<PassageId>('passage'),
          prefix: 'words before ',
          exact: 'the cited words',
          suffix: ' and after',
          source: said('Source of the passage'),
        },
      ],
    },
  ];
}
