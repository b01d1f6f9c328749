import type {
  BriefChange,
  BriefProposal,
  LookChange,
  ProposalKind,
  ProposedShape,
  UnableReason,
} from '../brief/proposals/proposal.ts';
import type { ReturnedComparison } from '../round-trip/returned-comparison.ts';

/** What a proposal is, in a word or two. The window and the command line say the same. */
export const proposalKinds: { readonly [K in ProposalKind]: string } = {
  changed: 'Changed',
  tracked: 'Tracked change',
  looks: 'Formatting',
  new: 'New',
  deleted: 'Deleted',
  row: 'Row added',
  'row-gone': 'Row deleted',
  column: 'Column added',
  'column-gone': 'Column deleted',
  cells: 'Cells merged',
  split: 'Divided',
  merged: 'Joined',
  moved: 'Moved',
  shape: 'Paragraph style',
  note: 'Note',
  citation: 'Citation',
  comment: 'Comment',
  settled: 'Comment settled',
  reopened: 'Comment opened again',
};

/** Why a proposal cannot be taken over by itself, and what can be done instead. */
export const unableSentences: { readonly [R in UnableReason]: string } = {
  citation:
    'A citation and what stands round it were changed together, so this wording is not taken over. Change the citation in the brief instead.',
  template: 'This is the title of a section, which belongs to the template.',
  'written-from-data':
    'This is written from other data of the brief: its details, its sources or its numbers. Change those instead.',
  structure: 'Single cells and parts of blocks that came or went are not taken over. Change them in the brief by hand.',
  'joined-cells':
    'These cells were merged in the file. Tables of a brief have no merged cells, so here they stay apart, each with its own words, and nothing is lost. If other words came with the merging, put them into the cells by hand.',
  shape:
    'This kind of block cannot be made of that one here, so it stays as it is. Change it in the brief by hand where you want it.',
  comment: 'The words that this comment is about are not in the brief.',
};

export const conflictSentence = 'You have changed this too since the export.';

/** What accepting does with the words written here meanwhile. */
export function conflictEffect({ keepsOurs }: Pick<BriefProposal, 'keepsOurs'>): string {
  return keepsOurs
    ? 'Your words stay: only the changes shown are made beside them.'
    : 'Accepting puts these words in the place of yours.';
}

/** What accepting does beside what is shown; empty where it does nothing else. */
export function changeEffect({ kind, change }: Pick<BriefProposal, 'kind' | 'change'>): string {
  if (change?.type === 'uncite') {
    return 'Accepting takes the citation out of the text: these words then no longer lead back to its source.';
  }
  if (change?.type === 'wording' && change.comment?.after === '') {
    return 'The citation and your own words behind it were changed together. Accepting makes all of it the wording of the citation, whose sources stay.';
  }
  if (kind !== 'citation' || change?.type !== 'words') return '';
  const citations = change.edits.flatMap(({ insert }) => insert.filter(({ type }) => type === 'citation')).length;
  return citations === 1
    ? 'These words and a citation were changed together. Accepting takes over the words and keeps the citation behind them, as its style prints it.'
    : 'These words and citations were changed together. Accepting takes over the words and keeps the citations behind them, as their style prints them.';
}

/** What the words alone do not say: what text they are of, where a new row would stand, what kind of block becomes what. */
export function changeNote({ change }: Pick<BriefProposal, 'change'>): string {
  if (change?.type === 'title') return 'Title of the brief';
  if (change?.type === 'attribute') return change.name === 'caption' ? 'Caption' : 'Answer';
  if (change?.type === 'turn') return `${shapeNames[change.from]} to ${shapeNames[change.to].toLowerCase()}`;
  return change?.type === 'insert-row' ? besideRow(change) : '';
}

const shapeNames: { readonly [S in ProposedShape]: string } = {
  paragraph: 'Paragraph',
  'heading-2': 'Heading',
  'heading-3': 'Small heading',
  'heading-4': 'Heading of level 4',
  'heading-5': 'Heading of level 5',
  'heading-6': 'Heading of level 6',
  bullet: 'Bulleted list',
  number: 'Numbered list',
  quote: 'Quotation',
};

/** The row it comes after, or before, by its first words. */
function besideRow(change: Extract<BriefChange, { type: 'insert-row' }>): string {
  const words = change.place.before.join(' ').replaceAll('\u2060', '').replaceAll(/\s+/g, ' ').trim();
  if (words === '') return '';
  const shown = words.length <= longestRow ? words : `${words.slice(0, longestRow).replace(/\s+\S*$/, '')}…`;
  return `${change.side === 'behind' ? 'After' : 'Before'} “${shown}”`;
}

const longestRow = 60;

/** What becomes of how words look: `bold, no longer italic`. */
export function lookWords(looks: readonly LookChange[]): string {
  return looks
    .map((look) => {
      if (look.mark !== 'link') return `${look.on ? '' : 'no longer '}${lookNames[look.mark]}`;
      return look.href === null ? 'no longer a link' : `a link to ${look.href}`;
    })
    .join(', ');
}

const lookNames = { emphasis: 'italic', strong: 'bold', superscript: 'raised', subscript: 'lowered' } as const;

/** What could not be told, or was left alone; empty when all is well. */
export function comparisonNotes({
  missing,
  macros,
  settings,
}: Pick<ReturnedComparison, 'missing' | 'macros' | 'settings'>): readonly string[] {
  const unknown = 'So every difference from the brief as it is now is shown, your own newer changes among them.';
  const reasons = {
    'left-out': 'The program it was saved with left out what the export said at the time.',
    damaged: 'What the export said at the time is damaged in this file.',
    'other-version': 'It was exported by another version of Briefwright.',
  };
  return [
    ...(missing === null ? [] : [`${reasons[missing]} ${unknown}`]),
    ...(settings === 0 ? [] : [`${settingsLeftOut(settings)} The template decides how paragraphs look.`]),
    ...(macros ? ['The file holds macros. None was run.'] : []),
  ];
}

function settingsLeftOut(count: number): string {
  return count === 1
    ? 'A recorded change of how a paragraph is set, such as its alignment or spacing, is left out.'
    : `${count} recorded changes of how paragraphs are set, such as alignment or spacing, are left out.`;
}

/** How many of what kind, for a headline: `3 proposals, 1 comment`. */
export function countProposals(proposals: readonly BriefProposal[]): string {
  const comments = proposals.filter(({ kind }) => kind === 'comment').length;
  const others = proposals.length - comments;
  const counted = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`;
  const parts = [
    ...(others > 0 ? [counted(others, 'proposal')] : []),
    ...(comments > 0 ? [counted(comments, 'comment')] : []),
  ];
  return parts.length === 0 ? 'nothing was changed' : parts.join(', ');
}
