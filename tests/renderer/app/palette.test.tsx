// @vitest-environment happy-dom
import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Palette } from '../../../renderer/app/palette.tsx';
import type { PickerProps } from '../../../renderer/ui/picker.tsx';

// The dialog is drawn by a library: here it takes the keyboard as that does, and gives nothing back.
const shown = vi.hoisted(() => ({ picker: null as PickerProps | null, found: null as Element | null | undefined }));
vi.mock('../../../renderer/ui/picker.tsx', () => ({
  Picker: (props: PickerProps) => {
    shown.picker = props;
    return <input data-dialog="" ref={(field) => field?.focus()} />;
  },
}));
vi.mock('../../../renderer/app/commands.ts', () => ({
  applies: () => true,
  appCommands: [{ id: 'test.look', title: 'Look', group: 'Test', keys: [], run: () => look() }],
}));

function look(): void {
  shown.found = document.querySelector('[data-dialog]') === null ? document.activeElement : null;
}

let root: Root;

function Window() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      {open && <Palette onClose={() => setOpen(false)} />}
    </>
  );
}

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const saved = async () => ({ ok: true, value: { searches: [] } });
  Object.assign(window, { briefwright: { requests: { 'library.saved-searches': saved }, on: () => () => {} } });
  const host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
  await act(async () => root.render(<Window />));
  // Neither a frame nor a timer comes.
  vi.stubGlobal('requestAnimationFrame', () => 0);
  vi.stubGlobal('setTimeout', () => 0);
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await act(async () => root.unmount());
  document.body.replaceChildren();
});

it('runs a command at once, with its dialog gone and the keyboard where it was', async () => {
  const button = document.querySelector('button');
  button?.focus();
  await act(async () => button?.click());
  expect(document.activeElement?.hasAttribute('data-dialog')).toBe(true);
  await act(async () => shown.picker?.onPick('test.look'));
  expect(shown.found).toBe(button);
});
