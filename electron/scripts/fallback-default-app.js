// Starts an unpacked app, as Electron's own default app would. An ES module with a top-level await: the app's
// main file must run before Electron is ready, or it could no longer register its own address scheme.
import Module from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const requireFrom = (folder) => Module.createRequire(path.join(folder, 'package.json'));
let folder;
const args = process.argv.slice(1);
while (args.length > 0 && folder === undefined) {
  const arg = args.shift();
  if (arg === '-r' || arg === '--require') requireFrom(process.cwd())(args.shift());
  else if (arg === '-v' || arg === '--version') {
    console.log(`v${process.versions.electron}`);
    process.exit(0);
  } else if (!arg.startsWith('-')) folder = path.resolve(arg);
}
folder ??= process.cwd();
const manifest = requireFrom(folder)('./package.json');
app.setAppPath(folder);
app.setName(manifest.productName ?? manifest.name);
if (manifest.version !== undefined) app.setVersion(manifest.version);
try {
  await import(pathToFileURL(path.join(folder, manifest.main ?? 'index.js')).href);
} catch (error) {
  // Without this, a main file that cannot be loaded would leave a program running that shows nothing.
  console.error(error);
  app.exit(1);
}
