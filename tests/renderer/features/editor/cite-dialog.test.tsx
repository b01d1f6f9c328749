// @vitest-environment happy-dom
import fs from 'node:fs';
import type { EditorView } from 'prosemirror-view';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { citationPlaces } from '../../../../electron/brief/citation-places.ts';
import { CiteDialog } from '../../../../renderer/features/editor/cite-dialog.tsx';
import { clearBrief, liveBrief } from '../../../../renderer/open-brief/live-brief.ts';
import { createBrief } from '../../../../renderer/open-brief/session.ts';
import type { PickerProps } from '../../../../renderer/ui/picker.tsx';
import { MemoryApi } from '../../double/memory-api.ts';

// The list itself is drawn by a library; what is tested is which of its rows counts.
const shown = vi.hoisted(() => ({ picker: null as PickerProps | null }));
vi.mock('../../../../renderer/ui/picker.tsx', () => ({
  Picker: (props: PickerProps) => {
    shown.picker = props;
    return null;
  },
}));

const template = JSON.parse(fs.readFileSync('templates/policy-brief/template.json', 'utf8'));
let api: MemoryApi;
let root: Root;
let closed = 0;

const picker = (): PickerProps => {
  if (shown.picker === null) throw new Error('No list is shown.');
  return shown.picker;
};
const pass = (milliseconds: number) => act(async () => vi.advanceTimersByTimeAsync(milliseconds));
const labels = () => picker().entries.map(({ label }) => label);
const cited = () => {
  const live = liveBrief();
  return live === null ? [] : citationPlaces(live.editor.doc).flatMap(({ attributes }) => attributes.items);
};
const entry = (words: string) => picker().entries.find(({ label }) => label.includes(words))?.id ?? '';

beforeEach(async () => {
  vi.useFakeTimers();
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  clearBrief();
  closed = 0;
  api = new MemoryApi([template]);
  Object.assign(window, { briefwright: api });
  await api.library.add({
    name: 'outlook.txt',
    text: 'Outlook\n\nThe ministry said that 12,000 tonnes were sold in May. Prices could rise by a tenth before the harvest.\n',
  });
  await createBrief({ template: 'policy-brief', title: 'Grain', fill: false });
  const live = liveBrief();
  const view = { state: live?.editor } as EditorView;
  root = createRoot(document.createElement('div'));
  await act(async () =>
    root.render(<CiteDialog view={view} source={null} into={null} onClose={() => (closed += 1)} />),
  );
  await pass(0);
});

afterEach(async () => {
  await act(async () => root.unmount());
  vi.useRealTimers();
});

it('cites what is picked from the list of the words typed', async () => {
  const sold = entry('sold in May');
  await act(async () => picker().onPick(sold));
  expect(closed).toBe(1);
  expect(cited()).toHaveLength(1);
});

it('cites nothing that the list of the words typed last does not hold', async () => {
  const sold = entry('sold in May');
  await act(async () => picker().onText('prices'));
  await act(async () => picker().onPick(sold));
  expect(closed).toBe(0);
  await pass(200);
  expect(labels().join()).toContain('Prices could rise');
  expect(labels().join()).not.toContain('sold in May');
  expect([closed, cited()]).toEqual([0, []]);
});

it('waits for the list of the words typed last, and cites what stands in both', async () => {
  const prices = entry('Prices could rise');
  await act(async () => picker().onText('prices'));
  await act(async () => picker().onPick(prices));
  expect(closed).toBe(0);
  await pass(200);
  expect(closed).toBe(1);
  expect(cited()).toHaveLength(1);
});

it('keeps the keyboard until the evidence is there, so that nothing is typed between the caret and the citation', async () => {
  const letGo = api.hold('library.evidence');
  await act(async () => picker().onPick(entry('sold in May')));
  expect(closed).toBe(0);
  await act(async () => picker().onPick(entry('sold in May')));
  await act(async () => letGo());
  expect(closed).toBe(1);
  expect(cited()).toHaveLength(1);
});
