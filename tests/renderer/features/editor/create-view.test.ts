// @vitest-environment happy-dom
import fs from 'node:fs';
import { expect, it, vi } from 'vitest';
import { createView } from '../../../../renderer/features/editor/create-view.ts';
import { clearBrief, liveBrief } from '../../../../renderer/open-brief/live-brief.ts';
import { createBrief, openBrief } from '../../../../renderer/open-brief/session.ts';
import { MemoryApi } from '../../double/memory-api.ts';

const template = JSON.parse(fs.readFileSync('templates/policy-brief/template.json', 'utf8'));

it('keeps the browser from typing into a brief that another one takes the place of, and keeps the keyboard', async () => {
  // Not there in the page of the unit tests.
  vi.stubGlobal('requestIdleCallback', () => 0);
  vi.stubGlobal('cancelIdleCallback', () => {});
  clearBrief();
  const api = new MemoryApi([template]);
  Object.assign(window, { briefwright: api });
  await createBrief({ template: 'policy-brief', title: 'Grain', fill: false });
  const place = document.createElement('div');
  document.body.append(place);
  const state = liveBrief()?.editor;
  if (state === undefined) throw new Error('No brief is open.');
  const view = createView(place, state, { leave: () => {}, cite: () => {}, picture: () => {} });
  const types = () => {
    const event = new InputEvent('beforeinput', {
      inputType: 'insertText',
      data: 'x',
      bubbles: true,
      cancelable: true,
    });
    view.dom.dispatchEvent(event);
    return !event.defaultPrevented;
  };
  expect(types()).toBe(true);
  const letGo = api.hold('brief.open');
  const opening = openBrief('/other.brief');
  expect([types(), view.editable]).toEqual([false, true]);
  letGo();
  await opening;
  expect(types()).toBe(true);
  view.destroy();
  vi.unstubAllGlobals();
});
