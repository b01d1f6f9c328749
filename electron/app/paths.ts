import path from 'node:path';
import { app } from 'electron';

/** Where the program's own files lie: the same below the checkout and inside a package. */
export interface AppPaths {
  readonly renderer: string;
  readonly workers: string;
  readonly assets: string;
  readonly templates: string;
  readonly userTemplates: string;
  readonly houseStyles: string;
  readonly userHouseStyles: string;
  readonly userFonts: string;
  readonly userCitationStyles: string;
  readonly sample: string;
  readonly userData: string;
  readonly library: string;
}

export function appPaths(): AppPaths {
  const root = app.getAppPath();
  const userData = app.getPath('userData');
  return {
    renderer: path.join(root, 'out/renderer'),
    workers: path.join(root, 'out/workers'),
    assets: path.join(root, 'out/assets'),
    templates: path.join(root, 'templates'),
    userTemplates: path.join(userData, 'templates'),
    houseStyles: path.join(root, 'assets/house-styles'),
    userHouseStyles: path.join(userData, 'house-styles'),
    userFonts: path.join(userData, 'fonts'),
    userCitationStyles: path.join(userData, 'citation-styles'),
    sample: path.join(root, 'assets/sample'),
    userData,
    library: path.join(userData, 'library'),
  };
}
