import { type FileChild, InternalHyperlink, TextRun } from 'docx';
import type { EvidenceBlock, EvidenceEntry, SourceListBlock } from '../../../document/nodes.ts';
import type { CharacterStyleId } from '../styles/style-names.ts';
import type { Manuscript, ParagraphChild } from './manuscript.ts';
import type { Writing } from './place.ts';
import { paragraphOf } from './prose.ts';
import { runsOf, tab } from './runs.ts';

export function writeSourceList(block: SourceListBlock, { manuscript }: Writing): readonly FileChild[] {
  manuscript.announce(block.id);
  return block.entries.map((entry) => paragraphOf(manuscript, 'Bibliography', entry.content));
}

/** Note by note the passage it rests on, the cited words set off from what stands around them. */
export function writeEvidence(block: EvidenceBlock, { manuscript }: Writing): readonly FileChild[] {
  manuscript.announce(block.id);
  return block.entries.flatMap((entry) => [
    manuscript.paragraph('Evidence', [noteNumber(entry, manuscript), tab(), ...passage(entry, manuscript)]),
    paragraphOf(manuscript, 'EvidenceSource', entry.source),
  ]);
}

/** The note's number, leading back to its mark in the text. */
function noteNumber(entry: EvidenceEntry, manuscript: Manuscript): ParagraphChild {
  const number = new TextRun({ text: String(entry.note), style: 'EvidenceNumber' });
  const known = entry.note >= 1 && entry.note <= manuscript.document.notes.length;
  return known
    ? new InternalHyperlink({ anchor: manuscript.bookmarks.ofNote(entry.note), children: [number] })
    : number;
}

function passage(entry: EvidenceEntry, manuscript: Manuscript): readonly ParagraphChild[] {
  const words = (text: string, style: CharacterStyleId) => runsOf([{ type: 'text', text }], manuscript, { style });
  return [
    ...(entry.prefix === '' ? [] : words(`…${entry.prefix}`, 'EvidenceContext')),
    ...words(entry.exact, 'CitedWords'),
    ...(entry.suffix === '' ? [] : words(`${entry.suffix}…`, 'EvidenceContext')),
  ];
}
