import { join } from 'node:path';
import { type Io, type OpenFile, writeAll } from './io.ts';
import { type JournalRecord, journalLine, type StartRecord } from './journal-records.ts';

/** A journal being written. It only ever grows; what `append` answered for survives a crash and a power cut. */
export interface Journal {
  readonly name: string;
  /** Throws when the record is not safe on the disk. Afterwards the journal is as before, or `broken`. */
  append(record: Exclude<JournalRecord, StartRecord>): Promise<void>;
  /** The disk failed in a way that leaves this file in doubt: begin a new one from memory. */
  readonly broken: boolean;
  close(): Promise<void>;
}

/** Begins a journal. On failure nothing is left behind, as far as the disk allows. */
export async function beginJournal(io: Io, folder: string, name: string, start: StartRecord): Promise<Journal> {
  await io.makeFolder(folder);
  const path = join(folder, name);
  const file = await io.open(path, 'wx', 0o600);
  const first = journalLine(start);
  try {
    await writeAll(file, first);
    await file.sync();
    await io.syncFolder(folder);
    // The folder itself may be new, and its name is kept by the one above.
    await io.syncFolder(join(folder, '..'));
    await io.syncFolder(join(folder, '..', '..'));
  } catch (error) {
    await file.close().catch(() => undefined);
    await io.remove(path).catch(() => undefined);
    throw error;
  }
  return openJournal(file, name, first.length);
}

function openJournal(file: OpenFile, name: string, length: number): Journal {
  let good = length;
  let broken = false;
  return {
    name,
    get broken() {
      return broken;
    },
    append: async (record) => {
      if (broken) throw new Error('Append to a broken journal');
      const line = journalLine(record);
      try {
        await writeAll(file, line);
      } catch (error) {
        // Half a line would hide every record behind it from the reader: cut it off before anything else is written.
        broken = !(await cutTo(file, good));
        throw error;
      }
      try {
        await file.syncData();
      } catch (error) {
        // After a failed sync nobody knows what reached the disk, and asking again answers a false yes.
        broken = true;
        throw error;
      }
      good += line.length;
    },
    close: () => file.close(),
  };
}

async function cutTo(file: OpenFile, length: number): Promise<boolean> {
  try {
    await file.truncate(length);
    await file.syncData();
    return true;
  } catch {
    // Reported by the failure that led here.
    return false;
  }
}
