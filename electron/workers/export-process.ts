import { fail, ok } from '../base/result.ts';
import type { AppError } from '../contract/errors.ts';
import { writeStartingFile } from '../export/docx/starting-file.ts';
import { styleReport } from '../export/docx/word-file/word-file.ts';
import { themeFrom } from '../templates/theme-from.ts';
import { answerRequests } from './conversation.ts';
import type { ExportRequests } from './export-messages.ts';
import { Exporter } from './exporter.ts';
import { FollowedBrief } from './followed-brief.ts';
import { parentPort } from './parent-port.ts';
import { spareProcessor } from './spare-processor.ts';

// The entry of the export process: kept alive between exports, because a warm writer is twice as fast.
const [assets, ownFonts, ownStyles] = process.argv.slice(2);
if (assets === undefined || ownFonts === undefined || ownStyles === undefined) {
  throw new Error('The export process is started with the folders of assets and of the person’s own fonts and styles.');
}
spareProcessor();
const exporter = new Exporter(assets, ownFonts, ownStyles);

const followed = new FollowedBrief();
const notOpen = fail<AppError>({ code: 'brief/not-open', subject: '', detail: '' });

answerRequests<ExportRequests>(parentPort(), {
  follow: async (news) => ok(followed.take(news)),
  write: async ({ choice, formats, pdf }, watching) =>
    followed.live === null ? notOpen : exporter.write(followed.live, choice, formats, watching, pdf),
  'check-style': ({ bytes, file }) => exporter.checkCitationStyle(bytes, file),
  'check-copy': ({ style }) => exporter.checkCarriedStyle(style),
  readings: async ({ choice, named }) => {
    const read = followed.live === null ? notOpen : await exporter.readings(followed.live, choice);
    // A long brief has thousands, of which hardly any is looked at.
    return read.ok ? ok(read.value.filter(({ citation, own }) => own !== null || named.includes(citation))) : read;
  },
  wordStyles: async ({ wordFile }) => ok(styleReport(wordFile)),
  startingFile: ({ houseStyle }) => writeStartingFile(themeFrom(houseStyle)),
  specimen: ({ brief }) => {
    const { citationStyle: style, edition } = brief.metadata;
    return exporter.pages(brief, { style, edition }, { at: { from: 0, to: 2 }, known: [] });
  },
  compare: async ({ choice, returned }) =>
    followed.live === null ? notOpen : exporter.compare(followed.live, choice, returned),
  pages: async ({ choice, want }) => (followed.live === null ? notOpen : exporter.pages(followed.live, choice, want)),
});
