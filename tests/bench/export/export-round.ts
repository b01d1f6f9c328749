import path from 'node:path';
import { out } from '../../../electron/scripts/paths.mjs';
import type { Contender } from '../measure/interleave.ts';
import { type ProgramCost, runProgram } from '../measure/run-program.ts';
import type { Peers } from './peers.ts';
import type { PreparedDocument } from './prepared-document.ts';
import type { WarmAnswer } from './warm-messages.ts';
import type { WarmWriter } from './warm-writer.ts';
import type { WrittenFormat } from './write-document.ts';

/** What one export cost; each contender knows some of it. */
export interface ExportCost {
  /** Seconds of processor time. */
  readonly cpu: number;
  /** MB; 0 in a process that lives on. */
  readonly memory: number;
  readonly layout: WarmAnswer['layout'];
}

export type ExportContender =
  | 'docx-only in a new process'
  | 'docx in a new process'
  | 'pdf in a new process'
  | 'docx in a warm process'
  | 'pdf in a warm process'
  | 'pandoc'
  | 'libreoffice'
  | 'typst'
  | 'chromium';

export interface WarmWriters {
  readonly docx: WarmWriter;
  readonly pdf: WarmWriter;
}

/** Everything that writes the document of a round, in the order of the first round. */
export function exportContenders(
  documents: readonly PreparedDocument[],
  warm: WarmWriters,
  peers: Peers,
): readonly Contender<ExportContender, ExportCost>[] {
  const document = (round: number): PreparedDocument => {
    const found = documents[round];
    if (found === undefined) throw new Error(`There is no document for round ${round}.`);
    return found;
  };
  const { pandoc, libreOffice, typst, chromium } = peers;
  return [
    {
      name: 'docx-only in a new process',
      run: async (round) => costOf(await writeOnce(document(round), 'docx-only')),
    },
    { name: 'docx in a new process', run: async (round) => costOf(await writeOnce(document(round), 'docx')) },
    { name: 'docx in a warm process', run: (round) => writeWarm(warm.docx, document(round), 'docx') },
    ...named('pandoc', pandoc, (run, at) => run(document(at).markdown, document(at).theirs.docx)),
    ...named('libreoffice', libreOffice, (run, at) => run(document(at).theirs.docx, document(at).theirs.folder)),
    ...named('typst', typst, (run, at) => run(document(at).typst, document(at).theirs.typst)),
    ...named('chromium', chromium, (run, at) => run(document(at).page, document(at).theirs.chromium)),
    { name: 'pdf in a warm process', run: (round) => writeWarm(warm.pdf, document(round), 'pdf') },
    { name: 'pdf in a new process', run: async (round) => costOf(await writeOnce(document(round), 'pdf')) },
  ];
}

/** No contender where the program is not installed. */
function named<Run>(
  name: ExportContender,
  program: Run | null,
  run: (program: Run, round: number) => Promise<ProgramCost>,
): readonly Contender<ExportContender, ExportCost>[] {
  return program === null ? [] : [{ name, run: async (round) => costOf(await run(program, round)) }];
}

const costOf = ({ cpu, memory }: ProgramCost): ExportCost => ({ cpu, memory, layout: null });

function writeOnce(document: PreparedDocument, format: WrittenFormat): Promise<ProgramCost> {
  const output = format === 'pdf' ? document.ours.pdf : document.ours.docx;
  return runProgram(process.execPath, [path.join(out, 'bench/write-once.cjs'), format, document.json, output]);
}

async function writeWarm(writer: WarmWriter, document: PreparedDocument, format: 'docx' | 'pdf'): Promise<ExportCost> {
  const { seconds, layout } = await writer.ask({ format, input: document.json, output: document.ours[format] });
  return { cpu: seconds, memory: 0, layout };
}
