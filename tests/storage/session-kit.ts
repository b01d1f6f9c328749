import type { Brief } from '../../electron/brief/brief.ts';
import { createBrief } from '../../electron/brief/create-brief.ts';
import type { BriefEdit } from '../../electron/brief/edit.ts';
import { parseBriefFile, serialiseBrief } from '../../electron/brief/file-format.ts';
import type { AppError } from '../../electron/contract/errors.ts';
import type { BriefContext } from '../../electron/storage/brief-open-state.ts';
import { type BriefSession, openBriefSession } from '../../electron/storage/brief-session.ts';
import type { Io } from '../../electron/storage/io.ts';
import { sha256 } from '../../electron/storage/sha256.ts';
import { brief as build, p, section } from '../builders/brief.ts';
import { counter } from '../builders/state.ts';

export const home = '/data';
export const path = '/docs/grain.brief';

/** A brief whose title is its number of edits: what survived can be read off it. */
export const plain: Brief = build(section('Prose', p('Stocks are low.')), { metadata: { title: '0' } });

export function fresh(): Brief {
  const { metadata } = plain;
  return createBrief({
    template: plain.template,
    title: '0',
    preparedBy: '',
    language: null,
    now: metadata.created,
    newId: counter('f'),
  });
}

export function bytesOf(brief: Brief): Uint8Array {
  return serialiseBrief({ brief, entries: new Map(), manifest: {} }, 'test', sha256);
}

export function titleIn(bytes: Uint8Array | undefined): string {
  const parsed = bytes ? parseBriefFile(bytes, sha256) : null;
  return parsed?.ok ? parsed.value.brief.metadata.title : 'unreadable';
}

export function retitle(title: string): BriefEdit {
  return { type: 'metadata', metadata: { ...plain.metadata, title } };
}

export interface Kit {
  readonly session: BriefSession;
  readonly troubles: (AppError | null)[];
  readonly outside: string[];
  /** The clock; advanced by hand. */
  readonly clock: { at: number };
}

export function kit(io: Io, change: Partial<BriefContext> = {}, run = 'run1'): Kit {
  const clock = { at: Date.parse('2024-11-22T10:00:00.000Z') };
  const troubles: (AppError | null)[] = [];
  const outside: string[] = [];
  const session = openBriefSession({
    io,
    folder: home,
    now: () => new Date(clock.at).toISOString(),
    newId: counter('s'),
    run,
    app: 'test',
    lock: { owner: { process: 7, host: 'desk', boot: 'b1' }, isAlive: () => false },
    maxVersionBytes: 50_000_000,
    onTrouble: (error) => troubles.push(error),
    onSaved: () => undefined,
    onChangedOutside: (changed) => outside.push(changed),
    wait: async () => undefined,
    ...change,
  });
  return { session, troubles, outside, clock };
}

/** The value of an outcome that must be good. */
export function good<T>(outcome: { ok: true; value: T } | { ok: false; error: AppError }): T {
  if (!outcome.ok) throw new Error(`${outcome.error.code} ${outcome.error.subject} ${outcome.error.detail}`);
  return outcome.value;
}
