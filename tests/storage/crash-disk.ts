import type { Io, OpenFile } from '../../electron/storage/io.ts';

/** Thrown by every call once the power is cut. It has no errno code: nothing in the product may take it for a failure. */
export class PowerCut extends Error {}

interface Content {
  /** What programs see. */
  now: Uint8Array;
  /** What surely survives a power cut. */
  safe: Uint8Array;
}

type NameChange =
  | { readonly type: 'link'; readonly path: string; readonly content: Content }
  | { readonly type: 'unlink'; readonly path: string }
  | { readonly type: 'rename'; readonly from: string; readonly to: string; readonly content: Content };

/**
 * A disk that forgets. Content that was not synced survives a power cut whole, in part or not at all; new names,
 * renames and removals survive only once their folder was synced, and otherwise each by chance.
 */
export class CrashDisk {
  private names = new Map<string, Content>();
  private safeNames = new Map<string, Content>();
  private pending: NameChange[] = [];
  private modified = new Map<string, string>();
  calls = 0;
  /** The call at which the power goes; infinite for never. */
  cutAt = Number.POSITIVE_INFINITY;
  /** Throws to make the n-th call of its kind fail. */
  failing: ((call: string, path: string) => void) | null = null;
  now = (): string => '2024-11-22T10:00:00.000Z';

  constructor(files: ReadonlyMap<string, Uint8Array> = new Map()) {
    for (const [path, bytes] of files) {
      const content = { now: bytes, safe: bytes };
      this.names.set(path, content);
      this.safeNames.set(path, content);
    }
  }

  files(): ReadonlyMap<string, Uint8Array> {
    return new Map([...this.names].map(([path, content]) => [path, content.now]));
  }

  /** As another program would: at once and for good. */
  put(path: string, bytes: Uint8Array): void {
    const content = { now: bytes, safe: bytes };
    this.names.set(path, content);
    this.safeNames.set(path, content);
  }

  /** What is left after a power cut, for one throw of the dice. */
  afterCut(random: () => number): ReadonlyMap<string, Uint8Array> {
    const names = new Map(this.safeNames);
    for (const change of this.pending) if (random() < 0.5) apply(names, change);
    return new Map([...names].map(([path, content]) => [path, survivor(content, random)]));
  }

  readonly io: Io = {
    open: async (path, flags) => {
      this.tick('open', path);
      if (flags === 'wx' && this.names.has(path)) throw errno('EEXIST', path);
      let content = this.names.get(path);
      if (!content) {
        content = { now: new Uint8Array(), safe: new Uint8Array() };
        this.change({ type: 'link', path, content });
      }
      return this.openFile(path, content);
    },
    readFile: async (path) => {
      this.tick('read', path);
      return this.get(path).now.slice();
    },
    list: async (folder) => {
      this.tick('list', folder);
      const inside = [...this.names.keys()].filter((path) => path.startsWith(`${folder}/`));
      return [...new Set(inside.map((path) => path.slice(folder.length + 1).split('/')[0] ?? ''))];
    },
    makeFolder: async (path) => this.tick('makeFolder', path),
    rename: async (from, to) => {
      this.tick('rename', to);
      this.change({ type: 'rename', from, to, content: this.get(from) });
    },
    remove: async (path) => {
      this.tick('remove', path);
      this.get(path);
      this.change({ type: 'unlink', path });
    },
    facts: async (path) => {
      this.tick('facts', path);
      return { size: this.get(path).now.length, mode: 0o644, modified: this.modified.get(path) ?? this.now() };
    },
    realPath: async (path) => {
      this.get(path);
      return path;
    },
    syncFolder: async (path) => {
      this.tick('syncFolder', path);
      const here = (change: NameChange) => parent(change.type === 'rename' ? change.to : change.path) === path;
      for (const change of this.pending.filter(here)) apply(this.safeNames, change);
      this.pending = this.pending.filter((change) => !here(change));
    },
  };

  private openFile(path: string, content: Content): OpenFile {
    return {
      write: async (bytes) => {
        // A write can stop half way: the power may go between two of its pieces.
        const half = Math.ceil(bytes.length / 2);
        for (const piece of [bytes.subarray(0, half), bytes.subarray(half)]) {
          this.tick('write', path);
          content.now = join(content.now, piece);
        }
        this.modified.set(path, this.now());
        return bytes.length;
      },
      sync: async () => {
        this.tick('sync', path);
        content.safe = content.now;
      },
      syncData: async () => {
        this.tick('syncData', path);
        content.safe = content.now;
      },
      truncate: async (length) => {
        this.tick('truncate', path);
        content.now = content.now.slice(0, length);
      },
      setMode: async () => undefined,
      close: async () => undefined,
    };
  }

  private get(path: string): Content {
    const content = this.names.get(path);
    if (!content) throw errno('ENOENT', path);
    return content;
  }

  private change(change: NameChange): void {
    apply(this.names, change);
    this.pending.push(change);
  }

  private tick(call: string, path: string): void {
    this.calls += 1;
    if (this.calls > this.cutAt) throw new PowerCut();
    this.failing?.(call, path);
  }
}

export function errno(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}

function apply(names: Map<string, Content>, change: NameChange): void {
  if (change.type === 'link') names.set(change.path, change.content);
  else if (change.type === 'unlink') names.delete(change.path);
  else {
    names.delete(change.from);
    names.set(change.to, change.content);
  }
}

function survivor({ now, safe }: Content, random: () => number): Uint8Array {
  if (random() < 0.5) return now;
  const grown = now.length > safe.length && safe.every((byte, index) => byte === now[index]);
  return grown ? now.slice(0, safe.length + Math.floor(random() * (now.length - safe.length))) : safe;
}

function parent(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
