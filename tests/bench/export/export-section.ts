import { interleave } from '../measure/interleave.ts';
import { canReadProcesses } from '../measure/process-tree.ts';
import { amountAtMost, atMost, type ResultRow } from '../measure/result.ts';
import { scratchFolder } from '../measure/scratch.ts';
import type { BenchOptions, Section } from '../measure/section.ts';
import { exportContenders, type WarmWriters } from './export-round.ts';
import { type ExportTargets, exportRows } from './export-rows.ts';
import { findPeers, type Peers } from './peers.ts';
import { type PreparedDocument, prepareDocument } from './prepared-document.ts';
import { WarmWriter } from './warm-writer.ts';

/** A short brief is judged by how long somebody waits for it, a long one by what others need for it. */
const sizes: readonly ExportTargets[] = [
  {
    pages: 20,
    docx: { cold: null, warm: amountAtMost(0.4), memory: null, file: null },
    pdf: { cold: null, warm: amountAtMost(0.4), file: null },
    typst: { cold: null, warm: amountAtMost(0.4), file: null, memory: null },
    chromium: { cold: null, warm: amountAtMost(0.4), file: null, memory: null },
  },
  {
    pages: 200,
    docx: { cold: atMost(1), warm: atMost(1), memory: atMost(1), file: atMost(1.2) },
    pdf: { cold: atMost(0.6), warm: atMost(0.6), file: atMost(0.4) },
    typst: { cold: atMost(0.8), warm: atMost(0.5), file: atMost(0.4), memory: atMost(0.8) },
    chromium: { cold: null, warm: atMost(0.7), file: atMost(0.4), memory: null },
  },
];

/** How many documents a warm process has written before it is measured. */
const warmUps = 2;

/**
 * The same documents written by us and by others, a new document each round so that nobody can give back what was
 * written before; processor time of the whole process tree.
 */
export const exportSection: Section = {
  name: 'export',
  title: 'Export: processor time of the whole process',
  run: async (options) => {
    if (!canReadProcesses) {
      return { rows: [], skipped: ['export: the cost of other programs can be read on Linux only'] };
    }
    const peers = findPeers(scratchFolder('office'));
    const rows: ResultRow[] = [];
    for (const size of sizes) rows.push(...(await exportsOf(size, peers, options)));
    return { rows, skipped: missing(peers) };
  },
};

async function exportsOf(
  targets: ExportTargets,
  peers: Peers,
  { rounds, say }: BenchOptions,
): Promise<readonly ResultRow[]> {
  const { pages } = targets;
  const folder = scratchFolder(`export-${pages}`);
  const prepared = Array.from({ length: rounds + warmUps }, (_, seed) =>
    prepareDocument({ pages, seed: seed + 1 }, folder),
  );
  const documents = prepared.slice(warmUps);
  const warm: WarmWriters = { docx: new WarmWriter(), pdf: new WarmWriter() };
  try {
    say(`${pages} pages, warming up`);
    await warmUp(prepared.slice(0, warmUps), warm, peers);
    // LibreOffice reads what pandoc wrote, and comes first in every second round.
    for (const { markdown, theirs } of documents) await peers.pandoc?.(markdown, theirs.docx);
    const contenders = exportContenders(documents, warm, peers);
    const measures = await interleave(contenders, rounds, (round) => {
      say(`${pages} pages, round ${round + 1} of ${rounds}`);
    });
    return exportRows(measures, documents, targets);
  } finally {
    warm.docx.stop();
    warm.pdf.stop();
  }
}

/** Nobody's first run counts: files come from the disk's memory then, and LibreOffice has its profile. */
async function warmUp(documents: readonly PreparedDocument[], warm: WarmWriters, peers: Peers): Promise<void> {
  for (const { json, markdown, ours, theirs } of documents) {
    await warm.docx.ask({ format: 'docx', input: json, output: ours.docx });
    await warm.pdf.ask({ format: 'pdf', input: json, output: ours.pdf });
    await peers.pandoc?.(markdown, theirs.docx);
  }
  const [first] = documents;
  if (first !== undefined) await peers.typst?.(first.typst, first.theirs.typst);
  if (first !== undefined) await peers.chromium?.(first.page, first.theirs.chromium);
  if (first !== undefined && peers.pandoc !== null) await peers.libreOffice?.(first.theirs.docx, first.theirs.folder);
}

function missing({ pandoc, libreOffice, typst, chromium }: Peers): readonly string[] {
  const office = pandoc === null ? 'export against others: pandoc is not installed' : null;
  return [
    office ?? (libreOffice === null ? 'pdf against others: LibreOffice is not installed' : null),
    typst === null
      ? 'pdf against Typst: no program, no package in TYPST_MODULES, and no registry to fetch it from'
      : null,
    chromium === null ? 'pdf against Chromium: it is not installed' : null,
  ].filter((line) => line !== null);
}
