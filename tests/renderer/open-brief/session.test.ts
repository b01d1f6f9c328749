// @vitest-environment happy-dom
import fs from 'node:fs';
import { undo } from 'prosemirror-history';
import { beforeEach, describe, expect, it } from 'vitest';
import type { BriefEdit } from '../../../electron/brief/edit.ts';
import { slotsOf } from '../../../electron/brief/slots.ts';
import type { TemplateCopy } from '../../../electron/brief/template-copy.ts';
import { insertClaims } from '../../../renderer/open-brief/insert-claims.ts';
import {
  clearBrief,
  currentBrief,
  flushEdits,
  type LiveBrief,
  liveBrief,
  run,
  setMetadata,
} from '../../../renderer/open-brief/live-brief.ts';
import { closeBrief, createBrief, openBrief, saveBrief } from '../../../renderer/open-brief/session.ts';
import { claimUses } from '../../../renderer/open-brief/usage.ts';
import { useToasts } from '../../../renderer/ui/toasts.tsx';
import { claimIds, MemoryApi } from '../double/memory-api.ts';

const template: TemplateCopy = JSON.parse(fs.readFileSync('templates/policy-brief/template.json', 'utf8'));
const text =
  'Grain outlook\n\nThe ministry said that 12,000 tonnes were sold in May. Prices could rise by a tenth before the next harvest.\n';

let api: MemoryApi;

beforeEach(async () => {
  clearBrief();
  useToasts.setState({ toasts: [] });
  api = new MemoryApi([template]);
  Object.assign(window, { briefwright: api });
  await api.library.add({ name: 'outlook.txt', text });
  await createBrief({ template: 'policy-brief', title: 'Grain', fill: false });
});

function open(): LiveBrief {
  const live = liveBrief();
  if (!live) throw new Error('No brief is open.');
  return live;
}

const firstClaim = () => claimIds(api).slice(0, 1);
const sentEdits = () =>
  api.calls.filter((call) => call.name === 'brief.edit').flatMap((call) => (call.args as { edits: BriefEdit[] }).edits);

describe('a claim put into the brief', () => {
  it('takes its evidence along, before the text that cites it', async () => {
    await insertClaims(firstClaim(), { type: 'slot', key: 'risks' });
    await flushEdits();
    expect(sentEdits().map((edit) => edit.type)).toEqual(['evidence', 'steps']);
    const live = open();
    expect(claimUses(live.editor.doc).get(firstClaim()[0] ?? ('' as never))).toBe(1);
    expect(Object.keys(live.evidence.sources)).toHaveLength(1);
  });

  it('gives the other side the same brief as this one', async () => {
    await insertClaims(firstClaim(), { type: 'slot', key: 'key-judgements' });
    await insertClaims(claimIds(api), { type: 'slot', key: 'faq' });
    setMetadata({ audience: 'Cabinet office' });
    run(undo);
    await flushEdits();
    const here = currentBrief(open());
    const there = api.current?.brief;
    expect(there?.body).toEqual(JSON.parse(JSON.stringify(here.body)));
    expect(there?.evidence).toEqual(here.evidence);
    expect(there?.metadata.audience).toBe('Cabinet office');
  });

  it('is undone as one step, whatever was typed before', async () => {
    const before = open().editor.doc;
    await insertClaims(firstClaim(), { type: 'slot', key: 'risks' });
    run(undo);
    expect(open().editor.doc.eq(before)).toBe(true);
  });

  it('goes to the first section that asks for its kind when no place is named', async () => {
    const [id] = firstClaim();
    const kinds = id ? (api.library.claims.get(id)?.kinds ?? []) : [];
    await insertClaims(firstClaim(), { type: 'fitting' });
    const asked = template.slots.find((slot) => slot.accepts.some((kind) => kinds.includes(kind)));
    expect(citedSlot()).toBe(asked?.key);
  });

  it('is refused when the library does not know it', async () => {
    await insertClaims(['foreign' as never], { type: 'fitting' });
    expect(claimUses(open().editor.doc).size).toBe(0);
    expect(useToasts.getState().toasts.at(-1)?.text).toContain('not in the library');
  });

  function citedSlot(): string | undefined {
    return slotsOf(open().editor.doc).find(({ node }) => {
      let cited = false;
      node.descendants((child) => {
        cited ||= child.type.name === 'citation';
      });
      return cited;
    })?.slot.key;
  }
});

describe('saving', () => {
  it('sends what waits before it writes the file', async () => {
    setMetadata({ title: 'Grain prices' });
    const saved = await saveBrief(false);
    expect(saved).toEqual({ ok: true, value: true });
    const names = api.calls.map((call) => call.name).filter((name) => name === 'brief.edit' || name === 'brief.save');
    expect(names).toEqual(['brief.edit', 'brief.save']);
    expect(open().saved.path).not.toBeNull();
  });

  it('says that edits are not kept, and keeps them', async () => {
    api.refuse.set('brief.edit', 'file/disk-full');
    setMetadata({ title: 'Grain prices' });
    expect(await flushEdits()).toBe(false);
    expect(open().trouble?.code).toBe('file/disk-full');
    expect(open().waiting).toBe(1);
    api.refuse.clear();
    expect(await flushEdits()).toBe(true);
    expect(open()).toMatchObject({ trouble: null, waiting: 0 });
  });
});

describe('a brief that another one takes the place of', () => {
  const named = () => open().metadata.audience;
  const words = () => open().editor.doc.textContent;
  const type = (typed: string) =>
    run((state, dispatch) => {
      dispatch?.(state.tr.insertText(typed, 2));
      return true;
    });
  const asked = (name: string) => expect.poll(() => api.calls.some((call) => call.name === name)).toBe(true);

  it('takes no edits while the other one is on its way: they would be lost with it', async () => {
    const before = words();
    const letGo = api.hold('brief.open');
    const opening = openBrief('/other.brief');
    await asked('brief.open');
    setMetadata({ audience: 'Nobody' });
    type('Lost. ');
    expect([words(), named()]).toEqual([before, '']);
    expect(open().waiting).toBe(0);
    letGo();
    await opening;
    setMetadata({ audience: 'Cabinet office' });
    expect(named()).toBe('Cabinet office');
  });

  it('leaves the other one with a state of its own, though its saving ends later', async () => {
    const letGo = api.hold('brief.save');
    const saving = saveBrief(false);
    await asked('brief.save');
    await createBrief({ template: 'policy-brief', title: 'Another', fill: false });
    letGo();
    await saving;
    expect([open().metadata.title, open().saved.path]).toEqual(['Another', null]);
  });

  it('keeps what was typed before, and takes edits again when it stays after all', async () => {
    setMetadata({ audience: 'Typed before' });
    api.refuse.set('brief.close', 'file/disk-full');
    expect((await closeBrief()).ok).toBe(false);
    expect(api.current?.brief.metadata.audience).toBe('Typed before');
    setMetadata({ audience: 'Typed after' });
    expect(named()).toBe('Typed after');
  });
});
