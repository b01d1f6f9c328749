import path from 'node:path';

/**
 * The folder in which the window keeps what belongs to the person, found without Electron: the command line shares the
 * fonts and house styles in it. `platform` as Node names it.
 */
export function userDataFolder(
  environment: Readonly<Record<string, string | undefined>>,
  platform: string,
  home: string,
): string {
  const name = 'Briefwright';
  if (platform === 'win32') return path.join(environment.APPDATA ?? path.join(home, 'AppData', 'Roaming'), name);
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', name);
  return path.join(environment.XDG_CONFIG_HOME || path.join(home, '.config'), name);
}
