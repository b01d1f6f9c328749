// @vitest-environment happy-dom
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ok } from '../../../../electron/base/result.ts';
import { PictureDialog } from '../../../../renderer/features/editor/picture-dialog.tsx';

// How a file is read is tested with the files; here the answers come when the test says so.
const reading = vi.hoisted(() => new Map<string, (value: unknown) => void>());
vi.mock('../../../../renderer/open-brief/take-picture.ts', () => ({
  takePicture: (file: File) => new Promise((answer) => reading.set(file.name, answer)),
}));
vi.mock('../../../../renderer/ui/dialog.tsx', () => ({ Dialog: (props: { children: ReactNode }) => props.children }));

let root: Root;
let host: HTMLElement;

const show = (name: string) =>
  act(async () => root.render(<PictureDialog file={new File([], name)} at={null} onClose={() => {}} />));
const answer = (name: string) =>
  act(async () => {
    const picture = { mediaType: 'image/png', width: 2, height: 1, data: name };
    reading.get(name)?.(ok({ id: name, picture, remarks: [] }));
  });
const sample = () => host.querySelector('img')?.getAttribute('src') ?? null;

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  host = document.createElement('div');
  root = createRoot(host);
});

afterEach(() => act(async () => root.unmount()));

it('holds the file chosen last, also when one chosen before it takes longer to read', async () => {
  await show('large.png');
  await show('small.png');
  await answer('small.png');
  expect(sample()).toContain('small.png');
  await answer('large.png');
  expect(sample()).toContain('small.png');
});

it('shows no file any more while another one is read', async () => {
  await show('first.png');
  await answer('first.png');
  await show('second.png');
  expect(sample()).toBeNull();
});
