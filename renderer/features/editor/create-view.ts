import { type EditorState, Plugin, type Selection, TextSelection } from 'prosemirror-state';
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view';
import type { CitationId } from '../../../electron/base/ids.ts';
import { citationAttributes } from '../../../electron/brief/citation-order.ts';
import { turnInto } from '../../../electron/brief/commands/turn-into.ts';
import { inspect } from '../../open-brief/attention.ts';
import { openDialog } from '../../open-brief/dialogs.ts';
import { dispatch, liveBrief, useBriefStore } from '../../open-brief/live-brief.ts';
import { newId } from '../../open-brief/new-id.ts';
import { clipboard } from './clipboard.ts';
import { drops } from './drops.ts';
import { editorKeys } from './editor-keys.ts';
import { citationChips } from './node-views/citation-view.ts';
import { nodeViews } from './node-views/node-views.ts';
import { opensCitation, typedShape } from './typing-shortcuts.ts';

export interface EditorCallbacks {
  readonly leave: () => void;
  readonly cite: () => void;
  readonly picture: (file: File) => void;
}

/** The one view of the brief. It draws the state that the open brief holds and sends every change there. */
export function createView(place: HTMLElement, state: EditorState, callbacks: EditorCallbacks): EditorView {
  const view = new EditorView(place, {
    state,
    nodeViews: nodeViews(state.schema),
    plugins: [...editorKeys(callbacks.leave), clipboard(callbacks.picture), drops(), citationChips(), caretPlace()],
    editable: () => liveBrief()?.readOnly === false,
    attributes: {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': 'Brief text',
      'data-pane-focus': '',
      spellcheck: 'true',
    },
    dispatchTransaction: dispatch,
    handleDOMEvents: {
      // What the browser would write by itself; a view that cannot be edited at all would lose the keyboard.
      beforeinput: (_editor, event) => {
        if (liveBrief()?.leaving !== true) return false;
        event.preventDefault();
        return true;
      },
    },
    handleTextInput: (editor, _from, _to, typed) => {
      if (opensCitation(editor.state, typed)) {
        editor.dispatch(editor.state.tr.delete(editor.state.selection.from - 1, editor.state.selection.from));
        callbacks.cite();
        return true;
      }
      return shapeTyped(editor, typed);
    },
    handleClickOn: (_editor, _pos, node, _nodePos, event) => {
      if (node.type.name === 'citation') {
        inspect({ type: 'citation', citation: citationAttributes(node).id as CitationId });
        return false;
      }
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link && (event.ctrlKey || event.metaKey)) {
        openDialog({ type: 'link', href: link.href });
        return true;
      }
      return false;
    },
    handleKeyDown: (editor, event) => {
      if (event.key !== 'Enter' || event.isComposing) return false;
      const { $from, to } = editor.state.selection;
      const node = $from.nodeAfter;
      if (node?.type.name !== 'citation' || to !== $from.pos + 1) return false;
      inspect({ type: 'citation', citation: citationAttributes(node).id as CitationId });
      return true;
    },
  });
  const end = useBriefStore.subscribe(({ live }) => {
    if (live && live.editor !== view.state && live.editor.schema === view.state.schema) view.updateState(live.editor);
  });
  const destroy = view.destroy.bind(view);
  view.destroy = () => {
    end();
    destroy();
  };
  return view;
}

/** `- `, `1. `, `> ` and `## ` at the beginning of a paragraph turn it into what they stand for. */
function shapeTyped(view: EditorView, typed: string): boolean {
  const { $from, empty } = view.state.selection;
  if (!empty || $from.parent.type.name !== 'paragraph' || $from.depth !== 2) return false;
  const sign = $from.parent.textBetween(0, $from.parentOffset, undefined, '\u2060');
  const shape = typedShape(sign, typed);
  if (!shape) return false;
  view.dispatch(view.state.tr.delete($from.start(), $from.pos));
  return turnInto(shape, null, newId)(view.state, view.dispatch);
}

/**
 * Marks the section and the block that hold the caret. The section can then show what it is for. The block must be laid
 * out at once, on screen or not: in a block whose content is skipped the browser types before the caret.
 */
function caretPlace(): Plugin {
  return new Plugin({
    props: {
      decorations: ({ doc, selection: { $from } }) => {
        if ($from.depth < 1) return DecorationSet.empty;
        const slot = Decoration.node($from.before(1), $from.after(1), { 'data-active': '' });
        const block = $from.depth < 2 ? [] : [Decoration.node($from.before(2), $from.after(2), { 'data-caret': '' })];
        return DecorationSet.create(doc, [slot, ...block]);
      },
    },
  });
}

/** Puts the caret into a place and brings it into view. */
export function goTo(view: EditorView, position: number): void {
  show(view, TextSelection.near(view.state.doc.resolve(position)));
}

/** Selects a stretch of text and brings it into view. Ends that stand between blocks move into the text beside them. */
export function select(view: EditorView, from: number, to: number): void {
  const { doc } = view.state;
  const size = doc.content.size;
  show(view, TextSelection.between(doc.resolve(Math.min(from, size)), doc.resolve(Math.min(to, size))));
}

function show(view: EditorView, selection: Selection): void {
  view.dispatch(view.state.tr.setSelection(selection));
  const { node } = view.domAtPos(selection.from);
  const shown = node instanceof Element ? node : node.parentElement;
  shown?.scrollIntoView({ block: 'center' });
  view.focus();
}
