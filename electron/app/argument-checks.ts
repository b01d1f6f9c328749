import {
  checked,
  flag,
  listOf,
  nullOr,
  objectOf,
  oneOf,
  type Shape,
  shapeOf,
  text,
  wholeNumber,
} from '../base/shape.ts';
import { wordFileShape } from '../brief/word-file-shape.ts';
import { searchScopes } from '../claims/saved-search.ts';
import type { RequestName } from '../contract/api.ts';
import { exportFormats } from '../export/formats.ts';

const count = wholeNumber(0);
/** Sides of a sheet of paper. */
const points = shapeOf<number>(
  'a length in points',
  (value) => typeof value === 'number' && value > 0 && value < 15_000,
);
const record = objectOf<Record<string, never>>({});
/** Ids become names of files, so nothing but these letters may reach the disk. */
const styleId = shapeOf<string>('an id', (value) => typeof value === 'string' && /^[a-z][a-z0-9-]{0,59}$/.test(value));
const houseStyle = shape({ id: styleId, title: text });
const formats = listOf(oneOf(exportFormats.map(({ id }) => id)));

const claimQuery = shape({
  text,
  kinds: listOf(text),
  sources: listOf(text),
  tags: listOf(text),
  order: oneOf(['newest', 'ranked']),
  limit: count,
  offset: count,
});

const curatingStep = objectOf<{
  type: string;
  claims?: readonly string[];
  groups?: readonly unknown[];
  change?: object;
  undo?: unknown;
}>(
  { type: oneOf(['make', 'change', 'join', 'split', 'merge', 'separate', 'rename-tag', 'undo']) },
  {
    claims: listOf(text),
    groups: listOf(shape({ kept: text, others: listOf(text) })),
    change: record,
    undo: shape({ before: listOf(shape({ id: text, statement: text, tags: listOf(text) })), made: listOf(text) }),
  },
);

/** A range of pages, or a block to look for. */
const pagesAt = objectOf<{ from?: number; to?: number; block?: string }>({}, { from: count, to: count, block: text });

type ExportStart = Record<'brief' | 'folder' | 'fileName' | 'style' | 'edition', string> & {
  readonly formats: readonly string[];
  readonly pdf: unknown;
  readonly largePrint?: boolean;
  readonly comments?: boolean;
  readonly liveCitations?: boolean;
};

/** The shape of every request's arguments, as far as the domain does not check deeper. Total over the contract. */
const argumentShapes: { readonly [N in RequestName]: Shape<unknown> } = {
  'app.info': shape({}),
  'app.paste': shape({}),
  'settings.read': shape({}),
  'settings.save': shape({
    settings: shape({
      appearance: oneOf(['system', 'light', 'dark']),
      author: text,
      language: text,
      exportFolder: text,
      exportFormats: formats,
      exportFileName: text,
      exportComments: flag,
      exportLiveCitations: flag,
    }),
  }),
  'library.summary': shape({}),
  'library.choose-files': shape({}),
  'library.choose-folders': shape({}),
  'library.import': shape({ paths: listOf(text) }),
  'library.import-text': shape({ mediaType: oneOf(['text/html', 'text/plain']), text }),
  'library.import-sample': shape({}),
  'library.back-up': shape({}),
  'library.restore-backup': shape({}),
  'library.export-data': shape({}),
  'library.bring-in': shape({}),
  'library.search': shape({ query: claimQuery }),
  'library.search-sections': shape({ query: claimQuery }),
  'library.search-texts': shape({ query: claimQuery }),
  'library.count': shape({ query: claimQuery }),
  'library.saved-searches': shape({}),
  'library.save-search': shape({ search: shape({ name: text, scope: oneOf(searchScopes), query: record }) }),
  'library.rename-search': shape({ name: text, to: text }),
  'library.delete-search': shape({ name: text }),
  'library.sources': shape({ text }),
  'library.source': shape({ source: text }),
  'library.source-text': shape({ source: text }),
  'library.changes': shape({ source: text }),
  'library.decide-change': shape({
    report: text,
    passage: text,
    choice: oneOf(['take', 'keep']),
    place: count,
    keepStatement: flag,
  }),
  'library.split-version': shape({ report: text }),
  'library.join-version': shape({ newer: text, of: text }),
  'library.uses': shape({}),
  'library.passage-news': shape({ passages: listOf(text) }),
  'library.set-removal': shape({
    snapshot: text,
    ranges: listOf(shape({ start: count, end: count })),
    state: oneOf(['removed', 'offered', 'restored']),
  }),
  'library.update-source': shape({ source: shape({ id: text, item: record }) }),
  'library.delete-source': shape({ source: text }),
  'library.update-claim': shape({ claim: text }),
  'library.found-claims': shape({ query: claimQuery }),
  'library.tags': shape({}),
  'library.split-places': shape({ claim: text }),
  'library.duplicates': shape({}),
  'library.dismiss-duplicates': shape({ groups: listOf(listOf(text)), dismissed: flag }),
  'library.curate': shape({ step: curatingStep }),
  'library.proposals': shape({}),
  'library.settle-proposals': shape({
    settlements: listOf(shape({ proposal: text, choice: oneOf(['merge', 'add', 'decline']) })),
  }),
  'library.reopen-proposals': shape({ proposals: listOf(text), sources: listOf(shape({ id: text, item: record })) }),
  'library.evidence': shape({ claims: listOf(text) }),
  'library.disagreements': shape({}),
  'library.judge-disagreement': shape({ disagreement: text, dismissed: flag }),
  'library.save-board': shape({ board: nullOr(text), question: text, claims: listOf(text) }),
  'library.delete-board': shape({ board: text }),
  'templates.list': shape({}),
  'fonts.list': shape({}),
  'fonts.face': shape({ family: text, weight: count, italic: flag }),
  'fonts.add': shape({}),
  'fonts.remove': shape({ family: text }),
  'house-styles.list': shape({}),
  'house-styles.save': shape({ style: houseStyle }),
  'house-styles.remove': shape({ id: styleId }),
  'house-styles.import': shape({}),
  'house-styles.export': shape({ style: houseStyle }),
  'house-styles.take-word-file': shape({}),
  'house-styles.word-styles': shape({ wordFile: wordFileShape }),
  'house-styles.starting-file': shape({ style: houseStyle }),
  'house-styles.specimen': shape({ brief: shape({ id: text, template: record, body: record, houseStyle }) }),
  'styles.list': shape({}),
  'styles.add': shape({}),
  'styles.carried': shape({ brief: text }),
  'styles.keep-carried': shape({ brief: text }),
  'styles.own': shape({ id: text }),
  'styles.remove': shape({ id: styleId }),
  'brief.create': shape({ template: text, title: text, fill: flag }),
  'brief.open': shape({ path: nullOr(text) }),
  'brief.current': shape({}),
  'brief.edit': shape({
    brief: text,
    revision: count,
    edits: listOf(shape({ type: oneOf(['steps', 'metadata', 'evidence', 'picture', 'house-style', 'own-style']) })),
  }),
  'brief.save': shape({ brief: text, saveAs: flag }),
  'brief.close': shape({ brief: text }),
  'brief.recent': shape({}),
  'brief.open-unsaved': shape({ brief: text }),
  'brief.discard-unsaved': shape({ brief: text }),
  'brief.versions': shape({ brief: text }),
  'brief.restore-version': shape({ brief: text, version: text }),
  'brief.recover': shape({ brief: text, choice: oneOf(['restore', 'keep-file', 'save-copy']) }),
  'brief.resolve-outside-change': shape({ brief: text, choice: oneOf(['keep-both', 'use-mine', 'use-theirs']) }),
  'returned.choose': shape({}),
  'returned.compare': shape({ brief: text, path: text }),
  'preview.pages': shape({
    brief: text,
    want: shape({ at: pagesAt, known: listOf(shape({ index: count, version: text })) }),
  }),
  'citing.readings': shape({ brief: text, named: listOf(text) }),
  'window.print': shape({ width: points, height: points }),
  'export.choose-folder': shape({}),
  'export.start': objectOf<ExportStart>(
    {
      brief: text,
      formats: formats,
      folder: text,
      fileName: text,
      style: text,
      edition: text,
      pdf: shape({
        attachBrief: flag,
        protection: nullOr(shape({ openPassword: text, ownerPassword: text, print: flag, copy: flag, change: flag })),
      }),
    },
    { largePrint: flag, comments: flag, liveCitations: flag },
  ),
  'export.existing': shape({ folder: text, names: listOf(text) }),
  'job.cancel': shape({ job: text }),
  'file.show-in-folder': shape({ path: text }),
  'file.open': shape({ path: text }),
  'link.open': shape({ href: text }),
};

/** Whether a value from the window has the shape that its request asks for. */
export function areArgumentsOf(name: RequestName, args: unknown): boolean {
  return checked(argumentShapes[name], args).ok;
}

/** An object with at least these fields. */
function shape(fields: Readonly<Record<string, Shape<unknown>>>): Shape<unknown> {
  return objectOf<Record<string, unknown>>(fields);
}
