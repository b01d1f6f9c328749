import { join } from 'node:path';
import { type BriefFile, parseBriefFile } from '../brief/file-format.ts';
import { applyLiveEdit, type LiveBrief, liveBrief } from '../brief/live-brief.ts';
import { type Io, unlessMissing } from './io.ts';
import { type JournalRecord, parseJournal, type StartRecord } from './journal-records.ts';
import { sha256 } from './sha256.ts';

/** What a journal of an earlier session holds. */
export interface RecoveredJournal {
  readonly folder: string;
  /** All journals of this brief and place, the older ones included: they go when it is settled. */
  readonly names: readonly string[];
  readonly path: string | null;
  readonly live: LiveBrief;
  readonly file: BriefFile;
  readonly revision: number;
  /** The file as the journal knows it: hash and how many edits it holds, the newest last. */
  readonly known: readonly { readonly sha256: string; readonly revision: number }[];
  readonly savedRevision: number;
  /** When the last edit in it was made. */
  readonly at: string;
  /** The person closed the brief; false after a crash. */
  readonly closed: boolean;
}

/** Names sort by age: the counter only ever grows. */
export function journalName(counter: number, run: string): string {
  return `${String(counter).padStart(8, '0')}-${run}.log`;
}

export async function nextJournalCounter(io: Io, folder: string): Promise<number> {
  const counters = (await io.list(folder)).map((name) => Number.parseInt(name, 10)).filter(Number.isSafeInteger);
  return Math.max(0, ...counters) + 1;
}

/**
 * The newest readable journal in a folder that belongs to a brief at `path`. A journal whose first record did not
 * survive is passed over: it was being made from an older one, which is then still there.
 */
export async function readJournals(io: Io, folder: string, path: string | null): Promise<RecoveredJournal | null> {
  const names = (await io.list(folder)).filter((name) => name.endsWith('.log')).sort();
  let newest: RecoveredJournal | null = null;
  const mine: string[] = [];
  for (const name of names) {
    const bytes = await unlessMissing(io.readFile(join(folder, name)));
    const [start, ...rest] = bytes ? parseJournal(bytes).records : [];
    if (start?.type !== 'start' || start.path !== path) continue;
    mine.push(name);
    newest = replay(folder, start, rest) ?? newest;
  }
  return newest && { ...newest, names: mine };
}

/** Where the newest journal in a folder says its brief is kept; undefined when there is no journal. */
export async function journalPath(io: Io, folder: string): Promise<string | null | undefined> {
  for (const name of [...(await io.list(folder))].sort().reverse()) {
    const bytes = name.endsWith('.log') ? await unlessMissing(io.readFile(join(folder, name))) : null;
    const start = bytes ? parseJournal(bytes).records[0] : undefined;
    if (start?.type === 'start') return start.path;
  }
  return undefined;
}

function replay(folder: string, start: StartRecord, rest: readonly JournalRecord[]): RecoveredJournal | null {
  const parsed = parseBriefFile(Buffer.from(start.file, 'base64'), sha256);
  const begun = parsed.ok ? liveBrief(parsed.value.brief) : parsed;
  if (!parsed.ok || !begun.ok) return null;
  let live = begun.value;
  let { revision, at } = start;
  const closed = rest.at(-1)?.type === 'closed';
  const known = start.fileSha256 === null ? [] : [{ sha256: start.fileSha256, revision: start.savedRevision }];
  for (const record of rest) {
    if (record.type === 'saving') known.push({ sha256: record.sha256, revision: record.revision });
    if (record.type !== 'edits') continue;
    const next = record.edits.reduce<LiveBrief | null>((now, edit) => {
      const applied = now && applyLiveEdit(now, edit, record.at);
      return applied?.ok ? applied.value : null;
    }, live);
    // Edits were applied before they were written, so this can only be a fault of ours: keep what is good.
    if (!next) break;
    live = next;
    revision = record.revision;
    at = record.at;
  }
  const file = { brief: parsed.value.brief, entries: parsed.value.entries, manifest: parsed.value.manifest };
  const { path, savedRevision } = start;
  return { folder, names: [], path, live, file, revision, known, savedRevision, at, closed };
}
