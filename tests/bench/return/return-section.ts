import fs from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { liveBrief } from '../../../electron/brief/live-brief.ts';
import { saveBriefFile } from '../../../electron/cli/brief-file.ts';
import { readReturned } from '../../../electron/round-trip/read-returned.ts';
import { assets } from '../../../electron/scripts/paths.mjs';
import { Exporter } from '../../../electron/workers/exporter.ts';
import { harbourBrief } from '../../round-trip/harbour-brief.ts';
import { findPrograms } from '../measure/find-program.ts';
import { interleave, roundsOf } from '../measure/interleave.ts';
import { ownSeconds } from '../measure/own-seconds.ts';
import { atMost, compare, type ResultRow } from '../measure/result.ts';
import { runProgram } from '../measure/run-program.ts';
import { scratchFolder } from '../measure/scratch.ts';
import type { Section } from '../measure/section.ts';
import { unwrap } from '../measure/unwrap.ts';

const paragraphs = 2_000;

/** What comparing a Word file that came back costs, against pandoc reading that file, which compares nothing. */
export const returnSection: Section = {
  name: 'return',
  title: `An edited Word file of ${paragraphs} paragraphs and notes compared`,
  run: async ({ rounds, say }) => {
    const [pandoc] = findPrograms('pandoc');
    if (pandoc === undefined)
      return { rows: [], skipped: ['pandoc is not installed, so nothing is compared with it.'] };
    const files = await preparedFiles(scratchFolder('return'));
    const exporter = new Exporter(assets);
    const { style, edition } = files;
    const warm = async () => {
      const live = unwrap(liveBrief(files.brief));
      const returned = unwrap(readReturned(new Uint8Array(fs.readFileSync(files.word)), 'edited.docx'));
      unwrap(await exporter.compare(live, { style, edition }, returned));
    };
    await warm();
    const results = await interleave(
      [
        { name: 'warm' as const, run: async () => (await ownSeconds(warm)).seconds },
        {
          name: 'new' as const,
          run: async () =>
            (
              await runProgram(process.execPath, [
                commandLine,
                'bring-back',
                files.file,
                files.word,
                '--accept',
                'all',
                '--out',
                files.out,
              ])
            ).cpu,
        },
        {
          name: 'pandoc' as const,
          run: async () => (await runProgram(pandoc, [files.word, '-f', 'docx', '-t', 'json', '-o', files.json])).cpu,
        },
      ],
      rounds,
      (round) => say(`round ${round + 1} of ${rounds}`),
    );
    const theirs = roundsOf(results, 'pandoc');
    const row = (what: string, ours: readonly number[], target: ResultRow['target']) =>
      compare({ section: 'return', what, peer: 'pandoc docx to json', unit: 's', ours, theirs, target });
    return {
      rows: [
        row('read and compared, warm process', roundsOf(results, 'warm'), atMost(1)),
        row('compared and taken over, new processes', roundsOf(results, 'new'), null),
      ],
      skipped: [],
    };
  },
};

const commandLine = path.resolve(assets, '../cli/main.cjs');

/** A brief, and its Word file in which every tenth paragraph says something else. */
async function preparedFiles(folder: string) {
  const brief = harbourBrief(paragraphs);
  const { citationStyle: style, edition } = brief.metadata;
  const [file, word, json, out] = ['harbour.brief', 'edited.docx', 'read.json', 'taken.brief'].map((name) => {
    return path.join(folder, name);
  }) as [string, string, string, string];
  await saveBriefFile(file, brief, 'bench');
  const exporter = new Exporter(assets);
  const watching = { signal: new AbortController().signal, progress: () => undefined };
  const made = unwrap(await exporter.write(brief, { style, edition }, ['docx'], watching));
  const parts = unzipSync(made.files[0]?.bytes ?? new Uint8Array());
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const edited = text.replaceAll(/opened in week (\d*0)\./g, 'opened at last in week $1.');
  fs.writeFileSync(word, zipSync({ ...parts, 'word/document.xml': strToU8(edited) }));
  return { brief, style, edition, file, word, json, out };
}
