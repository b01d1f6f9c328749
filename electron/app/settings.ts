import fs from 'node:fs';
import path from 'node:path';
import { app } from 'electron';
import type { Settings } from '../contract/requests.ts';

/** The person's choices, kept in one small file. A damaged or missing file means the standard choices. */
export function readSettings(userData: string): Settings {
  const standard: Settings = {
    appearance: 'system',
    author: '',
    language: /^en-US\b/.test(app.getLocale()) ? 'en-US' : 'en-GB',
    exportFolder: app.getPath('documents'),
    exportFormats: ['docx', 'pdf'],
    exportFileName: '',
    exportComments: true,
    exportLiveCitations: false,
  };
  try {
    const stored = JSON.parse(fs.readFileSync(settingsFile(userData), 'utf8')) as Partial<Settings>;
    return { ...standard, ...stored };
  } catch {
    return standard;
  }
}

/** Written beside and renamed, so that a crash leaves the old choices whole. */
export function saveSettings(userData: string, settings: Settings): Settings {
  const file = settingsFile(userData);
  fs.mkdirSync(userData, { recursive: true });
  fs.writeFileSync(`${file}.new`, JSON.stringify(settings, null, 2));
  fs.renameSync(`${file}.new`, file);
  return settings;
}

function settingsFile(userData: string): string {
  return path.join(userData, 'settings.json');
}
