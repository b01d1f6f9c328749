import { randomUUID } from 'node:crypto';
import { removeOwnCitationStyle } from '../../storage/citation-style-files.ts';
import { nodeIo } from '../../storage/io-node.ts';
import { addCitationStyles, citationStyleRows, readCitationStyleFile } from '../../workers/add-citation-styles.ts';
import { CitationStyles } from '../../workers/citation-styles.ts';
import type { Command } from '../command.ts';
import { errorText } from '../error-text.ts';
import { done, failureJson, partly, refused, wrongUsage } from '../outcome.ts';

/** The citation styles; with `--add` and `--remove` those of one's own, which the window has too; or whether a file is one. */
export const styles: Command = async ({ operands: [file], options, environment }) => {
  const { assets, ownCitationStyles: folder } = environment;
  const known = new CitationStyles(assets, folder);
  const check = (bytes: Uint8Array, name: string) => known.check(bytes, name);
  if (file !== undefined) {
    if (options.add !== undefined || options.remove !== undefined) {
      return wrongUsage('A file is only looked at: to keep it, give it to --add.');
    }
    const read = await readCitationStyleFile(file, check);
    if (!read.ok) return refused(read.error);
    const { title, kind } = read.value;
    return done([`${file}: ${title} (${kind}) can be used`], { title, kind });
  }
  if (options.remove !== undefined) {
    if (!/^own-[a-z0-9-]+$/.test(options.remove)) {
      return wrongUsage('Only a style of your own can be removed; its id begins with own-.');
    }
    const removed = await removeOwnCitationStyle(nodeIo, folder, options.remove);
    if (!removed.ok) return refused(removed.error);
  }
  const run = randomUUID().slice(0, 8);
  const { added, refused: failed } = await addCitationStyles(options.add ?? [], { folder, check, run });
  const [first] = failed;
  if (first !== undefined && added.length === 0) return refused(first.error);
  const rows = await citationStyleRows(folder);
  const lines = rows.map(({ id, title, kind, own }) => `${id}  ${title} (${kind})${own ? '  (yours)' : ''}`);
  if (options.add === undefined && options.remove === undefined) return done(lines, rows);
  const json = { styles: rows, added, failed: failed.map(failureJson) };
  return failed.length === 0
    ? done(lines, json)
    : partly([...lines, ...failed.map(({ error }) => errorText(error))], json);
};
