import type { EditorState, Transaction } from 'prosemirror-state';
import type { PictureId } from '../../electron/base/ids.ts';
import type { Brief, BriefMetadata, Evidence } from '../../electron/brief/brief.ts';
import { setSharesRepeats } from '../../electron/brief/citation-numbers.ts';
import { mergeEvidence, noEvidence } from '../../electron/brief/evidence.ts';
import type { HouseStyle } from '../../electron/brief/house-style.ts';
import type { Picture, Pictures } from '../../electron/brief/pictures/picture.ts';
import { sharesRepeats } from '../../electron/brief/repeated-notes.ts';
import type { OwnCitationStyle } from '../../electron/citations/own-style.ts';
import type { AppError } from '../../electron/contract/errors.ts';
import type { OpenBrief, SavedState } from '../../electron/contract/requests.ts';
import type { Source } from '../../electron/library/source.ts';
import { createStore } from '../ui/store.ts';
import type { EditQueue } from './edit-queue.ts';
import { editorStateOf } from './editor-state.ts';
import { settleLateTexts } from './late-texts.ts';

/** The brief in this window. Every change goes through the functions below, so each one is also kept. */
export interface LiveBrief {
  /** Counts up whenever a brief, or the same one anew, is put into the window. */
  readonly showing: number;
  /** As it was opened; its body is out of date. `currentBrief` gives the brief as it is. */
  readonly opened: Brief;
  readonly metadata: BriefMetadata;
  readonly evidence: Evidence;
  readonly pictures: Pictures;
  /** Null for the house look. */
  readonly houseStyle: HouseStyle | null;
  /** The copy of a citation style that the brief brings along; null when it brings none. */
  readonly ownStyle: OwnCitationStyle | null;
  readonly editor: EditorState;
  readonly readOnly: boolean;
  /** Something else is about to stand in its place: what were written now would be written into nothing. */
  readonly leaving: boolean;
  /** Edits that the main process has acknowledged. */
  readonly revision: number;
  /** Edits made here and not acknowledged yet. */
  readonly waiting: number;
  readonly saved: SavedState;
  /** Why edits cannot be kept or the file cannot be written at the moment. */
  readonly trouble: AppError | null;
  /** The file's path when another program has changed it. */
  readonly changedOutside: string | null;
  readonly recovery: OpenBrief['recovery'];
}

export const useBriefStore = createStore<{ readonly live: LiveBrief | null }>(() => ({ live: null }));

/** What a part of the window needs of the open brief. Only for parts that are drawn while one is open. */
export function useLive<T>(select: (live: LiveBrief) => T): T {
  return useBriefStore(({ live }) => {
    if (!live) throw new Error('A part of the window that needs an open brief was drawn without one.');
    return select(live);
  });
}

export function liveBrief(): LiveBrief | null {
  return useBriefStore.getState().live;
}

export function updateLive(change: Partial<LiveBrief>): void {
  const live = liveBrief();
  if (live) useBriefStore.setState({ live: { ...live, ...change } });
}

let queue: EditQueue | null = null;
let shown = 0;

/** Puts a brief into the window, in place of the one before. */
export function showBrief(open: OpenBrief, edits: EditQueue): void {
  queue?.stop();
  queue = edits;
  const { brief, revision, saved, readOnly, recovery } = open;
  useBriefStore.setState({
    live: {
      showing: ++shown,
      opened: brief,
      metadata: brief.metadata,
      evidence: brief.evidence,
      pictures: brief.pictures,
      houseStyle: brief.houseStyle ?? null,
      ownStyle: brief.ownStyle ?? null,
      editor: editorStateOf(brief),
      readOnly,
      leaving: false,
      revision,
      waiting: 0,
      saved,
      trouble: null,
      changedOutside: null,
      recovery,
    },
  });
}

export function clearBrief(): void {
  queue?.stop();
  queue = null;
  useBriefStore.setState({ live: null });
}

/** Whether the text and all that belongs to it can be changed now. */
export function takesEdits({ readOnly, leaving }: Pick<LiveBrief, 'readOnly' | 'leaving'>): boolean {
  return !readOnly && !leaving;
}

/** Applies a transaction, with what the plugins add to it, and sends the steps on their way. */
export function dispatch(transaction: Transaction): void {
  const live = liveBrief();
  if (!live || (!takesEdits(live) && transaction.docChanged)) return;
  const { state, transactions } = live.editor.applyTransaction(transaction);
  updateLive({ editor: state });
  const steps = transactions.flatMap((applied) => applied.steps.map((step) => step.toJSON()));
  if (steps.length > 0) queue?.push({ type: 'steps', steps });
}

/** Runs a command on the brief. False when it does not apply here. */
export function run(command: Command): boolean {
  const live = liveBrief();
  return live ? command(live.editor, takesEdits(live) ? dispatch : undefined) : false;
}

export type Command = (state: EditorState, dispatch?: (transaction: Transaction) => void) => boolean;

export function setMetadata(change: Partial<BriefMetadata>): void {
  const live = liveBrief();
  if (!live || !takesEdits(live)) return;
  const metadata = { ...live.metadata, ...change };
  const shares = sharesRepeats(metadata);
  const renumbered = shares !== sharesRepeats(live.metadata);
  updateLive({
    metadata,
    ...(renumbered && { editor: live.editor.apply(setSharesRepeats(live.editor.tr, shares)) }),
  });
  queue?.push({ type: 'metadata', metadata });
}

/** Gives the brief another look; null for the house look. */
export function setHouseStyle(houseStyle: HouseStyle | null): void {
  const live = liveBrief();
  if (!live || !takesEdits(live)) return;
  updateLive({ houseStyle });
  queue?.push({ type: 'house-style', houseStyle });
}

/** Has the brief bring a citation style along, in place of the one before. */
export function setOwnStyle(style: OwnCitationStyle): void {
  const live = liveBrief();
  if (!live || !takesEdits(live)) return;
  updateLive({ ownStyle: style });
  queue?.push({ type: 'own-style', style });
}

/** Takes evidence into the brief, before anything cites it. What is already there is not sent again. */
export function addEvidence(evidence: Evidence): void {
  const live = liveBrief();
  if (!live || !takesEdits(live)) return;
  const add: Evidence = {
    sources: absent(evidence.sources, live.evidence.sources),
    passages: absent(evidence.passages, live.evidence.passages),
    claims: absent(evidence.claims, live.evidence.claims),
  };
  if ([add.sources, add.passages, add.claims].every((table) => Object.keys(table).length === 0)) return;
  updateLive({
    evidence: {
      sources: { ...live.evidence.sources, ...add.sources },
      passages: { ...live.evidence.passages, ...add.passages },
      claims: { ...live.evidence.claims, ...add.claims },
    },
  });
  queue?.push({ type: 'evidence', add });
}

/** Takes a picture into the brief, before a figure shows it. */
export function addPicture(id: PictureId, picture: Picture): void {
  const live = liveBrief();
  if (!live || !takesEdits(live) || Object.hasOwn(live.pictures, id)) return;
  updateLive({ pictures: { ...live.pictures, [id]: picture } });
  queue?.push({ type: 'picture', id, picture });
}

/** Brings the brief's own copy of a source up to date, after somebody completed it in the library. */
export function refreshSource(source: Source): void {
  const live = liveBrief();
  if (!live || !takesEdits(live) || !Object.hasOwn(live.evidence.sources, source.id)) return;
  const sources = { [source.id]: source };
  updateLive({ evidence: { ...live.evidence, sources: { ...live.evidence.sources, ...sources } } });
  queue?.push({ type: 'evidence', add: { sources, passages: {}, claims: {} } });
}

/** Sends every edit that still waits, words in fields that nobody has left included. True when all of them are kept. */
export function flushEdits(): Promise<boolean> {
  settleLateTexts();
  return queue?.flush() ?? Promise.resolve(true);
}

/** The open brief as plain data, as it stands now. */
export function currentBrief(live: LiveBrief): Brief {
  const { metadata, evidence, pictures, houseStyle, ownStyle, editor } = live;
  const { houseStyle: _before, ...opened } = live.opened;
  const look = { ...(houseStyle !== null && { houseStyle }), ...(ownStyle !== null && { ownStyle }) };
  return { ...opened, ...look, metadata, evidence, pictures, body: editor.doc.toJSON() };
}

function absent<K extends string, V>(wanted: Readonly<Record<K, V>>, there: Readonly<Record<K, V>>): Record<K, V> {
  const entries = Object.entries(wanted).filter(([id]) => !Object.hasOwn(there, id));
  return Object.fromEntries(entries) as Record<K, V>;
}

/** Puts other evidence in place of what the brief holds under the same ids. What it replaced, to be put back. */
export function replaceEvidence(add: Evidence): Evidence {
  const live = liveBrief();
  if (!live || !takesEdits(live)) return noEvidence;
  const { evidence } = live;
  updateLive({ evidence: mergeEvidence(evidence, add) });
  queue?.push({ type: 'evidence', add });
  return {
    sources: present(add.sources, evidence.sources),
    passages: present(add.passages, evidence.passages),
    claims: present(add.claims, evidence.claims),
  };
}

function present<K extends string, V>(wanted: Readonly<Record<K, V>>, there: Readonly<Record<K, V>>): Record<K, V> {
  const entries = Object.entries(there).filter(([id]) => Object.hasOwn(wanted, id));
  return Object.fromEntries(entries) as Record<K, V>;
}
