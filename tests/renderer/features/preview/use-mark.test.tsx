// @vitest-environment happy-dom
import fs from 'node:fs';
import { Selection } from 'prosemirror-state';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { slotsOf } from '../../../../electron/brief/slots.ts';
import { type Mark, useMark } from '../../../../renderer/features/preview/use-mark.ts';
import type { Preview } from '../../../../renderer/features/preview/use-preview.ts';
import { clearBrief, dispatch, liveBrief } from '../../../../renderer/open-brief/live-brief.ts';
import { createBrief } from '../../../../renderer/open-brief/session.ts';
import { MemoryApi } from '../../double/memory-api.ts';

const template = JSON.parse(fs.readFileSync('templates/policy-brief/template.json', 'utf8'));
/** Longer than the caret takes to come to rest. */
const rest = 300;
let root: Root;
let mark: Mark;
/** Blocks that the pages were moved to, the last one last. */
let brought: string[];

const find = async (block: string) => {
  brought.push(block);
  return { page: 0, y: 0 };
};
const draw = (at: number) => act(async () => root.render(<Pages preview={{ find, count: 9, at: new Date(at) }} />));
const pass = (milliseconds: number) => act(async () => vi.advanceTimersByTimeAsync(milliseconds));

function Pages({ preview }: { readonly preview: Pick<Preview, 'find' | 'count' | 'at'> }) {
  mark = useMark(preview as Preview, true, () => {});
  return null;
}

/** The caret goes into a section, as by a key. */
function goToSection(index: number): void {
  const live = liveBrief();
  const slot = live && slotsOf(live.editor.doc)[index];
  if (live && slot) dispatch(live.editor.tr.setSelection(Selection.near(live.editor.doc.resolve(slot.pos + 1))));
}

function type(words: string): void {
  const live = liveBrief();
  if (live) dispatch(live.editor.tr.insertText(words));
}

beforeEach(async () => {
  vi.useFakeTimers();
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  clearBrief();
  Object.assign(window, { briefwright: new MemoryApi([template]) });
  await createBrief({ template: 'policy-brief', title: 'Grain', fill: false });
  brought = [];
  root = createRoot(document.createElement('div'));
  await draw(0);
  await pass(rest);
  brought = [];
});

afterEach(async () => {
  await act(async () => root.unmount());
  vi.useRealTimers();
});

it('follows the caret when it has come to rest', async () => {
  await act(async () => goToSection(1));
  expect(brought).toEqual([]);
  await pass(rest);
  expect(brought).toHaveLength(1);
});

it('leaves the pages where somebody went, though the caret comes to rest after that', async () => {
  await act(async () => goToSection(1));
  await act(async () => mark.leave());
  await pass(rest);
  expect(brought).toEqual([]);
});

it('leaves them there when pages of the same text come later, and follows again when the text changes', async () => {
  await act(async () => goToSection(1));
  await pass(rest);
  await act(async () => type('Words'));
  await act(async () => mark.leave());
  brought = [];
  await draw(1);
  expect(brought).toEqual([]);
  await act(async () => type(' more'));
  await draw(2);
  expect(brought).toHaveLength(1);
});

it('does not answer to a wish that another one came after', async () => {
  let answer = (_place: { page: number; y: number }) => {};
  const slow = () => new Promise<{ page: number; y: number }>((resolve) => (answer = resolve));
  await act(async () => root.render(<Pages preview={{ find: slow, count: 9, at: new Date(0) }} />));
  await act(async () => void mark.show(['first']));
  await act(async () => mark.put('second'));
  await act(async () => answer({ page: 4, y: 0 }));
  expect(mark.node).toBe('second');
});
