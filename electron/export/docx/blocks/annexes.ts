import { type FileChild, InternalHyperlink, TextRun } from 'docx';
import type { EvidenceBlock, EvidenceEntry, SourceListBlock } from '../../../document/nodes.ts';
import type { CharacterStyleId } from '../styles/style-names.ts';
import { fieldEnd, fieldStart } from './fields.ts';
import type { Manuscript, ParagraphChild } from './manuscript.ts';
import type { Writing } from './place.ts';
import { paragraphOf } from './prose.ts';
import { runsOf, tab } from './runs.ts';
import { zoteroBibliographyCode } from './zotero-codes.ts';

export function writeSourceList(block: SourceListBlock, { manuscript }: Writing): readonly FileChild[] {
  manuscript.announce(block.id);
  const isField = block.asListed === true;
  const last = block.entries.length - 1;
  return block.entries.map((entry, index) =>
    paragraphOf(manuscript, 'Bibliography', entry.content, {
      ...(isField && index === 0 && { lead: fieldStart(zoteroBibliographyCode) }),
      ...(isField && index === last && { tail: [fieldEnd()] }),
    }),
  );
}

/** Note by note the passage it rests on, the cited words set off from what stands around them. */
export function writeEvidence(block: EvidenceBlock, { manuscript }: Writing): readonly FileChild[] {
  manuscript.announce(block.id);
  return block.entries.flatMap((entry) => [
    manuscript.paragraph('Evidence', [...noteNumber(entry, manuscript), tab(), ...passage(entry, manuscript)]),
    paragraphOf(manuscript, 'EvidenceSource', entry.source),
  ]);
}

/** The note's number, leading back to its mark in the text; nothing where the style cites without notes. */
function noteNumber(entry: EvidenceEntry, manuscript: Manuscript): readonly ParagraphChild[] {
  if (entry.note === 0) return [];
  const number = new TextRun({ text: String(entry.note), style: 'EvidenceNumber' });
  const anchor = manuscript.bookmarks.ofNote(entry.note);
  const known = entry.note <= manuscript.document.notes.length;
  return [known ? new InternalHyperlink({ anchor, children: [number] }) : number];
}

function passage(entry: EvidenceEntry, manuscript: Manuscript): readonly ParagraphChild[] {
  const words = (text: string, style: CharacterStyleId) => runsOf([{ type: 'text', text }], manuscript, { style });
  return [
    ...words(contextBefore(entry.prefix), 'EvidenceContext'),
    ...words(entry.exact, 'CitedWords'),
    ...words(contextAfter(entry.suffix), 'EvidenceContext'),
  ];
}

/** As many characters as a passage carries on either side; shorter context reaches the end of its text. */
const fullContext = 32;

/** Context begins and ends with whole words. */
function contextBefore(prefix: string): string {
  return prefix.length < fullContext ? prefix : `… ${prefix.replace(/^\S*\s/, '')}`;
}

function contextAfter(suffix: string): string {
  return suffix.length < fullContext ? suffix : `${suffix.replace(/\s\S*$/, '')} …`;
}
