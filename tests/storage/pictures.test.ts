import { describe, expect, test } from 'vitest';
import { asId, type PictureId } from '../../electron/base/ids.ts';
import type { Brief } from '../../electron/brief/brief.ts';
import { insertFigure } from '../../electron/brief/commands/insert-figure.ts';
import type { BriefEdit } from '../../electron/brief/edit.ts';
import { parseBriefFile } from '../../electron/brief/file-format.ts';
import type { Picture } from '../../electron/brief/pictures/picture.ts';
import { sha256 } from '../../electron/storage/sha256.ts';
import { bands, idOf, pictures } from '../builders/pictures.ts';
import { counter, stateOf } from '../builders/state.ts';
import { CrashDisk } from './crash-disk.ts';
import { bytesOf, good, kit, path, plain } from './session-kit.ts';

const flag = bands(6, 4, '#1f5b8f', '#c8102e');
const seal = bands(3, 3, '#444444');
const held = pictures(flag, seal);

function pictureEdit(bytes: Uint8Array, id: PictureId = idOf(bytes)): BriefEdit {
  return { type: 'picture', id, picture: held[idOf(bytes)] as Picture };
}

/** The steps that put a figure of this picture into a brief. */
function figureEdit(brief: Brief, bytes: Uint8Array): BriefEdit {
  const given = { picture: idOf(bytes), alt: 'Bands', decorative: false };
  const steps: BriefEdit[] = [];
  insertFigure(
    given,
    { type: 'slot', slot: 'prose', index: null },
    counter('f'),
  )(stateOf(brief), (tr) => {
    steps.push({ type: 'steps', steps: tr.steps.map((step) => step.toJSON()) });
  });
  const [edit] = steps;
  if (!edit) throw new Error('The figure could not be inserted.');
  return edit;
}

function picturesIn(disk: CrashDisk): readonly string[] {
  const parsed = parseBriefFile(disk.files().get(path) ?? new Uint8Array(), sha256);
  if (!parsed.ok) throw new Error(parsed.error.detail);
  return Object.keys(parsed.value.brief.pictures);
}

describe('a picture', () => {
  test('that was acknowledged survives a crash before anything was saved', async () => {
    const disk = new CrashDisk(new Map([[path, bytesOf(plain)]]));
    const { session } = kit(disk.io);
    await session.open(path);
    good(await session.edit(plain.id, 0, [pictureEdit(flag), figureEdit(plain, flag)]));

    const next = kit(disk.io, {}, 'run2').session;
    expect(good(await next.open(path)).brief.pictures).toEqual({});
    const restored = good(await next.recover('restore'));
    expect(restored?.brief.pictures).toEqual({ [idOf(flag)]: held[idOf(flag)] });
    good(await next.save('saved'));
    expect(picturesIn(disk)).toEqual([idOf(flag)]);
  });

  test('under a hash that is not its own is refused', async () => {
    const { session } = kit(new CrashDisk(new Map([[path, bytesOf(plain)]])).io);
    await session.open(path);
    const wrong = await session.edit(plain.id, 0, [pictureEdit(flag, asId<PictureId>('0'.repeat(64)))]);
    expect(wrong).toMatchObject({ ok: false, error: { code: 'request/invalid' } });
  });

  test('that no figure shows stays while undo can bring it back, and is gone from the file when the brief is closed', async () => {
    const disk = new CrashDisk(new Map([[path, bytesOf(plain)]]));
    const { session } = kit(disk.io);
    await session.open(path);
    good(await session.edit(plain.id, 0, [pictureEdit(flag), pictureEdit(seal), figureEdit(plain, seal)]));
    good(await session.save('saved'));
    expect(picturesIn(disk)).toEqual([idOf(flag), idOf(seal)].sort());
    good(await session.close());
    expect(picturesIn(disk)).toEqual([idOf(seal)]);
  });

  test('that a file holds for nothing is left behind when it is opened', async () => {
    const brief: Brief = { ...plain, pictures: held };
    const { session } = kit(new CrashDisk(new Map([[path, bytesOf(brief)]])).io);
    expect(good(await session.open(path)).brief.pictures).toEqual({});
  });
});
