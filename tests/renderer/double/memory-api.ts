import { asId, type BlockId, type ClaimId } from '../../../electron/base/ids.ts';
import { fail, ok, type Result } from '../../../electron/base/result.ts';
import { applyEdits } from '../../../electron/brief/apply-edit.ts';
import type { BodyJson, Brief } from '../../../electron/brief/brief.ts';
import { createBrief } from '../../../electron/brief/create-brief.ts';
import { fillBrief } from '../../../electron/brief/fill.ts';
import type { TemplateCopy } from '../../../electron/brief/template-copy.ts';
import type { CitationReading } from '../../../electron/citations/citation-reading.ts';
import type { PassageNews } from '../../../electron/claims/passage-news.ts';
import type { Api, EventName, RequestMethods, RequestName } from '../../../electron/contract/api.ts';
import type { AppError, AppErrorCode } from '../../../electron/contract/errors.ts';
import type { Events } from '../../../electron/contract/events.ts';
import type { OpenBrief, Requests, Settings } from '../../../electron/contract/requests.ts';
import type { Page, PlacedItem } from '../../../electron/layout/page.ts';
import { MemoryLibrary } from './memory-library.ts';

type Listeners = { [N in EventName]: Set<(event: Events[N]) => void> };

const houseStyle = { format: 1, id: 'house', title: 'House', description: 'Calm and editorial.' };

/**
 * The main process as the window sees it, in memory. What was asked stands in `calls`; `refuse` makes a request fail, and
 * `hold` has its answers wait.
 */
export class MemoryApi implements Api {
  readonly library = new MemoryLibrary();
  readonly calls: { readonly name: RequestName; readonly args: unknown }[] = [];
  readonly refuse = new Map<RequestName, AppErrorCode>();
  private readonly held = new Map<RequestName, Promise<void>>();
  current: OpenBrief | null = null;
  settings: Settings = {
    appearance: 'system',
    author: '',
    language: 'en-GB',
    exportFolder: '/home/you/Documents',
    exportFormats: ['docx', 'pdf'],
    exportFileName: '',
    exportComments: true,
    exportLiveCitations: false,
  };
  /** What the library is to say of passages that the open brief cites. */
  news: readonly PassageNews[] = [];
  /** How citations read, as the export process is to say. */
  readings: readonly CitationReading[] = [];
  firstRun = false;
  private readonly listeners: Listeners = {
    'job.progress': new Set(),
    'job.ended': new Set(),
    'library.changed': new Set(),
    'brief.saved': new Set(),
    'brief.trouble': new Set(),
    'brief.changed-outside': new Set(),
    'menu.command': new Set(),
    'brief.open-requested': new Set(),
  };
  private ids = 0;

  constructor(readonly templates: readonly TemplateCopy[]) {}

  readonly on = <N extends EventName>(name: N, listener: (event: Events[N]) => void) => {
    this.listeners[name].add(listener);
    return () => {
      this.listeners[name].delete(listener);
    };
  };

  readonly pathOf = (file: unknown): string => (file instanceof File ? `/dropped/${file.name}` : '');

  emit<N extends EventName>(name: N, event: Events[N]): void {
    for (const listener of this.listeners[name]) listener(event);
  }

  private readonly newId = () => `id${++this.ids}`;

  readonly requests: RequestMethods = this.guarded({
    'app.info': async () =>
      ok({
        version: '0.1.0',
        firstRun: this.firstRun,
        cameBack: false,
        platform: 'linux',
        credits: ['Citations are formatted by citeproc-js, © Frank Bennett, under the CPAL.'],
      }),
    'app.paste': async () => ok(null),
    'settings.read': async () => ok(this.settings),
    'settings.save': async ({ settings }) => {
      this.settings = settings;
      return ok(settings);
    },
    'library.summary': async () =>
      ok({
        folder: '/home/you/library',
        sources: this.library.texts.size,
        claims: this.library.claims.size,
        compared: true,
        disagreements: this.library.disagreements.length,
        proposals: this.library.proposals.length,
      }),
    'library.choose-files': async () => ok({ paths: [] }),
    'library.choose-folders': async () => ok({ paths: [] }),
    'library.back-up': async () => ok({ job: null }),
    'library.restore-backup': async () => ok({ job: null }),
    'library.export-data': async () => ok({ job: null }),
    'library.bring-in': async () => ok({ job: null }),
    'library.import': async () => ok({ job: 'job-1' }),
    'library.import-text': async () => ok({ job: 'job-1' }),
    'library.import-sample': async () => ok({ job: 'job-1' }),
    'library.search': async ({ query }) => ok({ rows: this.library.search(query).rows }),
    'library.search-sections': async () => ok({ rows: [] }),
    'library.search-texts': async () => ok({ rows: [] }),
    'library.count': async ({ query }) =>
      ok({
        claims: this.library.search(query),
        sections: { total: 0, facets: this.library.search(query).facets },
        texts: { total: 0, facets: this.library.search(query).facets },
      }),
    'library.saved-searches': async () => ok({ searches: [] }),
    'library.save-search': async ({ search }) => ok({ searches: [search] }),
    'library.rename-search': async () => ok({ searches: [] }),
    'library.delete-search': async () => ok({ searches: [] }),
    'library.sources': async ({ text }) => ok({ sources: this.library.sources(text) }),
    'library.source': async ({ source }) => this.found(this.library.texts.get(source)?.source),
    'library.source-text': async ({ source }) => this.found(this.library.texts.get(source)),
    'library.changes': async () => ok({ reports: [], briefs: [] }),
    'library.decide-change': async () => failure('request/invalid'),
    'library.split-version': async () => failure('request/invalid'),
    'library.join-version': async () => failure('request/invalid'),
    'library.uses': async () => ok({ briefs: [] }),
    'library.passage-news': async () => ok({ news: this.news }),
    'library.set-removal': async ({ snapshot, ranges, state }) =>
      this.found(this.library.setRemoval(snapshot, ranges, state)),
    'library.update-source': async ({ source }) => {
      const text = this.library.texts.get(source.id);
      if (text) this.library.texts.set(source.id, { ...text, source });
      this.emit('library.changed', {});
      return ok(source);
    },
    'library.delete-source': async ({ source }) => {
      const claims = this.library.texts.get(source)?.claims ?? [];
      this.library.texts.delete(source);
      for (const claim of claims) this.library.claims.delete(claim.id);
      this.emit('library.changed', {});
      return ok({ claims: claims.length });
    },
    'library.update-claim': async ({ claim: id, ...change }) => {
      const claim = this.library.claims.get(id);
      if (!claim) return failure('internal');
      const changed = { ...claim, ...change };
      this.library.claims.set(id, changed);
      this.emit('library.changed', {});
      return ok(changed);
    },
    'library.found-claims': async ({ query }) =>
      ok({ claims: this.library.search(query).rows.map(({ claim }) => claim.id) }),
    'library.tags': async () => ok({ tags: [] }),
    'library.split-places': async () => ok({ places: [] }),
    'library.duplicates': async () => ok({ claims: [], sources: [], hasMore: false }),
    'library.dismiss-duplicates': async () => ok({}),
    'library.curate': async ({ step }) => {
      const curated = this.library.curate(step);
      if (!curated) return failure('internal');
      this.emit('library.changed', {});
      return ok(curated);
    },
    'library.proposals': async () => ok({ proposals: this.library.proposals }),
    'library.settle-proposals': async ({ settlements }) => {
      const settled = this.library.settle(settlements);
      this.emit('library.changed', {});
      return ok(settled);
    },
    'library.reopen-proposals': async ({ sources }) => ok({ sources }),
    'library.evidence': async ({ claims }) => ok(this.library.evidence(claims)),
    'library.disagreements': async () => ok({ disagreements: this.library.disagreements }),
    'library.judge-disagreement': async ({ disagreement, verdict, dismissed }) => {
      this.library.disagreements = this.library.disagreements.map((one) =>
        one.id === disagreement ? { ...one, verdict, dismissed } : one,
      );
      return this.found(this.library.disagreements.find((one) => one.id === disagreement));
    },
    'library.save-board': async (board) => this.found(this.library.saveBoard(board)),
    'library.delete-board': async ({ board }) => {
      this.library.disagreements = this.library.disagreements.filter(({ id }) => id !== board);
      this.emit('library.changed', {});
      return ok({});
    },
    'templates.list': async () => ok({ templates: this.templates }),
    'fonts.face': async () => ok({ bytes: null }),
    'fonts.list': async () =>
      ok({
        families: ['Source Serif 4', 'Source Sans 3'].map((family) => ({
          family,
          origin: 'shipped' as const,
          printOnly: false,
          cuts: [400, 600].flatMap((weight) => [false, true].map((italic) => ({ weight, italic }))),
        })),
      }),
    'fonts.add': async () => ok(null),
    'fonts.remove': async () => ok({ families: [] }),
    'house-styles.list': async () => ok({ styles: [{ style: houseStyle, own: false }], problems: [] }),
    'house-styles.save': async ({ style }) => ok({ style }),
    'house-styles.remove': async () => ok({}),
    'house-styles.import': async () => ok({ style: null }),
    'house-styles.specimen': async ({ brief }) => ok({ pages: roughPages(brief).slice(0, 2) }),
    'house-styles.export': async () => ok({ path: null }),
    'house-styles.take-word-file': async () => ok(null),
    'house-styles.word-styles': async () => ok({ taken: [], added: [] }),
    'house-styles.starting-file': async () => ok({ path: null }),
    'styles.list': async () =>
      ok({
        styles: [
          { id: 'chicago-notes', title: 'Chicago, notes', kind: 'note', own: false },
          { id: 'apa', title: 'APA', kind: 'author-date', own: false },
          { id: 'ieee', title: 'IEEE', kind: 'numeric', own: false },
        ],
      }),
    'styles.add': async () => ok(null),
    'styles.remove': async () => ok({ styles: [] }),
    'brief.create': async ({ template: id, title, fill }) => {
      const template = this.templates.find((one) => one.id === id);
      if (!template) return failure('template/unknown');
      const empty = createBrief({
        template,
        title,
        preparedBy: this.settings.author,
        language: 'en-GB',
        now,
        newId: this.newId,
      });
      const filled = fill ? this.filled(empty) : empty;
      return ok(this.open(filled, null));
    },
    'brief.open': async () => ok(this.current),
    'brief.current': async () => ok(this.current),
    'brief.edit': async ({ edits }) => {
      if (!this.current) return failure('brief/not-open');
      const applied = applyEdits(this.current.brief, edits, now);
      if (!applied.ok) return fail({ code: 'brief/invalid', subject: '', detail: JSON.stringify(applied.error) });
      const revision = this.current.revision + edits.length;
      this.current = { ...this.current, brief: applied.value, revision };
      return ok({ revision });
    },
    'brief.save': async () => {
      if (!this.current) return failure('brief/not-open');
      const saved = { path: '/home/you/brief.brief', revision: this.current.revision, at: now };
      this.current = { ...this.current, saved };
      return ok(saved);
    },
    'brief.close': async () => {
      this.current = null;
      return ok({});
    },
    'brief.recent': async () =>
      ok({
        recent: [
          {
            path: '/home/you/Documents/grain-outlook.brief',
            title: 'Grain prices will rise again by spring',
            openedAt: '2026-03-01T16:40:00.000Z',
          },
          {
            path: '/home/you/Documents/harbour.brief',
            title: 'The harbour needs a second berth',
            openedAt: '2026-02-20T08:12:00.000Z',
          },
        ],
        unsaved: [{ brief: 'unsaved-1', title: 'Where the barley went', at: '2026-03-01T18:05:00.000Z' }],
      }),
    'brief.versions': async () =>
      ok({
        versions: [
          { id: 'v2', at: '2026-03-02T08:55:00.000Z', reason: 'saved', words: 812 },
          { id: 'v1', at: '2026-03-01T17:20:00.000Z', reason: 'exported', words: 640 },
        ],
      }),
    'brief.restore-version': async () => this.found(this.current),
    'brief.open-unsaved': async () => this.found(this.current),
    'brief.discard-unsaved': async () => ok({}),
    'brief.recover': async () => ok(this.current),
    'brief.resolve-outside-change': async () => this.found(this.current),
    'returned.choose': async () => ok({ path: null }),
    'returned.compare': async () =>
      ok({ file: 'edited.docx', proposals: [], missing: null, macros: false, settings: 0 }),
    'styles.carried': async () => ok({ carried: null }),
    'styles.keep-carried': async () => ok({ styles: [] }),
    'styles.own': async () => ok({ style: null }),
    'citing.readings': async () => ok({ readings: this.readings }),
    'preview.pages': async ({ want: { at, known } }) => {
      if (this.current === null) return fail({ code: 'brief/not-open', subject: '', detail: '' });
      const pages = roughPages(this.current.brief);
      const onPage = pages.findIndex(
        ({ items }) => 'block' in at && items.some((item) => item.owner.node === at.block),
      );
      const place = onPage < 0 ? null : { page: onPage, y: 100 };
      const { from, to } = 'from' in at ? at : { from: Math.max(0, onPage), to: onPage + 1 };
      const versions = new Map(known.map(({ index, version }) => [index, version]));
      return ok({
        count: pages.length,
        size: { width: 595.28, height: 841.89 },
        place,
        pages: pages.slice(from, to).map((page) => {
          const version = JSON.stringify(page);
          return { index: page.index, version, page: versions.get(page.index) === version ? null : page };
        }),
      });
    },
    'window.print': async () => ok({ printed: true }),
    'export.choose-folder': async () => ok({ folder: '/home/you/Documents' }),
    'export.start': async () => ok({ job: 'job-2' }),
    'export.existing': async ({ names }) => ok({ names: names.slice(0, 1) }),
    'job.cancel': async () => ok({}),
    'file.show-in-folder': async () => ok({}),
    'file.open': async () => ok({}),
    'link.open': async () => ok({ opened: true }),
  });

  open(brief: Brief, path: string | null): OpenBrief {
    this.current = {
      brief,
      revision: 0,
      saved: { path, revision: 0, at: path ? now : null },
      readOnly: false,
      recovery: null,
    };
    return this.current;
  }

  private filled(brief: Brief): Brief {
    const texts = [...this.library.texts.values()];
    const material = {
      claims: [...this.library.claims.values()],
      passages: [...this.library.passages.values()],
      sources: texts.map(({ source }) => source),
      disagreements: this.library.disagreements,
    };
    const result = fillBrief(brief, material, this.newId);
    return result.ok ? result.value : brief;
  }

  private found<T>(value: T | null | undefined): Result<T, AppError> {
    return value ? ok(value) : failure('internal');
  }

  /** Notes every call, and refuses the ones a test wants refused. */
  /** Answers to this request wait until the function returned is called. */
  hold(name: RequestName): () => void {
    let letGo = () => {};
    const wait = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    this.held.set(name, wait);
    return () => {
      this.held.delete(name);
      letGo();
    };
  }

  private guarded(methods: RequestMethods): RequestMethods {
    const wrap = <N extends RequestName>(name: N): RequestMethods[N] =>
      (async (args: Requests[N]['args']) => {
        this.calls.push({ name, args });
        await this.held.get(name);
        const refused = this.refuse.get(name);
        return refused ? failure(refused) : methods[name](args);
      }) as RequestMethods[N];
    const names = Object.keys(methods) as RequestName[];
    return Object.fromEntries(names.map((name) => [name, wrap(name)])) as unknown as RequestMethods;
  }
}

const now = '2026-03-02T09:00:00.000Z';

function failure(code: AppErrorCode): { readonly ok: false; readonly error: AppError } {
  return fail({ code, subject: '', detail: 'from the double' });
}

/** Pages with the words of the brief, one line after the other: enough to see that a page is drawn. */
function roughPages(brief: Brief): readonly Page[] {
  const lines = [brief.metadata.title, ...textLines(brief.body)];
  const perPage = 46;
  const count = Math.max(1, Math.ceil(lines.length / perPage));
  return Array.from({ length: count }, (_, index) => ({
    index,
    width: 595.28,
    height: 841.89,
    items: lines.slice(index * perPage, (index + 1) * perPage).map(
      (text, line): PlacedItem => ({
        type: 'text',
        x: 71,
        y: 90 + line * 14.5,
        width: 450,
        text: text.slice(0, 92),
        face: { family: 'Source Serif 4', weight: index === 0 && line === 0 ? 600 : 400, italic: false },
        size: 10.5,
        colour: '#1C1F23',
        wordSpacing: 0,
        features: ['onum'],
        owner: { node: asId<BlockId>(''), role: 'body' },
        link: null,
      }),
    ),
  }));
}

function textLines(node: BodyJson): readonly string[] {
  if (node.content?.some((child) => child.text !== undefined)) {
    return [node.content.map((child) => child.text ?? '').join('')];
  }
  return (node.content ?? []).flatMap(textLines);
}

export function claimIds(api: MemoryApi): readonly ClaimId[] {
  return [...api.library.claims.keys()];
}
