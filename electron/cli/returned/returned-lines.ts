import { type DifferencePart, wordDifference } from '../../base/word-difference.ts';
import type { BriefProposal, ProposedPart, Recorder } from '../../brief/proposals/proposal.ts';
import { byProposal, type ProposedItem, peopleOf } from '../../brief/proposals/proposed-items.ts';
import { wholeDifference } from '../../brief/proposals/shown-parts.ts';
import {
  changeEffect,
  changeNote,
  conflictEffect,
  conflictSentence,
  lookWords,
  proposalKinds,
  unableSentences,
} from '../../contract/proposal-words.ts';
import type { ReturnedComparison } from '../../round-trip/returned-comparison.ts';

/** Proposals for people: each with its words, and its single changes under it. */
export function listLines(items: readonly ProposedItem[]): readonly string[] {
  return byProposal(items).flatMap((those) => {
    const [first] = those;
    if (!first) return [];
    const parts = those.flatMap(({ id, part }) => (part === null ? [] : [partLine(first.proposal, id, part)]));
    return [...proposalLines(first.proposal), ...parts];
  });
}

function proposalLines(proposal: BriefProposal): readonly string[] {
  const { id, kind, place, conflict, unable } = proposal;
  const effect = changeEffect(proposal);
  const people = [...new Set(peopleOf(proposal).map(whoAndWhen))];
  const about = [place.title, changeNote(proposal), ...people].filter((part) => part !== '').join(', ');
  return [
    `${id}  ${proposalKinds[kind]}${about === '' ? '' : `  (${about})`}`,
    `    ${readable(proposal)}`,
    ...(conflict ? [`    ${conflictSentence} ${conflictEffect(proposal)}`] : []),
    ...(effect === '' ? [] : [`    ${effect}`]),
    ...(unable === null || unable === 'comment' ? [] : [`    ${unableSentences[unable]}`]),
  ];
}

function partLine({ before }: BriefProposal, id: string, part: ProposedPart): string {
  const who = part.by === null ? '' : `  (${whoAndWhen(part.by) || 'no name'})`;
  if (part.type === 'looks') return `    ${id}${who}  ${plain(part.after)}: ${lookWords(part.looks)}`;
  return `    ${id}${who}  ${marked(wordDifference(plain(before.slice(part.from, part.to)), plain(part.after)))}`;
}

function whoAndWhen({ author, at }: Recorder): string {
  return [author, at.slice(0, 10)].filter((part) => part !== '').join(' ');
}

/** The words with [-what goes-] and {+what comes+}; a note's mark as *, the border of two blocks as ¶. */
function readable(proposal: BriefProposal): string {
  const { kind, before, after } = proposal;
  const isComment = kind === 'comment' || kind === 'settled' || kind === 'reopened';
  if (isComment) return before === '' ? after : `“${plain(before)}”: ${after.replaceAll('\n', ' ')}`;
  return marked(wholeDifference(proposal, plain));
}

function marked(parts: readonly DifferencePart[]): string {
  return parts
    .map(({ type, text }) => (type === 'same' ? text : type === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('');
}

function plain(text: string): string {
  return text.replaceAll('\u2060', '*').replaceAll('\n', ' ¶ ');
}

/** What was decided, for programs. */
export function comparisonJson(
  { proposals, missing, macros, settings }: ReturnedComparison,
  decided: { readonly accepted: readonly ProposedItem[]; readonly rejected: readonly ProposedItem[] },
  written: string | null,
) {
  const accepted = new Set(decided.accepted.map(({ id }) => id));
  const rejected = new Set(decided.rejected.map(({ id }) => id));
  const state = (ids: readonly string[]) => ({
    taken: ids.every((id) => accepted.has(id)),
    rejected: ids.every((id) => rejected.has(id)),
  });
  return {
    baseline: missing ?? 'known',
    macros,
    ...(settings > 0 && { settingsLeftOut: settings }),
    written,
    proposals: proposals.map(
      ({ id, kind, place, before, after, conflict, tracked, by, unable, change, parts, keepsOurs }) => ({
        id,
        kind,
        section: place.title,
        block: place.block,
        before,
        after,
        conflict,
        ...(conflict && { keepsOurs }),
        ...(tracked.length > 0 && { tracked }),
        ...(by !== null && { by }),
        canBeTaken: change !== null,
        ...(unable !== null && { reason: unableSentences[unable] }),
        ...state(parts.length === 0 ? [id] : parts.map((part) => `${id}.${part.id}`)),
        ...(parts.length > 0 && {
          parts: parts.map((part) => ({
            id: `${id}.${part.id}`,
            type: part.type,
            before: before.slice(part.from, part.to),
            after: part.after,
            ...(part.looks.length > 0 && { looks: part.looks }),
            ...(part.by !== null && { by: part.by }),
            ...state([`${id}.${part.id}`]),
          })),
        }),
      }),
    ),
  };
}
