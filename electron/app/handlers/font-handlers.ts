import path from 'node:path';
import { ok } from '../../base/result.ts';
import type { Handlers } from '../../contract/api.ts';
import type { FontFamilyRow } from '../../contract/requests.ts';
import { shippedFonts } from '../../workers/shipped-fonts.ts';
import type { AppPaths } from '../paths.ts';

type FontHandlers = Pick<Handlers, 'fonts.list' | 'fonts.face'>;

/** The families documents can be set in. Fallbacks are left out: they come by themselves where they are needed. */
export function fontHandlers(paths: AppPaths): FontHandlers {
  return {
    'fonts.face': async ({ family, weight, italic }) => {
      const files = shippedFonts(path.join(paths.assets, 'fonts')).find((one) => one.family === family)?.files ?? [];
      const same = files.find(({ face }) => face.weight === weight && face.italic === italic);
      return ok({ bytes: (same ?? files[0])?.read() ?? null });
    },
    'fonts.list': async () => {
      const families = shippedFonts(path.join(paths.assets, 'fonts')).filter((family) => family.role === 'text');
      return ok({
        families: families.map(
          ({ family, files }): FontFamilyRow => ({
            family,
            origin: 'shipped',
            cuts: files.map(({ face: { weight, italic } }) => ({ weight, italic })),
          }),
        ),
      });
    },
  };
}
