import { randomUUID } from 'node:crypto';
import { fail, type Result } from '../../base/result.ts';
import type { OwnCitationStyle } from '../../citations/own-style.ts';
import { carriedStyleSentence } from '../../contract/carried-style.ts';
import type { AddedStyles } from '../../contract/citation-style-list.ts';
import type { AppError } from '../../contract/errors.ts';
import { removeOwnCitationStyle } from '../../storage/citation-style-files.ts';
import { nodeIo } from '../../storage/io-node.ts';
import { addCitationStyles, citationStyleRows, readCitationStyleFile } from '../../workers/add-citation-styles.ts';
import { carriedStyle, keepCarriedStyle } from '../../workers/carried-style.ts';
import { CitationStyles } from '../../workers/citation-styles.ts';
import { readBriefFile } from '../brief-file.ts';
import type { Command } from '../command.ts';
import { errorText } from '../error-text.ts';
import { done, failureJson, type Outcome, partly, refused, wrongUsage } from '../outcome.ts';

/** The citation styles; with `--add` and `--remove` those of one's own, which the window has too; or whether a file is one. */
export const styles: Command = async ({ operands: [file], options, environment }) => {
  const { assets, ownCitationStyles: folder } = environment;
  const known = new CitationStyles(assets, folder);
  const check = (bytes: Uint8Array, name: string) => known.check(bytes, name);
  if (file !== undefined) {
    if (options.add !== undefined || options.remove !== undefined) {
      return wrongUsage('A file is only looked at: to keep it, give it to --add.');
    }
    if (isBrief(file)) return styleInBrief(file, known, folder);
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
  const asked = options.add ?? [];
  const fromBriefs = await addFromBriefs(asked.filter(isBrief), known, { folder, run });
  const fromFiles = await addCitationStyles(
    asked.filter((one) => !isBrief(one)),
    { folder, check, run },
  );
  const added = [...fromBriefs.added, ...fromFiles.added];
  const failed = [...fromBriefs.refused, ...fromFiles.refused];
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

function isBrief(file: string): boolean {
  return file.toLowerCase().endsWith('.brief');
}

/** The style that a brief brings along, and what this computer has of it. */
async function styleInBrief(file: string, known: CitationStyles, folder: string): Promise<Outcome> {
  const brief = await readBriefFile(file);
  if (!brief.ok) return refused(brief.error);
  const { ownStyle } = brief.value;
  if (ownStyle === undefined) return done([`${file} brings no citation style along.`], null);
  const found = await carriedStyle(ownStyle, { folder, check: (style) => known.checkCarried(style) });
  const { title, kind, here, fault } = found;
  const sentence = carriedStyleSentence(found) ?? `${file} brings “${title}” (${kind}) along, the same as yours.`;
  const lines = [sentence, ...(here === 'none' && fault === null ? [`To keep it: styles --add ${file}`] : [])];
  const json = {
    id: ownStyle.id,
    title,
    kind,
    here,
    ...(fault !== null && { error: failureJson({ file, error: fault }) }),
  };
  return (fault === null ? done : partly)(lines, json);
}

/** Keeps the styles that briefs bring along among the person's own; one of the same id that is another one stays. */
async function addFromBriefs(
  files: readonly string[],
  known: CitationStyles,
  { folder, run }: { readonly folder: string; readonly run: string },
): Promise<{ readonly added: readonly string[]; readonly refused: AddedStyles['refused'] }> {
  const added: string[] = [];
  const failed: AddedStyles['refused'][number][] = [];
  for (const file of files) {
    const brief = await readBriefFile(file);
    const kept = brief.ok ? await keepCarried(brief.value.ownStyle, file, known, { folder, run }) : brief;
    if (kept.ok) added.push(kept.value);
    else failed.push({ file, error: kept.error });
  }
  return { added, refused: failed };
}

async function keepCarried(
  carried: OwnCitationStyle | undefined,
  file: string,
  known: CitationStyles,
  { folder, run }: { readonly folder: string; readonly run: string },
): Promise<Result<string, AppError>> {
  if (carried === undefined) return fail({ code: 'style/none-carried', subject: file, detail: '' });
  return keepCarriedStyle(carried, { folder, run, check: (style) => known.checkCarried(style) });
}
