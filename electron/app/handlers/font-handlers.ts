import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { ok } from '../../base/result.ts';
import type { Handlers } from '../../contract/api.ts';
import { nodeIo } from '../../storage/io-node.ts';
import { removeOwnFamily } from '../../storage/own-fonts.ts';
import type { Fork } from '../../workers/child.ts';
import { fontFamilyRows } from '../../workers/font-family-rows.ts';
import { ownFamilies } from '../../workers/own-families.ts';
import { addOwnFonts } from '../../workers/own-font-files.ts';
import { shippedFonts } from '../../workers/shipped-fonts.ts';
import type { Dialogs } from '../dialogs.ts';
import type { AppPaths } from '../paths.ts';

type FontHandlers = Pick<Handlers, 'fonts.list' | 'fonts.face' | 'fonts.add' | 'fonts.remove'>;

export interface FontHandling {
  readonly paths: AppPaths;
  readonly fork: Fork;
  readonly dialogs: Dialogs;
  /** Where the dialog starts. */
  readonly documents: string;
}

export function fontHandlers({ paths, fork, dialogs, documents }: FontHandling): FontHandlers {
  const folder = paths.userFonts;
  const rows = () => fontFamilyRows(path.join(paths.assets, 'fonts'), folder);
  return {
    'fonts.face': async ({ family, weight, italic }) => {
      const families = [...shippedFonts(path.join(paths.assets, 'fonts')), ...(await ownFamilies(folder))];
      const files = families.find((one) => one.family === family)?.files ?? [];
      const same = files.find(({ face }) => face.weight === weight && face.italic === italic);
      return ok({ bytes: (same ?? files[0])?.read() ?? null });
    },
    'fonts.list': async () => ok({ families: await rows() }),
    'fonts.add': async () => {
      const files = await dialogs.fonts(documents);
      if (files.length === 0) return ok(null);
      const run = randomUUID().slice(0, 8);
      const { refused } = await addOwnFonts(files, { fork, assets: paths.assets, folder, run });
      return ok({ families: await rows(), refused });
    },
    'fonts.remove': async ({ family }) => {
      const removed = await removeOwnFamily(nodeIo, folder, family);
      return removed.ok ? ok({ families: await rows() }) : removed;
    },
  };
}
