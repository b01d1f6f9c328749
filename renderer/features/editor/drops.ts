import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { moveBlock } from '../../../electron/brief/commands/move-block.ts';
import { claimMimeType, claimsInDrop } from '../../open-brief/dragged-claims.ts';
import { insertClaims, slotTitleAtCursor } from '../../open-brief/insert-claims.ts';
import { newId } from '../../open-brief/new-id.ts';
import { undoToast } from '../../open-brief/undo-toast.ts';
import { showToast } from '../../ui/toasts.tsx';
import { dropSpot } from './drop-spot.ts';
import { element } from './node-views/element.ts';
import styles from './page.module.css';

export const blockMimeType = 'application/x-briefwright-block';

interface Target {
  readonly slot: string;
  readonly index: number;
  /** The place inside text; null for a place between blocks. */
  readonly position: number | null;
  readonly line: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
}

/** Drops of claims and blocks at an exact place, with a line that shows the place beforehand. */
export function drops(): Plugin {
  return new Plugin({
    view: (view) => {
      const line = element('div', styles.dropLine, { 'aria-hidden': 'true' });
      line.hidden = true;
      view.dom.parentElement?.append(line);
      const over = (event: DragEvent) => {
        const kind = kindOf(event);
        const target = kind && view.editable ? targetAt(view, event, kind) : null;
        if (!target) return hide();
        event.preventDefault();
        if (event.dataTransfer) event.dataTransfer.dropEffect = kind === 'block' ? 'move' : 'copy';
        const frame = view.dom.parentElement?.getBoundingClientRect();
        Object.assign(line.style, {
          left: `${target.line.left - (frame?.left ?? 0)}px`,
          top: `${target.line.top - (frame?.top ?? 0)}px`,
          width: `${target.line.width}px`,
          height: `${target.line.height}px`,
        });
        line.hidden = false;
      };
      const hide = () => {
        line.hidden = true;
      };
      const leave = (event: DragEvent) => {
        if (!(event.relatedTarget instanceof Node) || !view.dom.contains(event.relatedTarget)) hide();
      };
      view.dom.addEventListener('dragover', over);
      view.dom.addEventListener('dragleave', leave);
      view.dom.addEventListener('drop', hide);
      document.addEventListener('dragend', hide);
      return {
        destroy: () => {
          view.dom.removeEventListener('dragover', over);
          view.dom.removeEventListener('dragleave', leave);
          view.dom.removeEventListener('drop', hide);
          document.removeEventListener('dragend', hide);
          line.remove();
        },
      };
    },
    props: {
      handleDOMEvents: {
        drop: (view, event) => {
          const kind = kindOf(event);
          if (!kind) return false;
          event.preventDefault();
          const target = view.editable ? targetAt(view, event, kind) : null;
          if (target) place(view, event, kind, target);
          return true;
        },
      },
    },
  });
}

type DropKind = 'claim' | 'block';

function kindOf(event: DragEvent): DropKind | null {
  const types = event.dataTransfer?.types ?? [];
  if (types.includes(claimMimeType)) return 'claim';
  return types.includes(blockMimeType) ? 'block' : null;
}

function place(view: EditorView, event: DragEvent, kind: DropKind, target: Target): void {
  if (kind === 'block') {
    const id = event.dataTransfer?.getData(blockMimeType) ?? '';
    if (moveBlock(id, { slot: target.slot, index: target.index }, newId)(view.state, view.dispatch)) {
      undoToast(`Moved to ${slotTitleAtCursor() ?? 'another place'}.`);
    }
    view.focus();
    return;
  }
  const claims = claimsInDrop(event.dataTransfer?.getData(claimMimeType) ?? '');
  if (!claims) {
    showToast('This was not dragged from the library, so it was not inserted.');
    return;
  }
  void insertClaims(
    claims,
    target.position === null
      ? { type: 'slot', key: target.slot, index: target.index }
      : { type: 'position', position: target.position },
  );
  view.focus();
}

function targetAt(view: EditorView, event: DragEvent, kind: DropKind): Target | null {
  const slots = [...view.dom.querySelectorAll<HTMLElement>('[data-slot]')];
  const slot = slots.find((one) => event.clientY < one.getBoundingClientRect().bottom) ?? slots.at(-1);
  const content = slot?.querySelector<HTMLElement>('[data-slot-content]');
  const key = slot?.dataset.slot;
  if (!slot || !content || key === undefined) return null;
  const boxes = [...content.children].map((block) => block.getBoundingClientRect());
  const spot = dropSpot(event.clientY, boxes, kind === 'claim');
  const area = content.getBoundingClientRect();
  if (spot.type === 'inside') {
    const found = view.posAtCoords({ left: event.clientX, top: event.clientY });
    if (found && view.state.doc.resolve(found.pos).parent.inlineContent) {
      const caret = view.coordsAtPos(found.pos);
      return {
        slot: key,
        index: spot.index,
        position: found.pos,
        line: { left: caret.left - 1, top: caret.top, width: 2, height: caret.bottom - caret.top },
      };
    }
  }
  const index = spot.type === 'between' ? spot.index : spot.index + 1;
  const y = spot.type === 'between' && boxes.length > 0 ? spot.y : area.top + area.height / 2;
  return { slot: key, index, position: null, line: { left: area.left, top: y - 1, width: area.width, height: 2 } };
}
