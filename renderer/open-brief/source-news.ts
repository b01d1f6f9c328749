import type { Transaction } from 'prosemirror-state';
import type { PassageId } from '../../electron/base/ids.ts';
import type { Evidence } from '../../electron/brief/brief.ts';
import { structural } from '../../electron/brief/history.ts';
import type { CitationAttributes } from '../../electron/brief/schema.ts';
import { heldPassages, keptPassage, newWording, takenPassage } from '../../electron/brief/take-passage.ts';
import type { PassageNews } from '../../electron/claims/passage-news.ts';
import type { Passage } from '../../electron/passages/passage.ts';
import { listen, request } from '../bridge/request.ts';
import { createStore } from '../ui/store.ts';
import { showToast } from '../ui/toasts.tsx';
import { dispatch, liveBrief, replaceEvidence, useBriefStore } from './live-brief.ts';
import { undoToast } from './undo-toast.ts';

/** How the library has the passages that the open brief cites. The brief's own copies change on the writer's word alone. */
export const useSourceNews = createStore<{ readonly news: readonly PassageNews[] }>(() => ({ news: [] }));

/** Asks the library when a brief is opened, cites something new, or the library changes. Called once. */
export function followNews(): () => void {
  let asked = '';
  const ask = async (again: boolean) => {
    const live = liveBrief();
    const passages = live ? heldPassages(live) : [];
    const key = `${live?.showing ?? ''} ${passages.join(' ')}`;
    if (!again && key === asked) return;
    asked = key;
    const reply = passages.length === 0 ? null : await request('library.passage-news', { passages });
    if (asked === key) useSourceNews.setState({ news: reply?.ok ? reply.value.news : [] });
  };
  const ends = [
    useBriefStore.subscribe(({ live }, before) => {
      if (live?.evidence !== before.live?.evidence || live?.showing !== before.live?.showing) void ask(false);
    }),
    listen('library.changed', () => void ask(true)),
  ];
  void ask(false);
  return () => {
    for (const end of ends) end();
  };
}

function newsFor(id: PassageId): PassageNews | undefined {
  return useSourceNews.getState().news.find(({ passage }) => passage.id === id);
}

/** The brief's evidence rests on the newer version, and its notes name the new place. The text of the brief stays. */
export function takeNews(id: PassageId): void {
  const live = liveBrief();
  const news = newsFor(id);
  const place = news ? newWording(news) : null;
  const old = live?.evidence.passages[id];
  if (!live || live.readOnly || !news || !place || !old) return;
  const before = replaceEvidence(takenPassage(live, news, place));
  const notes = newLocators(old, place);
  if (notes) dispatch(notes);
  sayDone('The note rests on the newer version of its source.', before, notes !== null);
}

/** The brief keeps the words it has, and the check is content until a still newer version comes. */
export function keepOld(id: PassageId): void {
  const live = liveBrief();
  const news = newsFor(id);
  const add = live && news ? keptPassage(live, news) : null;
  if (!live || live.readOnly || !add) return;
  sayDone('Kept. The note goes on citing the older version.', replaceEvidence(add), false);
}

function sayDone(text: string, before: Evidence, changedText: boolean): void {
  const back = () => void replaceEvidence(before);
  if (changedText) undoToast(text, back);
  else showToast(text, { action: { label: 'Undo', run: back } });
}

/** Notes that name the old paragraph or page as it was name the new one. Null when there are none. */
function newLocators(old: Passage, place: Passage): Transaction | null {
  const live = liveBrief();
  if (!live) return null;
  const { tr } = live.editor;
  live.editor.doc.descendants((node, pos) => {
    if (node.type.name !== 'citation') return;
    const { items } = node.attrs as CitationAttributes;
    const changed = items.map((item) => {
      const [before, after] =
        item.label === 'page' ? [old.page, place.page] : [`${old.paragraph}`, `${place.paragraph}`];
      const names = item.label === 'page' || item.label === 'paragraph';
      const isOld = names && item.passages.includes(old.id) && item.locator === before && after !== null;
      return isOld && before !== after ? { ...item, locator: after } : item;
    });
    if (changed.some((item, index) => item !== items[index]))
      tr.setNodeMarkup(pos, null, { ...node.attrs, items: changed });
  });
  return tr.docChanged ? structural(tr) : null;
}
