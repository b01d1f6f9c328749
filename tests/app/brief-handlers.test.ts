import { expect, test } from 'vitest';
import { type BriefHandling, briefHandlers } from '../../electron/app/handlers/brief-handlers.ts';
import { asId, type BriefId } from '../../electron/base/ids.ts';
import { CrashDisk } from '../storage/crash-disk.ts';
import { bytesOf, good, kit, path, plain } from '../storage/session-kit.ts';

const other = '/docs/other.brief';
const chosen = '/docs/chosen.brief';

test('a brief that another one took the place of is not saved under the name that was chosen for it', async () => {
  const theirs = { ...plain, id: asId<BriefId>('another') };
  const disk = new CrashDisk(
    new Map([
      [path, bytesOf(plain)],
      [other, bytesOf(theirs)],
    ]),
  );
  const { session } = kit(disk.io);
  good(await session.open(path));
  // While somebody looks for a place, the system hands over a file.
  const saveBrief = async () => {
    await session.close();
    good(await session.open(other));
    return chosen;
  };
  const handlers = briefHandlers({ session, dialogs: { saveBrief }, documents: '/docs' } as unknown as BriefHandling);
  const refused = { ok: false, error: { code: 'brief/not-open' } };
  expect(await handlers['brief.save']({ brief: plain.id, saveAs: true })).toMatchObject(refused);
  expect(disk.files().has(chosen)).toBe(false);
  expect(await handlers['brief.save']({ brief: plain.id, saveAs: false })).toMatchObject(refused);
});
