// @vitest-environment happy-dom
import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type NameDraft, withNewName } from '../../../../renderer/features/source-details/name-draft.ts';
import { NameRows } from '../../../../renderer/features/source-details/name-rows.tsx';

let root: Root;
let names: readonly NameDraft[];

function Form() {
  const [drafts, setDrafts] = useState<readonly NameDraft[]>(() =>
    ['Moss', 'Quill', 'Reed'].reduce<readonly NameDraft[]>(
      (all, family) => withNewName(all, 'person').map((name, at) => (at === all.length ? { ...name, family } : name)),
      [],
    ),
  );
  names = drafts;
  return <NameRows label="Authors" names={drafts} isMissing={false} onChange={setDrafts} />;
}

const rows = () => [...document.querySelectorAll('[data-name-row]')];
const focusedRow = () => rows().findIndex((row) => row.contains(document.activeElement));
const addPerson = () => document.querySelector<HTMLElement>('[aria-label^="Add a person"]');
const familyNames = () => names.map((name) => (name.kind === 'person' ? name.family : name.literal));
const press = (key: string) =>
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true, bubbles: true }));

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
  await act(async () => root.render(<Form />));
  // No frame is drawn until the test has ended.
  vi.stubGlobal('requestAnimationFrame', () => 0);
});

afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

it('has the caret in a row that was added at once: what is typed before the next frame is typed there', () => {
  act(() => addPerson()?.click());
  expect(familyNames()).toEqual(['Moss', 'Quill', 'Reed', '']);
  expect(focusedRow()).toBe(3);
});

it('has the caret in the row that was moved, so that keys in quick succession move the same one', () => {
  act(() => rows()[0]?.querySelector('input')?.focus());
  act(() => void press('ArrowDown'));
  act(() => void press('ArrowDown'));
  expect(familyNames()).toEqual(['Quill', 'Reed', 'Moss']);
  expect(focusedRow()).toBe(2);
});
