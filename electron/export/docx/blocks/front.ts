import { type FileChild, TextRun } from 'docx';
import { frontFacts } from '../../../document/front-facts.ts';
import type { FrontBlock } from '../../../document/nodes.ts';
import { drawing } from './figures.ts';
import type { Manuscript } from './manuscript.ts';
import type { Writing } from './place.ts';
import { paragraphOf } from './prose.ts';

/** Marking, title and the line of facts. A cover has its page to itself, with a bar and each fact on its own line. */
export function writeFront(block: FrontBlock, { manuscript }: Writing): readonly FileChild[] {
  const { meta } = manuscript.document;
  const facts = frontFacts(meta).map(({ label, value }) => `${label}: ${value}`);
  const lines = meta.cover ? facts : facts.length > 0 ? [facts.join(' · ')] : [];
  const written = [
    ...logoOf(manuscript),
    ...(meta.marking === '' ? [] : [manuscript.paragraph('Marking', [new TextRun({ text: meta.marking })])]),
    paragraphOf(manuscript, 'Title', block.title, { block: block.id }),
    ...(meta.cover ? [manuscript.paragraph('CoverBar', [])] : []),
    ...lines.map((line) => manuscript.paragraph('Facts', [new TextRun({ text: line })])),
  ];
  if (meta.cover) manuscript.breakPage();
  return written;
}

function logoOf(manuscript: Manuscript): readonly FileChild[] {
  const { logo } = manuscript.document.meta;
  if (logo?.place !== 'front') return [];
  const run = new TextRun({ children: [drawing({ ...logo, decorative: false }, manuscript)] });
  return [manuscript.paragraph('Figure', [run], { keepNext: true })];
}
