import path from 'node:path';
import { app } from 'electron';

/** Where the program's own files lie: below the checkout, or beside the archive inside a package. */
export interface AppPaths {
  readonly renderer: string;
  readonly workers: string;
  readonly assets: string;
  readonly templates: string;
  readonly userTemplates: string;
  readonly sample: string;
  readonly userData: string;
  readonly library: string;
}

export function appPaths(): AppPaths {
  const root = app.getAppPath();
  const assets = app.isPackaged ? path.join(process.resourcesPath, 'assets') : path.join(root, 'out/assets');
  const userData = app.getPath('userData');
  return {
    renderer: path.join(root, 'out/renderer'),
    workers: path.join(root, 'out/workers'),
    assets,
    templates: path.join(app.isPackaged ? process.resourcesPath : root, 'templates'),
    userTemplates: path.join(userData, 'templates'),
    sample: path.join(assets, 'sample'),
    userData,
    library: path.join(userData, 'library'),
  };
}
