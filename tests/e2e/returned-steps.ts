import fs from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { RunningApp } from './launch.ts';
import { answerOpenDialog, exportNow, openExport, runCommand } from './steps.ts';

/** By keyboard: the palette, and the file that the dialog is answered with. */
export async function bringBack({ app, page }: RunningApp, file: string): Promise<void> {
  await answerOpenDialog(app, [file]);
  await runCommand(page, 'Bring back');
}

/** The brief on the screen as a Word file in a new folder: where that is. */
export async function exportWord(running: RunningApp, folder: string): Promise<string> {
  fs.mkdirSync(folder);
  await exportNow(running.page, await openExport(running, folder));
  const name = fs.readdirSync(folder).find((one) => one.endsWith('.docx')) ?? '';
  return path.join(folder, name);
}

/** Another program saves the file with another text. */
export function editText(file: string, change: (xml: string) => string): void {
  const parts = unzipSync(fs.readFileSync(file));
  const name = 'word/document.xml';
  const text = change(strFromU8(parts[name] ?? new Uint8Array()));
  fs.writeFileSync(file, zipSync({ ...parts, [name]: strToU8(text) }));
}
