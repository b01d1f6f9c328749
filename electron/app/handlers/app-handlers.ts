import { app, nativeTheme } from 'electron';
import { ok } from '../../base/result.ts';
import type { Handlers } from '../../contract/api.ts';
import type { AppInfo, Settings } from '../../contract/requests.ts';
import { readSettings, saveSettings } from '../settings.ts';

type AppHandlers = Pick<Handlers, 'app.info' | 'app.paste' | 'settings.read' | 'settings.save'>;

/** The licence of citeproc asks that this line be shown when the program starts. */
const credits = [
  'Citations by citeproc-js: © Frank Bennett. citeproc-js implements the Citation Style Language. https://citationstyles.org/',
];

export function appHandlers(
  userData: string,
  start: { readonly firstRun: boolean; readonly cameBack: () => boolean; readonly paste: () => void },
): AppHandlers {
  applyAppearance(readSettings(userData));
  return {
    'app.info': async () =>
      ok({
        version: app.getVersion(),
        firstRun: start.firstRun,
        cameBack: start.cameBack(),
        platform: process.platform as AppInfo['platform'],
        credits,
      }),
    'app.paste': async () => {
      start.paste();
      return ok(null);
    },
    'settings.read': async () => ok(readSettings(userData)),
    'settings.save': async ({ settings }) => {
      applyAppearance(settings);
      return ok(saveSettings(userData, settings));
    },
  };
}

/** Menus, dialogs and the window's own style sheet all follow this one setting. */
function applyAppearance(settings: Settings): void {
  nativeTheme.themeSource = settings.appearance;
}
