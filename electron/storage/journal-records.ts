import type { BriefEdit } from '../brief/edit.ts';
import { sha256 } from './sha256.ts';

/**
 * What a journal says, one record a line: sixteen digits of the SHA-256 of the JSON, a space, the JSON. A line that was
 * cut or changed does not match its digits, and reading ends before it.
 */
export type JournalRecord = StartRecord | EditsRecord | SavingRecord | ClosedRecord;

/** Always the first line: the whole brief as it was when the journal began, so that nothing else is needed. */
export interface StartRecord {
  readonly type: 'start';
  readonly version: 1;
  readonly path: string | null;
  /** SHA-256 of the file the brief was last read from or written to; null when it has no file. */
  readonly fileSha256: string | null;
  /** Edits acknowledged before this record; they are in `brief`. */
  readonly revision: number;
  /** How many of these the file holds. */
  readonly savedRevision: number;
  readonly at: string;
  /** The bytes of the `.brief` file that the brief would be saved as, in base64. */
  readonly file: string;
}

export interface EditsRecord {
  readonly type: 'edits';
  /** Edits acknowledged with this record. */
  readonly revision: number;
  readonly edits: readonly BriefEdit[];
  readonly at: string;
}

/** Written before the file is replaced: a file with this hash is our own and holds these edits. */
export interface SavingRecord {
  readonly type: 'saving';
  readonly revision: number;
  readonly sha256: string;
  readonly at: string;
}

/** Always the last line: a brief without a file was closed by the person, so finding its journal is no sign of a crash. */
export interface ClosedRecord {
  readonly type: 'closed';
  readonly at: string;
}

const encoder = new TextEncoder();

export function journalLine(record: JournalRecord): Uint8Array {
  const json = JSON.stringify(record);
  return encoder.encode(`${sha256(json).slice(0, 16)} ${json}\n`);
}

export interface JournalContent {
  readonly records: readonly JournalRecord[];
  /** Something stands behind the last good line. */
  readonly torn: boolean;
}

export function parseJournal(bytes: Uint8Array): JournalContent {
  const records: JournalRecord[] = [];
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(0x0a, start);
    const record = end < 0 ? null : parseLine(bytes.subarray(start, end));
    if (record === null || (records.length === 0 && record.type !== 'start')) return { records, torn: true };
    records.push(record);
    start = end + 1;
  }
  return { records, torn: false };
}

const decoder = new TextDecoder();

function parseLine(bytes: Uint8Array): JournalRecord | null {
  const line = decoder.decode(bytes);
  const json = line.slice(17);
  // The digits vouch that this is, letter by letter, a record this program wrote.
  return line[16] === ' ' && sha256(json).slice(0, 16) === line.slice(0, 16)
    ? (JSON.parse(json) as JournalRecord)
    : null;
}
