import path from 'node:path';
import { fail, ok, type Result } from '../../base/result.ts';
import { wordDifference } from '../../base/word-difference.ts';
import { applyEdits } from '../../brief/apply-edit.ts';
import type { Brief } from '../../brief/brief.ts';
import { liveBrief } from '../../brief/live-brief.ts';
import { acceptProposals } from '../../brief/proposals/accept-proposals.ts';
import type { BriefProposal } from '../../brief/proposals/proposal.ts';
import type { AppError } from '../../contract/errors.ts';
import {
  comparisonNotes,
  conflictSentence,
  countProposals,
  proposalKinds,
  unableSentences,
} from '../../contract/proposal-words.ts';
import type { ReturnedComparison } from '../../round-trip/returned-comparison.ts';
import { ReturnedReader } from '../../workers/returned-reader.ts';
import { readBriefFile, saveBriefFile } from '../brief-file.ts';
import type { Command } from '../command.ts';
import type { Environment } from '../environment.ts';
import { done, type Outcome, partly, refused, wrongUsage } from '../outcome.ts';
import { ownExporter } from '../own-exporter.ts';

/**
 * What an exported Word file that somebody edited proposes for the brief, and with `--accept` the brief with those taken
 * over. The Word file is never changed; exit code 1 says that there is something left to decide.
 */
export const bringBack: Command = async ({ operands, options, environment }) => {
  const [briefFile = '', wordFile = ''] = operands;
  const brief = await readBriefFile(briefFile);
  if (!brief.ok) return refused(brief.error);
  const compared = await compareFile(brief.value, wordFile, environment);
  if (!compared.ok) return refused(compared.error);
  const { proposals } = compared.value;
  if (options.accept === undefined) {
    if (options.out !== undefined) return wrongUsage('--out is the brief with what --accept takes over.');
    const lines = [summary(wordFile, compared.value), ...proposals.flatMap(proposalLines)];
    return (proposals.length === 0 ? done : partly)(lines, proposalsJson(compared.value, [], null));
  }
  const chosen = chosenFrom(proposals, options.accept);
  if (!chosen.ok) return wrongUsage(chosen.error);
  return take(brief.value, compared.value, chosen.value, options.out ?? briefFile, environment);
};

async function compareFile(
  brief: Brief,
  file: string,
  environment: Environment,
): Promise<Result<ReturnedComparison, AppError>> {
  const { fork, workers, assets } = environment;
  const live = liveBrief(brief);
  if (!live.ok) return fail({ code: 'brief/invalid', subject: brief.metadata.title, detail: live.error.detail });
  const reader = new ReturnedReader(fork, { thread: path.join(workers, 'import-thread.cjs'), assets });
  const returned = await reader.readReturned(path.resolve(file));
  if (!returned.ok) return returned;
  const { citationStyle: style, edition } = brief.metadata;
  const compared = await ownExporter(environment).compare(live.value, { style, edition }, returned.value);
  if (compared.ok || !compared.error.code.startsWith('returned/')) return compared;
  return fail({ ...compared.error, subject: path.basename(file) });
}

/** `all` is everything that can be taken over; ids name proposals one by one. The error is a sentence. */
function chosenFrom(proposals: readonly BriefProposal[], choice: string): Result<readonly BriefProposal[], string> {
  if (choice === 'all') return ok(proposals.filter(({ change, conflict }) => change !== null && !conflict));
  const ids = choice
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  const unknown = ids.find((id) => !proposals.some((one) => one.id === id));
  if (unknown !== undefined || ids.length === 0) {
    return fail(`--accept takes "all" or ids of proposals of this file; there is none "${unknown ?? choice}".`);
  }
  const fixed = proposals.find(({ id, change }) => ids.includes(id) && change === null);
  if (fixed?.unable) return fail(`${fixed.id} cannot be taken over. ${unableSentences[fixed.unable]}`);
  return ok(proposals.filter(({ id }) => ids.includes(id)));
}

async function take(
  brief: Brief,
  compared: ReturnedComparison,
  chosen: readonly BriefProposal[],
  out: string,
  { newId, now, version }: Environment,
): Promise<Outcome> {
  const live = liveBrief(brief);
  if (!live.ok) return refused({ code: 'brief/invalid', subject: brief.metadata.title, detail: live.error.detail });
  const { edits, accepted } = acceptProposals(live.value, chosen, newId);
  const edited = applyEdits(brief, edits, now());
  if (!edited.ok) return refused({ code: 'internal', subject: 'bring-back', detail: edited.error.detail });
  const saved = accepted.length === 0 ? null : await saveBriefFile(out, edited.value, version);
  if (saved?.ok === false) return refused(saved.error);
  const left = compared.proposals.filter(({ id }) => !accepted.includes(id));
  const lines = [
    saved === null ? 'Nothing was taken over, and no brief was written.' : `${out}: ${accepted.length} taken over.`,
    ...(saved?.ok && saved.value !== null ? [`The brief as it was is kept as ${saved.value}.`] : []),
    ...(left.length === 0 ? [] : ['Left to decide:', ...left.flatMap(proposalLines)]),
  ];
  return (left.length === 0 ? done : partly)(lines, proposalsJson(compared, accepted, saved === null ? null : out));
}

function summary(file: string, compared: ReturnedComparison): string {
  return [`${path.basename(file)}: ${countProposals(compared.proposals)}.`, ...comparisonNotes(compared)].join(' ');
}

function proposalLines(proposal: BriefProposal): readonly string[] {
  const { id, kind, place, conflict, unable, by, tracked } = proposal;
  const people = [
    ...new Set([...(by === null ? [] : [by]), ...tracked].map(({ author, at }) => whoAndWhen(author, at))),
  ];
  const about = [place.title, ...people].filter((part) => part !== '').join(', ');
  return [
    `${id}  ${proposalKinds[kind]}${about === '' ? '' : `  (${about})`}`,
    `    ${readable(proposal)}`,
    ...(conflict ? [`    ${conflictSentence}`] : []),
    ...(unable === null || unable === 'comment' ? [] : [`    ${unableSentences[unable]}`]),
  ];
}

function whoAndWhen(author: string, at: string): string {
  return [author, at.slice(0, 10)].filter((part) => part !== '').join(' ');
}

/** The words with [-what goes-] and {+what comes+}; a note's mark as *, the border of two blocks as ¶. */
function readable({ kind, before, after }: BriefProposal): string {
  const plain = (text: string) => text.replaceAll('\u2060', '*').replaceAll('\n', ' ¶ ');
  if (kind === 'comment') return before === '' ? after : `“${plain(before)}”: ${after.replaceAll('\n', ' ')}`;
  if (kind === 'moved') return plain(before);
  return wordDifference(plain(before), plain(after))
    .map(({ type, text }) => (type === 'same' ? text : type === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('');
}

function proposalsJson(
  { proposals, missing, macros }: ReturnedComparison,
  accepted: readonly string[],
  written: string | null,
) {
  return {
    baseline: missing ?? 'known',
    macros,
    written,
    proposals: proposals.map(({ id, kind, place, before, after, conflict, tracked, by, unable, change }) => ({
      id,
      kind,
      section: place.title,
      block: place.block,
      before,
      after,
      conflict,
      ...(tracked.length > 0 && { tracked }),
      ...(by !== null && { by }),
      canBeTaken: change !== null,
      ...(unable !== null && { reason: unableSentences[unable] }),
      taken: accepted.includes(id),
    })),
  };
}
