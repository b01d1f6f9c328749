import fs from 'node:fs';
import path from 'node:path';
import { ok } from '../../base/result.ts';
import type { TableFormat } from '../../contract/library-work.ts';
import { swapIn, unpackBackup } from '../../storage/library/backup/restore-backup.ts';
import { openLibrary } from '../../storage/library/open-library.ts';
import { bringIn } from '../../storage/library/tables/bring-in.ts';
import type { Command } from '../command.ts';
import { done, partly, refused, refusedBecause } from '../outcome.ts';
import { withLibrary } from '../with-library.ts';

/** The whole library in one file. */
export const backUp: Command = ({ options, environment }) =>
  withLibrary(options.library ?? '', environment, async (library) => {
    const written = await library.backup(path.resolve(options.out ?? ''), {});
    if (!written.ok) return written;
    const { sources, claims, missingOriginals } = written.value;
    const counts = `${written.value.path}: ${sources} sources, ${claims} claims`;
    if (missingOriginals === 0) return ok(done([counts], written.value));
    return ok(partly([counts, `${missingOriginals} originals are missing in the library`], written.value));
  });

/** A backup in the place of a library. What stood there is kept beside it. */
export const restore: Command = async ({ operands, options, environment }) => {
  const folder = path.resolve(options.library ?? '');
  const { now, newId } = environment;
  // A damaged library is what backups are for; one that somebody is using is not to be taken away.
  const present = fs.existsSync(folder) ? openLibrary({ folder, now, newId }) : null;
  if (present?.ok) present.value.close();
  else if (present?.error.code === 'library/locked') return refused(present.error);
  const unpacked = await unpackBackup(path.resolve(operands[0] ?? ''), folder);
  if (!unpacked.ok) return refused(unpacked.error);
  const restored = swapIn(unpacked.value, folder, now());
  if (!restored.ok) return refused(restored.error);
  const { sources, claims, madeAt, keptAside } = restored.value;
  const kept = keptAside === null ? [] : [`the library that stood there is kept in ${keptAside}`];
  return done([`${folder}: ${sources} sources, ${claims} claims, as of ${madeAt}`, ...kept], restored.value);
};

const tableFormats: readonly TableFormat[] = ['json', 'csv'];

/** Everything as JSON and CSV, with the originals, in a new folder. */
export const exportLibrary: Command = ({ options, environment }) => {
  const wanted = (options.to ?? 'json,csv').split(',').map((word) => word.trim());
  const formats = tableFormats.filter((format) => wanted.includes(format));
  const unknown = wanted.find((word) => !tableFormats.some((format) => format === word));
  if (unknown !== undefined) {
    return Promise.resolve(
      refusedBecause('format/unknown', `A library is exported as json or csv, not as "${unknown}".`),
    );
  }
  return withLibrary(options.library ?? '', environment, async (library) => {
    const written = await library.exportTables(path.resolve(options.out ?? ''), formats, {});
    if (!written.ok) return written;
    const { sources, claims, originals } = written.value;
    return ok(
      done([`${written.value.path}: ${sources} sources, ${claims} claims, ${originals} originals`], written.value),
    );
  });
};

/** An exported library, or curated claims from a spreadsheet, into a library; a new one is made where there is none. */
export const importLibrary: Command = async ({ operands, options, environment }) => {
  const { now, newId } = environment;
  const opened = openLibrary({ folder: path.resolve(options.library ?? ''), now, newId });
  if (!opened.ok) return refused(opened.error);
  try {
    const result = await bringIn(opened.value, path.resolve(operands[0] ?? ''), {});
    if (!result.ok) return refused(result.error);
    const { value } = result;
    if (value.type === 'curated') {
      const { changed, unchanged, unknown } = value;
      const lines = [`${changed} claims changed, ${unchanged} as they were, ${unknown} not in this library`];
      return (unknown === 0 ? done : partly)(lines, value);
    }
    const { sources, claims, alreadyThere, missingOriginals } = value;
    const lines = [`${sources} sources with ${claims} claims added, ${alreadyThere} were there already`];
    if (missingOriginals === 0) return done(lines, value);
    return partly([...lines, `${missingOriginals} documents came without their original file`], value);
  } finally {
    opened.value.close();
  }
};
