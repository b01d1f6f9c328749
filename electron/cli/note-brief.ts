import path from 'node:path';
import type { Brief } from '../brief/brief.ts';
import { briefUses } from '../brief/brief-uses.ts';
import { liveBrief } from '../brief/live-brief.ts';
import type { Library } from '../storage/library/database.ts';

/** Tells a library what a brief rests on, so that it can say later where a claim is used. */
export function noteBrief(library: Library, brief: Brief, file: string, isExport = false): void {
  const live = liveBrief(brief);
  if (!live.ok) return;
  const { id, metadata, template } = brief;
  const uses = briefUses(live.value.doc, template);
  library.noteBrief({ brief: id, path: path.resolve(file), title: metadata.title, uses, isExport });
}
