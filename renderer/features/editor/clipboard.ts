import { Slice } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { newId } from '../../open-brief/new-id.ts';
import { undoToast } from '../../open-brief/undo-toast.ts';
import { showToast } from '../../ui/toasts.tsx';
import { type CleanPaste, cleanPaste, pasteWords } from './paste.ts';

const copyMimeType = 'application/x-briefwright-copy';

/**
 * Copy and paste. What was copied in this window comes back whole, citations included, found by a mark on the clipboard;
 * markup from anywhere else is cleaned first and can never bring citations along. A picture alone opens its dialog.
 */
export function clipboard(onPicture: (file: File) => void): Plugin {
  let copied: { readonly mark: string; readonly slice: Slice } | null = null;
  let cleaned: CleanPaste | null = null;

  const copy = (view: EditorView, event: ClipboardEvent, cut: boolean): boolean => {
    const { selection } = view.state;
    if (selection.empty || !event.clipboardData) return false;
    const slice = selection.content();
    const { dom, text } = view.serializeForClipboard(slice);
    copied = { mark: newId(), slice };
    event.preventDefault();
    event.clipboardData.clearData();
    event.clipboardData.setData('text/html', dom.innerHTML);
    event.clipboardData.setData('text/plain', text);
    event.clipboardData.setData(copyMimeType, copied.mark);
    if (cut && view.editable) view.dispatch(view.state.tr.deleteSelection().scrollIntoView().setMeta('uiEvent', 'cut'));
    return true;
  };

  return new Plugin({
    props: {
      handleDOMEvents: {
        copy: (view, event) => copy(view, event, false),
        cut: (view, event) => copy(view, event, true),
      },
      transformPastedHTML: (html) => {
        cleaned = cleanPaste(html);
        return cleaned.html;
      },
      handlePaste: (view, event) => {
        const mark = event.clipboardData?.getData(copyMimeType);
        const words = cleaned ? pasteWords(cleaned) : null;
        const refused = cleaned?.dropped ?? false;
        cleaned = null;
        if (mark && copied?.mark === mark) {
          const { content, openStart, openEnd } = copied.slice;
          view.dispatch(
            view.state.tr
              .replaceSelection(new Slice(content, openStart, openEnd))
              .scrollIntoView()
              .setMeta('paste', true)
              .setMeta('uiEvent', 'paste'),
          );
          return true;
        }
        const picture = pictureIn(event.clipboardData);
        if (picture && view.editable) {
          onPicture(picture);
          return true;
        }
        if (refused) {
          showToast(words ?? '');
          return true;
        }
        if (words) setTimeout(() => undoToast(words));
        return false;
      },
    },
  });
}

/** A picture that was copied by itself. Programs that copy text lay a picture of it beside it, which nobody wants. */
function pictureIn(data: DataTransfer | null): File | null {
  const file = [...(data?.files ?? [])].find((one) => one.type.startsWith('image/'));
  if (!file || data?.getData('text/plain').trim()) return null;
  return file;
}
