import { beforeEach, describe, expect, test } from 'vitest';
import { asId, type BriefId } from '../../electron/base/ids.ts';
import type { Brief } from '../../electron/brief/brief.ts';
import { createBrief } from '../../electron/brief/create-brief.ts';
import { parseJournal } from '../../electron/storage/journal-records.ts';
import { CrashDisk, errno } from './crash-disk.ts';
import { bytesOf, fresh, good, home, type Kit, kit, path, plain, retitle, titleIn } from './session-kit.ts';

let disk: CrashDisk;
let run: Kit;

beforeEach(() => {
  disk = new CrashDisk(new Map([[path, bytesOf(plain)]]));
  run = kit(disk.io);
});

const names = (start: string) => [...disk.files().keys()].filter((name) => name.startsWith(start));
const journals = () => names(`${home}/journal/`);
const textOf = (open: Brief | undefined) => open?.body.content?.[0]?.content?.[0]?.content?.[0]?.text;
const steps = {
  type: 'steps',
  steps: [{ stepType: 'replace', from: 2, to: 2, slice: { content: [{ type: 'text', text: 'Now ' }] } }],
} as const;

describe('opening, editing, saving', () => {
  test('edits are acknowledged when they are in the journal, and gone from it when they are in the file', async () => {
    expect(good(await run.session.open(path))).toMatchObject({ revision: 0, readOnly: false, recovery: null });
    expect(journals()).toEqual([]);
    expect(good(await run.session.edit(plain.id, 0, [retitle('1'), steps]))).toEqual({ revision: 2 });
    expect(journals()).toHaveLength(1);
    expect(titleIn(disk.files().get(path))).toBe('0');
    expect(run.session.isDirty()).toBe(true);
    expect(good(await run.session.save('saved'))).toMatchObject({ path, revision: 2 });
    expect(journals()).toEqual([]);
    expect(titleIn(disk.files().get(path))).toBe('1');
    expect(run.session.isDirty()).toBe(false);
    expect(textOf((await run.session.current())?.brief)).toBe('Now Stocks are low.');
  });

  test('an edit sets the time of the last change', async () => {
    await run.session.open(path);
    run.clock.at += 60_000;
    await run.session.edit(plain.id, 0, [steps]);
    expect((await run.session.current())?.brief.metadata.modified).toBe('2024-11-22T10:01:00.000Z');
  });

  test('edits that do not apply change nothing, and neither do edits with a gap before them', async () => {
    await run.session.open(path);
    const wrong = { type: 'steps', steps: [{ stepType: 'replace', from: 900, to: 901 }] } as const;
    expect(await run.session.edit(plain.id, 0, [retitle('1'), wrong])).toMatchObject({
      ok: false,
      error: { code: 'request/invalid' },
    });
    expect(await run.session.edit(plain.id, 3, [steps])).toMatchObject({
      ok: false,
      error: { code: 'request/invalid' },
    });
    expect((await run.session.current())?.brief.metadata.title).toBe('0');
    expect(good(await run.session.edit(plain.id, 0, [retitle('1')]))).toEqual({ revision: 1 });
  });

  test('edits of a brief that was closed meanwhile never touch the one that took its place', async () => {
    await run.session.open(path);
    const other: Brief = { ...plain, id: asId<BriefId>('another') };
    disk.put('/docs/other.brief', bytesOf(other));
    await run.session.close();
    await run.session.open('/docs/other.brief');
    expect(await run.session.edit(plain.id, 0, [steps])).toMatchObject({
      ok: false,
      error: { code: 'brief/not-open' },
    });
    expect(textOf((await run.session.current())?.brief)).toBe('Stocks are low.');
    expect(journals()).toEqual([]);
  });

  test('edits that are sent twice are taken once', async () => {
    await run.session.open(path);
    await run.session.edit(plain.id, 0, [steps]);
    expect(good(await run.session.edit(plain.id, 0, [steps, retitle('2')]))).toEqual({ revision: 2 });
    expect(textOf((await run.session.current())?.brief)).toBe('Now Stocks are low.');
  });

  test('what comes at the same time is done one after the other', async () => {
    await run.session.open(path);
    const all = [
      run.session.edit(plain.id, 0, [retitle('1')]),
      run.session.save('saved'),
      run.session.edit(plain.id, 1, [retitle('2')]),
      run.session.save('saved'),
    ];
    expect((await Promise.all(all)).every((one) => one.ok)).toBe(true);
    expect(titleIn(disk.files().get(path))).toBe('2');
  });

  test('a new brief is safe before it has a file, and its file takes over from the journal', async () => {
    good(await run.session.create(fresh()));
    expect(journals()).toHaveLength(1);
    expect(good(await run.session.save('saved'))).toBeNull();
    good(await run.session.saveAs('/docs/new.brief'));
    expect(journals()).toEqual([]);
    expect(names('/docs/new.brief')).toEqual(['/docs/new.brief', '/docs/new.brief.lock']);
    good(await run.session.close());
    expect(names('/docs/new.brief')).toEqual(['/docs/new.brief']);
  });

  test('closing saves what has a file; what has none is offered at the next start', async () => {
    await run.session.open(path);
    await run.session.edit(plain.id, 0, [retitle('1')]);
    good(await run.session.close());
    expect(titleIn(disk.files().get(path))).toBe('1');
    await run.session.create(fresh());
    await run.session.edit(fresh().id, 0, [retitle('7')]);
    good(await run.session.close());
    const next = kit(disk.io, {}, 'run2').session;
    const [left] = good(await next.leftBehind());
    expect(left).toMatchObject({ path: null, title: '7' });
    expect(good(await next.openLeftBehind(left?.briefId ?? '')).brief.metadata.title).toBe('7');
    good(await next.discard());
    expect(good(await next.leftBehind())).toEqual([]);
  });

  test('a brief without a file says whether it was closed or a crash left it, and can be put aside', async () => {
    await run.session.create(fresh());
    await run.session.edit(fresh().id, 0, [retitle('7')]);
    const crashed = kit(disk.io, {}, 'run2').session;
    const [left] = good(await crashed.leftBehind());
    expect(left).toMatchObject({ title: '7', closed: false });
    good(await run.session.close());
    expect(good(await crashed.leftBehind())).toEqual([{ ...left, closed: true }]);

    // Going on with it and crashing again is a crash again; while it is open it is not left behind.
    await crashed.openLeftBehind(left?.briefId ?? '');
    good(await crashed.recover('restore'));
    expect(good(await crashed.leftBehind())).toEqual([]);
    const next = kit(disk.io, {}, 'run3').session;
    expect(good(await next.leftBehind())).toMatchObject([{ title: '7', closed: false }]);
    good(await next.discardLeftBehind(left?.briefId ?? ''));
    expect(good(await next.leftBehind())).toEqual([]);
    expect(names(`${home}/journal-settled/`)).toHaveLength(1);
  });

  test('a new brief in which nothing was written is not left behind', async () => {
    await run.session.create(fresh());
    good(await run.session.close());
    expect(good(await run.session.leftBehind())).toEqual([]);
  });

  test.each([
    ['no such file', '/docs/none.brief', null, 'file/not-found'],
    ['no zip', '/docs/x.brief', Buffer.from('hello'), 'brief/not-a-brief'],
    ['a cut file', '/docs/x.brief', Buffer.from(bytesOf(plain)).subarray(0, 900), 'brief/damaged'],
  ])('%s is refused with its reason, and the open brief stays', async (_title, other, bytes, code) => {
    await run.session.open(path);
    if (bytes) disk.put(other, bytes);
    expect(await run.session.open(other)).toMatchObject({ ok: false, error: { code, subject: other } });
    expect((await run.session.current())?.saved.path).toBe(path);
  });

  test('without an open brief every call says so', async () => {
    expect(await run.session.edit(plain.id, 0, [])).toMatchObject({ ok: false, error: { code: 'brief/not-open' } });
    expect(await run.session.save('saved')).toMatchObject({ ok: false, error: { code: 'brief/not-open' } });
    expect(good(await run.session.close())).toEqual({});
  });
});

describe('recovery', () => {
  async function crashed(edits: number): Promise<Kit> {
    await run.session.open(path);
    for (let edit = 1; edit <= edits; edit += 1) await run.session.edit(plain.id, edit - 1, [retitle(String(edit))]);
    return kit(disk.io, {}, 'run2');
  }

  test('is offered, never silent: the file is shown and the edits are counted', async () => {
    const next = await crashed(3);
    expect(good(await next.session.open(path))).toMatchObject({
      brief: { metadata: { title: '0' } },
      recovery: { edits: 3, journalTime: '2024-11-22T10:00:00.000Z' },
    });
  });

  test('restore brings the edits back, and the next save puts them into the file', async () => {
    const next = await crashed(3);
    await next.session.open(path);
    expect(good(await next.session.recover('restore'))).toMatchObject({
      brief: { metadata: { title: '3' } },
      revision: 3,
      recovery: null,
    });
    expect(good(await next.session.edit(plain.id, 3, [retitle('4')]))).toEqual({ revision: 4 });
    good(await next.session.save('saved'));
    expect(titleIn(disk.files().get(path))).toBe('4');
    expect(journals()).toEqual([]);
  });

  test('keep-file leaves the file as it is and the journal where it can still be found', async () => {
    const next = await crashed(3);
    await next.session.open(path);
    expect(good(await next.session.recover('keep-file'))).toMatchObject({
      brief: { metadata: { title: '0' } },
      recovery: null,
    });
    expect(journals()).toEqual([]);
    expect(names(`${home}/journal-settled/`)).toHaveLength(1);
    expect(good(await kit(disk.io, {}, 'run3').session.open(path)).recovery).toBeNull();
  });

  test('save-copy writes the recovered brief beside the file', async () => {
    const next = await crashed(3);
    await next.session.open(path);
    good(await next.session.recover('save-copy'));
    expect(titleIn(disk.files().get('/docs/grain (recovered 2024-11-22).brief'))).toBe('3');
    expect(titleIn(disk.files().get(path))).toBe('0');
  });

  test('editing on without a choice keeps the journal aside', async () => {
    const next = await crashed(2);
    await next.session.open(path);
    good(await next.session.edit(plain.id, 0, [retitle('9')]));
    expect(names(`${home}/journal-settled/`)).toHaveLength(1);
    expect(good(await kit(disk.io, {}, 'run3').session.open(path)).recovery?.edits).toBe(1);
  });

  test('a file that changed since does not hide behind the journal', async () => {
    const next = await crashed(2);
    disk.put(path, bytesOf({ ...plain, metadata: { ...plain.metadata, title: 'theirs' } }));
    expect(good(await next.session.open(path))).toMatchObject({
      brief: { metadata: { title: 'theirs' } },
      recovery: { edits: 2 },
    });
    await next.session.recover('restore');
    expect(await next.session.save('saved')).toMatchObject({ ok: false, error: { code: 'brief/changed-outside' } });
    expect(titleIn(disk.files().get(path))).toBe('theirs');
  });

  test('a journal of another file with the same brief is left alone', async () => {
    const next = await crashed(2);
    disk.put('/docs/copy.brief', bytesOf(plain));
    expect(good(await next.session.open('/docs/copy.brief')).recovery).toBeNull();
    await next.session.edit(plain.id, 0, [retitle('5')]);
    await next.session.save('saved');
    expect(good(await next.session.open(path)).recovery?.edits).toBe(2);
  });

  test('settled journals go after thirty days', async () => {
    const next = await crashed(2);
    await next.session.open(path);
    await next.session.recover('keep-file');
    const later = kit(disk.io, {}, 'run3');
    later.clock.at += 31 * 86_400_000;
    await later.session.open(path);
    expect(names(`${home}/journal-settled/`)).toEqual([]);
  });

  test.each([1, 40, 300, 1200])(
    'a journal that was cut or changed %i bytes before its end gives every record before',
    async (back) => {
      const next = await crashed(5);
      const [name = ''] = journals();
      const bytes = disk.files().get(name) ?? new Uint8Array();
      const whole = parseJournal(bytes).records.length;
      const changed = Uint8Array.from(bytes, (byte, index) => (index === bytes.length - back ? byte ^ 1 : byte));
      const kept = parseJournal(changed);
      expect(kept.torn).toBe(true);
      expect(kept.records.length).toBeLessThan(whole);
      disk.put(name, changed);
      expect(good(await next.session.open(path)).recovery?.edits).toBe(kept.records.length);
      expect(parseJournal(bytes.subarray(0, bytes.length - back)).records).toHaveLength(kept.records.length);
    },
  );
});

describe('a file that another program changed', () => {
  const theirs = bytesOf({ ...plain, metadata: { ...plain.metadata, title: 'theirs' } });
  beforeEach(async () => {
    await run.session.open(path);
    await run.session.edit(plain.id, 0, [retitle('mine')]);
    disk.put(path, theirs);
  });

  test('is never written over', async () => {
    expect(await run.session.save('timed')).toMatchObject({ ok: false, error: { code: 'brief/changed-outside' } });
    expect(run.outside).toEqual([path]);
    expect(titleIn(disk.files().get(path))).toBe('theirs');
    expect(good(await run.session.edit(plain.id, 1, [retitle('mine still')]))).toEqual({ revision: 2 });
  });

  test('is noticed at the last moment too', async () => {
    disk.put(path, bytesOf(plain));
    disk.failing = (call, at) => {
      if (call === 'write' && at.endsWith('.tmp')) disk.put(path, theirs);
    };
    expect(await run.session.save('timed')).toMatchObject({ ok: false, error: { code: 'brief/changed-outside' } });
    expect(titleIn(disk.files().get(path))).toBe('theirs');
    expect(names('/docs/.')).toEqual([]);
  });

  test('keep-both writes mine beside theirs and goes on with it', async () => {
    const open = good(await run.session.resolveOutsideChange('keep-both'));
    expect(open.saved.path).toBe('/docs/grain (mine 2024-11-22).brief');
    expect(titleIn(disk.files().get(path))).toBe('theirs');
    expect(titleIn(disk.files().get(open.saved.path ?? ''))).toBe('mine');
    expect(names('/docs').filter((name) => name.endsWith('.lock'))).toEqual([`${open.saved.path}.lock`]);
  });

  test('use-mine keeps theirs as a version', async () => {
    good(await run.session.resolveOutsideChange('use-mine'));
    expect(titleIn(disk.files().get(path))).toBe('mine');
    const kept = good(await run.session.versions()).find((version) => version.reason === 'outside-change');
    expect(titleIn(disk.files().get(`${home}/versions/brief-1/${kept?.id}.brief`))).toBe('theirs');
  });

  test('use-theirs keeps mine as a version', async () => {
    expect(good(await run.session.resolveOutsideChange('use-theirs')).brief.metadata.title).toBe('theirs');
    const [kept] = good(await run.session.versions());
    expect(titleIn(disk.files().get(`${home}/versions/brief-1/${kept?.id}.brief`))).toBe('mine');
    expect(journals()).toEqual([]);
    const current = await run.session.current();
    good(await run.session.edit(plain.id, current?.revision ?? 0, [retitle('then')]));
    good(await run.session.save('saved'));
    expect(titleIn(disk.files().get(path))).toBe('then');
  });

  test('a file that was removed is written again', async () => {
    await disk.io.remove(path);
    good(await run.session.save('saved'));
    expect(titleIn(disk.files().get(path))).toBe('mine');
  });
});

describe('versions', () => {
  test('are kept every five minutes at most, on request at once, and can be brought back', async () => {
    await run.session.open(path);
    for (let edit = 1; edit <= 4; edit += 1) {
      run.clock.at += 120_000;
      await run.session.edit(plain.id, edit - 1, [retitle(String(edit))]);
      await run.session.save('timed');
    }
    await run.session.save('saved');
    const versions = good(await run.session.versions());
    expect(versions.map((version) => version.reason)).toEqual(['saved', 'timed', 'timed']);
    const oldest = good(await run.session.restoreVersion(versions.at(-1)?.id ?? ''));
    expect(oldest).toMatchObject({ brief: { metadata: { title: '1' } }, revision: 5 });
    expect(good(await run.session.versions())[0]?.reason).toBe('before-restore');
    expect(good(await kit(disk.io, {}, 'run2').session.open(path)).recovery?.edits).toBe(1);
    expect(await run.session.restoreVersion('../../x')).toMatchObject({ ok: false, error: { code: 'file/not-found' } });
  });
});

test('a file that was damaged is refused, and the version to open instead is named', async () => {
  await run.session.open(path);
  await run.session.edit(plain.id, 0, [retitle('1')]);
  await run.session.save('saved');
  await run.session.close();
  disk.put(path, (disk.files().get(path) ?? new Uint8Array()).slice(0, 700));
  const refused = await run.session.open(path);
  const version = names(`${home}/versions/`).find((name) => name.endsWith('.brief')) ?? '';
  expect(refused).toMatchObject({ ok: false, error: { code: 'brief/damaged', subject: path } });
  expect(refused.ok ? '' : refused.error.detail).toContain(version);
  expect(good(await run.session.open(version)).brief.metadata.title).toBe('1');
});

describe('a brief that somebody else has open', () => {
  const other = { owner: { process: 8, host: 'desk', boot: 'b1' }, isAlive: (id: number) => id === 7 };

  test('opens for reading only; a lock of a process that is gone is taken over', async () => {
    await run.session.open(path);
    const second = kit(disk.io, { lock: other }, 'run2').session;
    expect(good(await second.open(path)).readOnly).toBe(true);
    expect(await second.edit(plain.id, 0, [retitle('1')])).toMatchObject({
      ok: false,
      error: { code: 'brief/read-only' },
    });
    expect(good(await second.saveAs('/docs/own.brief')).path).toBe('/docs/own.brief');
    expect(good(await second.edit(plain.id, 0, [retitle('1')]))).toEqual({ revision: 1 });
    const third = kit(disk.io, { lock: { ...other, isAlive: () => false } }, 'run3').session;
    expect(good(await third.open(path)).readOnly).toBe(false);
  });

  test('a machine that was started anew has no old processes', async () => {
    await run.session.open(path);
    const after = kit(
      disk.io,
      { lock: { owner: { process: 8, host: 'desk', boot: 'b2' }, isAlive: () => true } },
      'run2',
    ).session;
    expect(good(await after.open(path)).readOnly).toBe(false);
  });
});

describe('a disk that fails', () => {
  test.each(['ENOSPC', 'EIO', 'EACCES', 'EROFS'])('%s at any one call is told and loses nothing', async (code) => {
    for (let nth = 1; ; nth += 1) {
      const failing = new CrashDisk(new Map([[path, bytesOf(plain)]]));
      const { session, troubles } = kit(failing.io);
      good(await session.open(path));
      let count = 0;
      let failed = '';
      failing.failing = (call, at) => {
        if (!['open', 'write', 'sync', 'syncData', 'rename', 'truncate', 'syncFolder'].includes(call)) return;
        count += 1;
        if (count === nth) {
          failed = `${call} ${at}`;
          throw errno(code, at);
        }
      };
      let acknowledged = 0;
      for (let edit = 1; edit <= 4; edit += 1) {
        const sent = Array.from({ length: edit - acknowledged }, (_, index) =>
          retitle(String(acknowledged + index + 1)),
        );
        const done = await session.edit(plain.id, acknowledged, sent);
        if (done.ok) acknowledged = done.value.revision;
        if (edit === 2) {
          const saved = await session.save('timed');
          if (!saved.ok) expect(titleIn(failing.files().get(path)), failed).toMatch(/^[02]$/);
        }
      }
      failing.failing = null;
      if (count < nth) break;
      if (acknowledged < 4) acknowledged = good(await session.edit(plain.id, acknowledged, [retitle('4')])).revision;
      expect(acknowledged, failed).toBe(4);
      // The next start finds everything that was acknowledged, in the journal or in the file.
      const next = kit(new CrashDisk(failing.files()).io, {}, 'run2').session;
      const opened = good(await next.open(path));
      const found = opened.recovery ? good(await next.recover('restore'))?.brief : opened.brief;
      expect(found?.metadata.title, failed).toBe('4');
      expect(
        [...failing.files().keys()].filter((name) => name.endsWith('.tmp')),
        failed,
      ).toEqual([]);
      expect(troubles.at(-1) ?? null, failed).toBeNull();
    }
  });

  test('a full disk is told once it is full and once it has room again; memory keeps the edits', async () => {
    await run.session.open(path);
    await run.session.edit(plain.id, 0, [retitle('1')]);
    disk.failing = (call, at) => {
      if (call === 'write') throw errno('ENOSPC', at);
    };
    for (const title of ['2', '3']) {
      expect(
        await run.session.edit(plain.id, 1, [retitle('2'), retitle('3')].slice(0, title === '2' ? 1 : 2)),
      ).toMatchObject({
        ok: false,
        error: { code: 'file/disk-full' },
      });
    }
    expect(await run.session.save('timed')).toMatchObject({ ok: false, error: { code: 'file/disk-full' } });
    expect((await run.session.current())?.brief.metadata.title).toBe('3');
    disk.failing = null;
    expect(good(await run.session.edit(plain.id, 1, []))).toEqual({ revision: 3 });
    expect(run.troubles.map((one) => one?.code ?? null)).toEqual(['file/disk-full', 'file/disk-full', null]);
    expect(good(await kit(disk.io, {}, 'run2').session.open(path)).recovery?.edits).toBe(3);
  });

  test('half a line in the journal does not hide the lines behind it', async () => {
    await run.session.open(path);
    await run.session.edit(plain.id, 0, [retitle('1')]);
    let writes = 0;
    disk.failing = (call, at) => {
      writes += call === 'write' ? 1 : 0;
      if (call === 'write' && writes === 2) throw errno('ENOSPC', at);
    };
    expect((await run.session.edit(plain.id, 1, [retitle('2')])).ok).toBe(false);
    disk.failing = null;
    good(await run.session.edit(plain.id, 1, [retitle('2'), retitle('3')]));
    expect(good(await kit(disk.io, {}, 'run2').session.open(path)).recovery?.edits).toBe(3);
  });

  test('after a failed sync the journal is begun anew', async () => {
    await run.session.open(path);
    await run.session.edit(plain.id, 0, [retitle('1')]);
    const [first] = journals();
    disk.failing = (call, at) => {
      if (call === 'syncData' && at === first) throw errno('EIO', at);
    };
    expect(good(await run.session.edit(plain.id, 1, [retitle('2')]))).toEqual({ revision: 2 });
    expect(journals()).toHaveLength(1);
    expect(journals()[0]).not.toBe(first);
  });
});

test('a brief made from a template survives its first journal', async () => {
  const brief = createBrief({
    template: plain.template,
    title: 'Grain',
    preparedBy: '',
    language: null,
    now: plain.metadata.created,
    newId: () => 'only-one',
  });
  good(await run.session.create(brief));
  const next = kit(disk.io, {}, 'run2').session;
  const [left] = good(await next.leftBehind());
  expect(good(await next.openLeftBehind(left?.briefId ?? '')).brief).toEqual(brief);
});
