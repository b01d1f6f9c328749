import { answerRequests } from './conversation.ts';
import type { ExportRequests } from './export-messages.ts';
import { Exporter } from './exporter.ts';
import { parentPort } from './parent-port.ts';

// The entry of the export process: kept alive between exports, because a warm writer is twice as fast.
const assets = process.argv[2];
if (assets === undefined) throw new Error('The export process is started with the folder of assets.');
const exporter = new Exporter(assets);

answerRequests<ExportRequests>(parentPort(), {
  write: ({ brief, choice, formats, pdf }, watching) => exporter.write(brief, choice, formats, watching, pdf),
  pages: ({ brief, choice, from, to }) => exporter.pages(brief, choice, from, to),
  inspect: ({ brief, choice, stage }) => exporter.inspect(brief, choice, stage),
});
