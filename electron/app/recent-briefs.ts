import fs from 'node:fs';
import path from 'node:path';
import type { RecentBrief } from '../contract/requests.ts';

const kept = 12;

/** The briefs opened last, newest first. Those whose file is gone are not shown, and come back with it. */
export function readRecentBriefs(userData: string): readonly RecentBrief[] {
  return readAll(userData).filter(({ path: file }) => fs.existsSync(file));
}

export function rememberBrief(userData: string, brief: RecentBrief): void {
  const others = readAll(userData).filter(({ path: file }) => file !== brief.path);
  const file = recentFile(userData);
  fs.mkdirSync(userData, { recursive: true });
  fs.writeFileSync(`${file}.new`, JSON.stringify([brief, ...others].slice(0, kept)));
  fs.renameSync(`${file}.new`, file);
}

function readAll(userData: string): readonly RecentBrief[] {
  try {
    const stored: unknown = JSON.parse(fs.readFileSync(recentFile(userData), 'utf8'));
    return Array.isArray(stored) ? stored.filter(isRecentBrief) : [];
  } catch {
    return [];
  }
}

function isRecentBrief(value: unknown): value is RecentBrief {
  const brief = value as Partial<RecentBrief> | null;
  return typeof brief?.path === 'string' && typeof brief.title === 'string' && typeof brief.openedAt === 'string';
}

function recentFile(userData: string): string {
  return path.join(userData, 'recent.json');
}
