import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { printOnlySentence } from '../../contract/font-sentences.ts';
import type { FontFamilyRow } from '../../contract/requests.ts';
import { nodeIo } from '../../storage/io-node.ts';
import { removeOwnFamily } from '../../storage/own-fonts.ts';
import { fontFamilyRows } from '../../workers/font-family-rows.ts';
import { addOwnFonts } from '../../workers/own-font-files.ts';
import type { Command } from '../command.ts';
import { errorText } from '../error-text.ts';
import { done, failureJson, partly, refused } from '../outcome.ts';

/** The fonts of documents; with `--add` and `--remove` those of one's own, which the window has too. */
export const fonts: Command = async ({ options, environment }) => {
  const { assets, fork, ownFonts: folder } = environment;
  if (options.remove !== undefined) {
    const removed = await removeOwnFamily(nodeIo, folder, options.remove);
    if (!removed.ok) return refused(removed.error);
  }
  const files = options.add ?? [];
  const run = randomUUID().slice(0, 8);
  const { added, refused: failed } = await addOwnFonts(files, { fork, assets, folder, run });
  const [first] = failed;
  if (first !== undefined && added.length === 0) return refused(first.error);
  const rows = await fontFamilyRows(path.join(assets, 'fonts'), folder);
  const lines = [...rows.map(lineOf), ...failed.map(({ error }) => errorText(error))];
  const json = {
    families: rows,
    added: added.map(({ file, family }) => ({ file, family })),
    failed: failed.map(failureJson),
  };
  return failed.length === 0 ? done(lines, json) : partly(lines, json);
};

function lineOf({ family, origin, cuts, printOnly }: FontFamilyRow): string {
  const names = cuts.map(({ weight, italic }) => `${weight}${italic ? ' italic' : ''}`).join(', ');
  const mine = origin === 'own' ? '  (yours)' : '';
  return `${family}  ${names}${mine}${printOnly ? `\n  ${printOnlySentence}` : ''}`;
}
