import { NodeSelection, Selection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { useCallback, useEffect, useRef, useState } from 'react';
import { blocksIn, blockWithId, positionInSlot } from '../../../electron/brief/block-range.ts';
import { moveBlock, moveBlockBy } from '../../../electron/brief/commands/move-block.ts';
import { removeBlock } from '../../../electron/brief/commands/remove-block.ts';
import { setAttributes } from '../../../electron/brief/commands/set-attributes.ts';
import { type BlockShape, turnInto } from '../../../electron/brief/commands/turn-into.ts';
import { isIncluded, ownBlockName, slotsOf } from '../../../electron/brief/slots.ts';
import { type Command, run, useBriefStore, useLive } from '../../open-brief/live-brief.ts';
import { newId } from '../../open-brief/new-id.ts';
import { undoToast } from '../../open-brief/undo-toast.ts';
import { announce } from '../../ui/announcements.tsx';
import { DragButton } from '../../ui/drag-button.tsx';
import { DownIcon, GripIcon, RemoveIcon, UpIcon } from '../../ui/icons.tsx';
import { type MenuEntry, MenuPopover } from '../../ui/menu.tsx';
import styles from './block-handle.module.css';
import { blockMimeType } from './drops.ts';
import { structureNames } from './node-views/part-words.ts';

interface Handled {
  readonly id: string;
  readonly top: number;
}

/**
 * The handle beside a block: drag it, or press it for everything that can be done to the block. It stands beside the
 * block under the pointer, otherwise beside the one with the caret.
 */
export function BlockHandle({ view }: { readonly view: EditorView }) {
  const [handled, setHandled] = useState<Handled | null>(null);
  const [open, setOpen] = useState(false);
  const grip = useRef<HTMLButtonElement>(null);
  const pinned = useRef(false);
  pinned.current = open;
  const readOnly = useLive((live) => live.readOnly);

  const show = useCallback(
    (block: Element | null) => {
      const id = block?.getAttribute('data-block-id');
      const paper = view.dom.parentElement?.parentElement;
      if (!block || !id || !paper || pinned.current) return;
      const top = Math.round(block.getBoundingClientRect().top - paper.getBoundingClientRect().top);
      setHandled((now) => (now?.id === id && now.top === top ? now : { id, top }));
    },
    [view],
  );

  useEffect(() => {
    const over = (event: MouseEvent) => show(event.target instanceof Element ? topBlock(view, event.target) : null);
    view.dom.addEventListener('mousemove', over);
    const end = useBriefStore.subscribe(({ live }, before) => {
      if (!live || live.editor === before.live?.editor) return;
      const { $from } = live.editor.selection;
      const dom = $from.depth >= 2 ? view.nodeDOM($from.before(2)) : null;
      if (dom instanceof Element) requestAnimationFrame(() => dom.isConnected && show(dom));
    });
    return () => {
      view.dom.removeEventListener('mousemove', over);
      end();
    };
  }, [view, show]);

  const range = handled ? blockWithId(view.state.doc, handled.id) : null;
  if (!handled || !range || readOnly) return null;
  const [block] = blocksIn(range);
  const name = structureNames[block?.type.name ?? ''] ?? 'Block';
  const label = `${name} ${range.from + 1} in ${range.slot.slot.title}`;
  return (
    <div className={styles.handle} style={{ top: handled.top }}>
      <DragButton
        label={`Actions for ${label}`}
        className={styles.grip}
        buttonRef={grip}
        isExpanded={open}
        onPress={() => setOpen(true)}
        onDragStart={(event) => {
          event.dataTransfer.setData(blockMimeType, handled.id);
          event.dataTransfer.setData('text/plain', block?.textContent ?? '');
          event.dataTransfer.effectAllowed = 'move';
          const dom = view.nodeDOM(positionInSlot(range.slot, range.from));
          if (dom instanceof Element) event.dataTransfer.setDragImage(dom, 0, 0);
        }}
      >
        <GripIcon size={15} />
      </DragButton>
      <MenuPopover
        trigger={grip}
        label={`Actions for ${label}`}
        entries={open ? entriesFor(view, handled.id) : []}
        isOpen={open}
        onOpenChange={setOpen}
      />
    </div>
  );
}

/** The block of a section that an element lies in. */
function topBlock(view: EditorView, target: Element): Element | null {
  const content = target.closest('[data-slot-content]');
  let block: Element | null = target;
  while (block && block !== view.dom && block.parentElement !== content) block = block.parentElement;
  return content && block?.parentElement === content ? block : null;
}

const shapes: readonly { readonly shape: BlockShape; readonly label: string }[] = [
  { shape: 'paragraph', label: 'Paragraph' },
  { shape: 'heading-2', label: 'Heading' },
  { shape: 'heading-3', label: 'Small heading' },
  { shape: 'heading-4', label: 'Heading of level 4' },
  { shape: 'heading-5', label: 'Heading of level 5' },
  { shape: 'heading-6', label: 'Heading of level 6' },
  { shape: 'bullet_list', label: 'Bulleted list' },
  { shape: 'ordered_list', label: 'Numbered list' },
  { shape: 'quote', label: 'Quotation' },
  { shape: 'callout', label: 'Box' },
];

function entriesFor(view: EditorView, id: string): readonly MenuEntry[] {
  const { state } = view;
  const range = blockWithId(state.doc, id);
  if (!range) return [];
  const [block] = blocksIn(range);
  const own = ownBlockName(range.slot.slot.content);
  const act = (command: Command, words: string) => {
    if (!run(command)) return;
    view.focus();
    undoToast(words);
  };
  const turns = [...(own ? [{ shape: 'own' as const, label: structureNames[own] ?? own }] : []), ...shapes].filter(
    ({ shape }) => turnInto(shape, id, newId)(state),
  );
  const move = (direction: 'up' | 'down') => () => {
    selectBlock(view, id);
    if (run(moveBlockBy(direction, newId))) announce(whereIs(view, id));
    view.focus();
  };
  return [
    { type: 'action', id: 'up', label: 'Move up', icon: <UpIcon />, keys: 'Alt-Shift-ArrowUp', run: move('up') },
    {
      type: 'action',
      id: 'down',
      label: 'Move down',
      icon: <DownIcon />,
      keys: 'Alt-Shift-ArrowDown',
      run: move('down'),
    },
    {
      type: 'submenu',
      id: 'move',
      label: 'Move to section',
      entries: slotsOf(state.doc)
        .filter((slot) => isIncluded(slot.node) && slot.slot.key !== range.slot.slot.key)
        .map(({ slot }) => ({
          type: 'action' as const,
          id: slot.key,
          label: slot.title,
          run: () => act(moveBlock(id, { slot: slot.key, index: null }, newId), `Moved to ${slot.title}.`),
        })),
    },
    ...(turns.length > 0
      ? [
          {
            type: 'submenu' as const,
            id: 'turn',
            label: 'Turn into',
            entries: turns.map(({ shape, label }) => ({
              type: 'action' as const,
              id: shape,
              label,
              run: () => act(turnInto(shape, id, newId), `Turned into ${label.toLowerCase()}.`),
            })),
          },
        ]
      : []),
    ...(block?.type.name === 'paragraph' ? [declaredEntry(id, block.attrs.declared)] : []),
    { type: 'line', id: 'line' },
    {
      type: 'action',
      id: 'remove',
      label: 'Remove',
      icon: <RemoveIcon />,
      isDangerous: true,
      run: () => act(removeBlock(id, newId), `Removed from ${range.slot.slot.title}.`),
    },
  ];
}

/** Why a paragraph needs no source: the writer's own judgement, or something everybody knows. */
function declaredEntry(id: string, declared: unknown): MenuEntry {
  const choice = (value: 'judgement' | 'common-knowledge' | null, label: string): MenuEntry => ({
    type: 'action',
    id: value ?? 'none',
    label,
    isChosen: declared === value,
    run: () => run(setAttributes(id, { declared: value })),
  });
  return {
    type: 'submenu',
    id: 'declared',
    label: 'Rests on',
    entries: [
      choice(null, 'Its citations'),
      choice('judgement', 'Our own judgement'),
      choice('common-knowledge', 'Common knowledge'),
    ],
  };
}

function selectBlock(view: EditorView, id: string): void {
  const range = blockWithId(view.state.doc, id);
  if (!range) return;
  const at = positionInSlot(range.slot, range.from);
  const inside = Selection.findFrom(view.state.doc.resolve(at + 1), 1, true);
  view.dispatch(view.state.tr.setSelection(inside ?? NodeSelection.create(view.state.doc, at)));
}

/** Said after a move: where the block stands now. */
function whereIs(view: EditorView, id: string): string {
  const range = blockWithId(view.state.doc, id);
  if (!range) return '';
  return `Moved to ${range.slot.slot.title}, ${range.from + 1} of ${range.slot.node.childCount}.`;
}
