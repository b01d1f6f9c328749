import type { Result } from '../base/result.ts';
import type { AppError } from './errors.ts';
import type { Events } from './events.ts';
import type { Requests } from './requests.ts';

export type RequestName = keyof Requests;
export type EventName = keyof Events;

/** One method per request. The main process answers each with a handler of the same shape. */
export type RequestMethods = {
  readonly [N in RequestName]: (args: Requests[N]['args']) => Promise<Result<Requests[N]['result'], AppError>>;
};

export type Handlers = RequestMethods;

/** What the preload gives the window, as `window.briefwright`; touched only in `renderer/bridge`. */
export interface Api {
  readonly requests: RequestMethods;
  /** Returns the function that ends the subscription. */
  readonly on: <N extends EventName>(name: N, listener: (event: Events[N]) => void) => () => void;
  /** The path of a file dropped on the window; empty when it has none. */
  readonly pathOf: (file: unknown) => string;
}

export const requestNames = {
  'app.info': true,
  'app.paste': true,
  'settings.read': true,
  'settings.save': true,
  'library.summary': true,
  'library.choose-files': true,
  'library.choose-folders': true,
  'library.import': true,
  'library.import-text': true,
  'library.import-sample': true,
  'library.back-up': true,
  'library.restore-backup': true,
  'library.export-data': true,
  'library.bring-in': true,
  'library.search': true,
  'library.search-sections': true,
  'library.search-texts': true,
  'library.count': true,
  'library.saved-searches': true,
  'library.save-search': true,
  'library.rename-search': true,
  'library.delete-search': true,
  'library.sources': true,
  'library.source': true,
  'library.source-text': true,
  'library.changes': true,
  'library.decide-change': true,
  'library.split-version': true,
  'library.join-version': true,
  'library.uses': true,
  'library.passage-news': true,
  'library.set-removal': true,
  'library.update-source': true,
  'library.delete-source': true,
  'library.update-claim': true,
  'library.curate': true,
  'library.duplicates': true,
  'library.dismiss-duplicates': true,
  'library.split-places': true,
  'library.found-claims': true,
  'library.tags': true,
  'library.proposals': true,
  'library.settle-proposals': true,
  'library.reopen-proposals': true,
  'library.evidence': true,
  'library.disagreements': true,
  'library.judge-disagreement': true,
  'library.save-board': true,
  'library.delete-board': true,
  'templates.list': true,
  'fonts.list': true,
  'fonts.face': true,
  'fonts.add': true,
  'fonts.remove': true,
  'house-styles.list': true,
  'house-styles.save': true,
  'house-styles.remove': true,
  'house-styles.import': true,
  'house-styles.export': true,
  'house-styles.take-word-file': true,
  'house-styles.word-styles': true,
  'house-styles.starting-file': true,
  'house-styles.specimen': true,
  'styles.list': true,
  'styles.add': true,
  'styles.carried': true,
  'styles.keep-carried': true,
  'styles.own': true,
  'styles.remove': true,
  'brief.create': true,
  'brief.open': true,
  'brief.current': true,
  'brief.edit': true,
  'brief.save': true,
  'brief.close': true,
  'brief.recent': true,
  'brief.open-unsaved': true,
  'brief.discard-unsaved': true,
  'brief.versions': true,
  'brief.restore-version': true,
  'brief.recover': true,
  'brief.resolve-outside-change': true,
  'returned.choose': true,
  'returned.compare': true,
  'preview.pages': true,
  'citing.readings': true,
  'window.print': true,
  'export.choose-folder': true,
  'export.start': true,
  'export.existing': true,
  'job.cancel': true,
  'file.show-in-folder': true,
  'file.open': true,
  'link.open': true,
} satisfies Record<RequestName, true>;

export const eventNames = {
  'job.progress': true,
  'job.ended': true,
  'library.changed': true,
  'brief.saved': true,
  'brief.trouble': true,
  'brief.changed-outside': true,
  'menu.command': true,
  'brief.open-requested': true,
} satisfies Record<EventName, true>;
