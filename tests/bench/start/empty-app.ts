import fs from 'node:fs';
import path from 'node:path';

/** Writes the least program that shows a window with a word in it, and returns its folder. */
export function writeEmptyApp(folder: string): string {
  fs.writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ name: 'empty', version: '1.0.0', main: 'main.js' }),
  );
  fs.writeFileSync(path.join(folder, 'page.html'), '<!doctype html><title>Empty</title><h1>Empty</h1>');
  fs.writeFileSync(
    path.join(folder, 'main.js'),
    `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 820 }).loadFile('page.html'));
app.on('window-all-closed', () => app.quit());
`,
  );
  return folder;
}
