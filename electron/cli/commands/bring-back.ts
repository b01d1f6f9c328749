import path from 'node:path';
import { fail, type Result } from '../../base/result.ts';
import { applyEdits } from '../../brief/apply-edit.ts';
import type { Brief } from '../../brief/brief.ts';
import { liveBrief } from '../../brief/live-brief.ts';
import { acceptProposals } from '../../brief/proposals/accept-proposals.ts';
import { byProposal, changesOfItems, type ProposedItem } from '../../brief/proposals/proposed-items.ts';
import type { AppError } from '../../contract/errors.ts';
import { comparisonNotes, countProposals } from '../../contract/proposal-words.ts';
import type { ReturnedComparison } from '../../round-trip/returned-comparison.ts';
import { ReturnedReader } from '../../workers/returned-reader.ts';
import { readBriefFile, saveBriefFile } from '../brief-file.ts';
import type { Command } from '../command.ts';
import type { Environment } from '../environment.ts';
import { done, type Outcome, partly, refused, wrongUsage } from '../outcome.ts';
import { ownExporter } from '../own-exporter.ts';
import { type ChosenItems, chooseItems } from '../returned/choose-items.ts';
import { comparisonJson, listLines } from '../returned/returned-lines.ts';

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
  const chosen = chooseItems(compared.value.proposals, options);
  if (!chosen.ok) return wrongUsage(chosen.error);
  const { offered, rejected, accepted } = chosen.value;
  if (options.accept === undefined) {
    if (options.out !== undefined) return wrongUsage('--out is the brief with what --accept takes over.');
    const left = without(offered, rejected);
    const lines = [summary(wordFile, compared.value), ...listLines(left)];
    return (left.length === 0 ? done : partly)(lines, comparisonJson(compared.value, { accepted: [], rejected }, null));
  }
  return take(brief.value, compared.value, { offered, rejected, accepted }, options.out ?? briefFile, environment);
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

async function take(
  brief: Brief,
  compared: ReturnedComparison,
  { offered, rejected, accepted: wanted }: ChosenItems,
  out: string,
  { newId, now, version }: Environment,
): Promise<Outcome> {
  const live = liveBrief(brief);
  if (!live.ok) return refused({ code: 'brief/invalid', subject: brief.metadata.title, detail: live.error.detail });
  const groups = byProposal(wanted);
  const changes = groups.flatMap((items, index) => {
    return changesOfItems(items, []).map((change) => ({ id: String(index), change }));
  });
  const made = acceptProposals(live.value, changes, newId);
  const edited = applyEdits(brief, made.edits, now());
  if (!edited.ok) return refused({ code: 'internal', subject: 'bring-back', detail: edited.error.detail });
  const accepted = groups.flatMap((items, index) => (made.left.includes(String(index)) ? [] : items));
  const saved = made.accepted.length === 0 ? null : await saveBriefFile(out, edited.value, version);
  if (saved?.ok === false) return refused(saved.error);
  const left = without(offered, [...accepted, ...rejected]);
  const lines = [
    saved === null ? 'Nothing was taken over, and no brief was written.' : `${out}: ${accepted.length} taken over.`,
    ...(saved?.ok && saved.value !== null ? [`The brief as it was is kept as ${saved.value}.`] : []),
    ...(left.length === 0 ? [] : ['Left to decide:', ...listLines(left)]),
  ];
  const written = saved === null ? null : out;
  return (left.length === 0 ? done : partly)(lines, comparisonJson(compared, { accepted, rejected }, written));
}

function without(items: readonly ProposedItem[], gone: readonly ProposedItem[]): readonly ProposedItem[] {
  const ids = new Set(gone.map(({ id }) => id));
  return items.filter(({ id }) => !ids.has(id));
}

function summary(file: string, compared: ReturnedComparison): string {
  return [`${path.basename(file)}: ${countProposals(compared.proposals)}.`, ...comparisonNotes(compared)].join(' ');
}
