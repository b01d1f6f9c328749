import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { wordDifference } from '../../electron/base/word-difference.ts';
import { applyEdits } from '../../electron/brief/apply-edit.ts';
import type { Brief } from '../../electron/brief/brief.ts';
import { type LiveBrief, liveBrief } from '../../electron/brief/live-brief.ts';
import { acceptProposals } from '../../electron/brief/proposals/accept-proposals.ts';
import type { BriefProposal } from '../../electron/brief/proposals/proposal.ts';
import { blockText } from '../../electron/brief/proposals/text-line.ts';
import { readReturned } from '../../electron/round-trip/read-returned.ts';
import type { ReturnedComparison } from '../../electron/round-trip/returned-comparison.ts';
import type { ExportChoice } from '../../electron/workers/export-messages.ts';
import { Exporter } from '../../electron/workers/exporter.ts';

const exporter = new Exporter(path.resolve(import.meta.dirname, '../../out/assets'));

/** The brief as a Word file. */
export async function exported(brief: Brief, choice: Partial<ExportChoice> = {}): Promise<Uint8Array> {
  const { citationStyle: style, edition } = brief.metadata;
  const watching = { signal: new AbortController().signal, progress: () => undefined };
  const made = await exporter.write(brief, { style, edition, ...choice }, ['docx'], watching);
  if (!made.ok) throw new Error(`${made.error.code} ${made.error.detail}`);
  return made.value.files[0]?.bytes ?? new Uint8Array();
}

export function live(brief: Brief): LiveBrief {
  const read = liveBrief(brief);
  if (!read.ok) throw new Error(read.error.detail);
  return read.value;
}

/** What a file proposes for a brief. */
export async function compared(bytes: Uint8Array, brief: Brief): Promise<ReturnedComparison> {
  const returned = readReturned(bytes, 'returned.docx');
  if (!returned.ok) throw new Error(`${returned.error.code} ${returned.error.detail}`);
  const { citationStyle: style, edition } = brief.metadata;
  const result = await exporter.compare(live(brief), { style, edition }, returned.value);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

export async function proposals(bytes: Uint8Array, brief: Brief): Promise<readonly BriefProposal[]> {
  return (await compared(bytes, brief)).proposals;
}

/** The file with one of its parts rewritten, or with a part more. */
export function withPart(
  bytes: Uint8Array,
  part: string,
  change: (xml: string) => string,
  there: 'there' | 'new' = 'there',
): Uint8Array {
  const parts = unzipSync(bytes);
  const before = parts[part];
  if ((before === undefined) !== (there === 'new')) throw new Error(`Whether the file has ${part} is not as expected.`);
  const text = strFromU8(before ?? new Uint8Array());
  const after = change(text);
  if (after === text) throw new Error(`Nothing was changed in ${part}.`);
  return zipSync({ ...parts, [part]: strToU8(after) });
}

export const withText = (bytes: Uint8Array, change: (xml: string) => string) =>
  withPart(bytes, 'word/document.xml', change);

/** The brief after these were accepted. All of them must be possible. */
export function accepted(brief: Brief, list: readonly BriefProposal[]): Brief {
  let counter = 0;
  const result = acceptProposals(live(brief), list, () => `made-${++counter}`);
  if (result.left.length > 0) throw new Error(`These could not be accepted: ${result.left.join(', ')}`);
  const edited = applyEdits(brief, result.edits, '2026-01-02T03:04:05.000Z');
  if (!edited.ok) throw new Error(`An edit does not apply: ${edited.error.detail}`);
  return edited.value;
}

/** The words of every block of the brief, in order. */
export function words(brief: Brief): readonly string[] {
  return live(brief).doc.children.flatMap((slot) => slot.children.map(blockText));
}

/** A proposal in short: what, where, and the difference, `[-out-]` and `{+in+}`. A note's mark is `°`. */
export function inShort({ kind, place, before, after, conflict }: BriefProposal): string {
  const parts = before === '' || after === '' || kind === 'comment' ? [] : wordDifference(before, after);
  const shown = parts.map(({ type, text }) =>
    type === 'same' ? text : type === 'removed' ? `[-${text}-]` : `{+${text}+}`,
  );
  const said = parts.length > 0 ? shown.join('') : [before, after].filter((text) => text !== '').join(' -> ');
  return `${kind}${conflict ? '!' : ''} ${place.block ?? place.slot ?? ''}: ${said.replaceAll('\u2060', '°').replaceAll('\n', '¶')}`;
}
