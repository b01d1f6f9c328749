import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Result } from '../../base/result.ts';
import { fail, ok } from '../../base/result.ts';
import { createBrief } from '../../brief/create-brief.ts';
import { exportFileName } from '../../brief/export-file-name.ts';
import { type FillMaterial, fillBrief } from '../../brief/fill.ts';
import { houseStyleId } from '../../brief/house-style.ts';
import type { Handlers } from '../../contract/api.ts';
import type { AppError } from '../../contract/errors.ts';
import type { OpenBrief, Settings } from '../../contract/requests.ts';
import type { Autosave } from '../../storage/brief-autosave.ts';
import type { BriefSession } from '../../storage/brief-session.ts';
import { nodeIo } from '../../storage/io-node.ts';
import { readTemplates } from '../../storage/template-files.ts';
import type { Dialogs } from '../dialogs.ts';
import { houseStyleNamed } from '../house-styles.ts';
import type { AppPaths } from '../paths.ts';
import { readRecentBriefs, rememberBrief } from '../recent-briefs.ts';

type BriefHandlers = Pick<
  Handlers,
  | 'templates.list'
  | 'brief.create'
  | 'brief.open'
  | 'brief.current'
  | 'brief.edit'
  | 'brief.save'
  | 'brief.close'
  | 'brief.recent'
  | 'brief.open-unsaved'
  | 'brief.discard-unsaved'
  | 'brief.versions'
  | 'brief.restore-version'
  | 'brief.recover'
  | 'brief.resolve-outside-change'
>;

export interface BriefHandling {
  readonly paths: AppPaths;
  readonly session: BriefSession;
  readonly saving: Autosave;
  readonly dialogs: Dialogs;
  readonly settings: () => Settings;
  /** What the library offers for filling a new brief. */
  readonly material: () => Promise<Result<FillMaterial, AppError>>;
  /** Told which brief the session holds now. */
  readonly onOpened: (brief: string) => void;
  /** The file that the system asked for before the window could show it; null when there is none. */
  readonly requested: () => string | null;
  /** The folder of the last open or save dialog. */
  readonly documents: string;
}

/** Requests about the one brief of the window: its file, its journal, its versions. */
export function briefHandlers(handling: BriefHandling): BriefHandlers {
  const { paths, session, saving, dialogs } = handling;
  const allTemplates = () => readTemplates(nodeIo, { bundled: paths.templates, own: paths.userTemplates });
  let folder = handling.documents;
  let askedBefore = false;

  async function opened(result: Promise<Result<OpenBrief, AppError>>): Promise<Result<OpenBrief, AppError>> {
    const brief = await result;
    if (brief.ok) handling.onOpened(brief.value.brief.id);
    if (brief.ok && brief.value.saved.path !== null) remember(brief.value.saved.path, brief.value.brief.metadata.title);
    return brief;
  }

  function remember(file: string, title: string): void {
    folder = path.dirname(file);
    rememberBrief(paths.userData, { path: file, title, openedAt: new Date().toISOString() });
  }

  /** At the first question after a start: what a crash left in a journal, the newest first. Null when nothing is. */
  async function leftBehind(): Promise<OpenBrief | null> {
    if (askedBefore) return null;
    askedBefore = true;
    const found = await session.leftBehind();
    const crashed = found.ok ? found.value.filter(({ closed }) => !closed) : [];
    const newest = crashed.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0];
    if (newest === undefined) return null;
    const { path: file, briefId } = newest;
    const brief = await opened(file === null ? session.openLeftBehind(briefId) : session.open(file));
    // A file that is gone or unreadable keeps its journal; the person is not held up at the door for it.
    return brief.ok ? brief.value : null;
  }

  /** Takes the place of the brief that is open. */
  async function open(file: string): Promise<Result<OpenBrief, AppError>> {
    saving.stop();
    await session.close();
    return opened(session.open(file));
  }

  return {
    'templates.list': async () => ok({ templates: (await allTemplates()).templates }),
    'brief.create': async ({ template: id, title, fill, houseStyle: styleId }) => {
      const { templates } = await allTemplates();
      const template = templates.find((known) => known.id === id);
      if (template === undefined) return fail({ code: 'template/unknown', subject: id, detail: '' });
      const look = await houseStyleNamed(paths, styleId ?? template.houseStyle ?? houseStyleId);
      if (!look.ok) return look;
      const { author, language } = handling.settings();
      const now = new Date().toISOString();
      const empty = createBrief({
        template,
        title,
        preparedBy: author,
        language,
        houseStyle: look.value,
        now,
        newId: randomUUID,
      });
      const material = fill ? await handling.material() : null;
      if (material?.ok === false) return material;
      const brief = material === null ? ok(empty) : fillBrief(empty, material.value, randomUUID);
      if (!brief.ok) return fail({ code: 'brief/invalid', subject: title, detail: brief.error.detail });
      await saving.now();
      await session.close();
      return opened(session.create(brief.value));
    },
    'brief.open': async ({ path: given }) => {
      const file = given ?? (await dialogs.brief(folder));
      return file === null ? ok(null) : open(file);
    },
    'brief.current': async () => {
      const file = handling.requested();
      return file === null ? ok((await session.current()) ?? (await leftBehind())) : open(file);
    },
    'brief.edit': async ({ brief, revision, edits }) => {
      const answer = await session.edit(brief, revision, edits);
      saving.edited();
      return answer;
    },
    'brief.save': async ({ brief, saveAs }) => {
      const current = await session.current();
      if (current?.brief.id !== brief) return fail({ code: 'brief/not-open', subject: '', detail: '' });
      if (current.saved.path !== null && !saveAs) return session.save('saved');
      const name = `${exportFileName(current.brief, { edition: current.brief.metadata.edition }, 'brief')}`;
      const file = await dialogs.saveBrief(current.saved.path ?? path.join(folder, name));
      if (file === null) return ok(null);
      // While the dialog was open, the system may have handed over another file.
      if ((await session.current())?.brief.id !== brief)
        return fail({ code: 'brief/not-open', subject: '', detail: '' });
      const saved = await session.saveAs(file);
      if (saved.ok) remember(file, current.brief.metadata.title);
      return saved;
    },
    'brief.close': async () => {
      saving.stop();
      return session.close();
    },
    'brief.recent': async () => {
      const found = await session.leftBehind();
      if (!found.ok) return found;
      const unsaved = found.value.filter((left) => left.path === null).toSorted((a, b) => (a.at < b.at ? 1 : -1));
      return ok({
        recent: readRecentBriefs(paths.userData),
        unsaved: unsaved.map(({ briefId, title, at }) => ({ brief: briefId, title, at })),
      });
    },
    'brief.open-unsaved': async ({ brief }) => {
      saving.stop();
      await session.close();
      const found = await session.openLeftBehind(brief);
      if (!found.ok) return found;
      const restored = await session.recover('restore');
      return restored.ok ? opened(Promise.resolve(ok(restored.value ?? found.value))) : restored;
    },
    'brief.discard-unsaved': ({ brief }) => session.discardLeftBehind(brief),
    'brief.versions': async () => {
      const versions = await session.versions();
      return versions.ok ? ok({ versions: versions.value }) : versions;
    },
    'brief.restore-version': async ({ version }) => opened(session.restoreVersion(version)),
    'brief.recover': async ({ choice }) => session.recover(choice),
    'brief.resolve-outside-change': async ({ choice }) => opened(session.resolveOutsideChange(choice)),
  };
}
