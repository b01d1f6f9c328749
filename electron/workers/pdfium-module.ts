/** What the PDF engine exports: functions over numbers, and their memory. */
export interface PdfiumModule {
  /** Calls an exported function by its C name. Throws when the engine gives up; it must not be used again then. */
  call(name: string, ...numbers: readonly (number | bigint)[]): number;
  /** An exported function itself, for loops over every character of a page. */
  direct(name: string): (...numbers: readonly number[]) => number;
  /** The memory as it is now; it moves when it grows, so ask again after every call. */
  bytes(): Uint8Array;
  view(): DataView;
}

type Native = (...numbers: readonly (number | bigint)[]) => number | bigint | undefined;

interface WasmMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

interface WasmTable {
  get(index: number): Native;
}

interface WasmSupport {
  compile(bytes: Uint8Array): Promise<object>;
  instantiate(
    compiled: object,
    imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  ): Promise<{ readonly exports: Readonly<Record<string, unknown>> }>;
}

const pageOfMemory = 65_536;

/** More than this, in bytes, no honest page needs: a content stream that unpacks to a gigabyte is stopped here. */
const memoryLimit = 384 * 1024 * 1024;

/** "Function not implemented" and "bad file descriptor", as the engine's C library counts them. */
const notThere = -52;
const noSuchFile = 8;

const withoutFiles = [
  '__syscall_openat',
  '__syscall_fcntl64',
  '__syscall_ioctl',
  '__syscall_fstat64',
  '__syscall_stat64',
  '__syscall_newfstatat',
  '__syscall_lstat64',
  '__syscall_ftruncate64',
  '__syscall_getdents64',
  '__syscall_unlinkat',
  '__syscall_rmdir',
];

/** The jump out of a C function that met an error of its own: caught where that function was called. */
class LongJump extends Error {}

function wasm(): WasmSupport {
  return (globalThis as unknown as { readonly WebAssembly: WasmSupport }).WebAssembly;
}

/** Compiles the package's wasm file once; every document then gets an instance of its own. */
export function compilePdfium(bytes: Uint8Array): Promise<object> {
  return wasm().compile(bytes);
}

/**
 * A fresh engine. The package's own JavaScript is left aside: it offers the engine files and a clock, which a reader of
 * foreign documents must not have, and one instance that is lost for good after the first document that breaks it.
 */
export async function startPdfium(compiled: object): Promise<PdfiumModule> {
  const started: { exports: Readonly<Record<string, unknown>> } = { exports: {} };
  const native = (name: string): Native => {
    const found = started.exports[name];
    if (typeof found !== 'function') throw new Error(`The PDF engine has no function ${name}.`);
    return found as Native;
  };
  const memory = () => started.exports.memory as WasmMemory;
  const { exports } = await wasm().instantiate(
    compiled,
    importsFor(native, memory, () => started.exports),
  );
  started.exports = exports;
  let view = new DataView(memory().buffer);
  native('__wasm_call_ctors')();
  native('FPDF_InitLibrary')();
  return {
    call: (name, ...numbers) => Number(native(name)(...numbers) ?? 0),
    direct: (name) => native(name) as (...numbers: readonly number[]) => number,
    bytes: () => new Uint8Array(memory().buffer),
    view: () => {
      const { buffer } = memory();
      if (view.buffer !== buffer) view = new DataView(buffer);
      return view;
    },
  };
}

function importsFor(
  native: (name: string) => Native,
  memory: () => WasmMemory,
  exports: () => Readonly<Record<string, unknown>>,
): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  const stop = (): never => {
    throw new Error('The PDF engine gave up.');
  };
  const nothing = () => 0;
  /** Calls a function by its number and comes back, with a mark, when it jumped out. */
  const invoke = (index: number, ...numbers: readonly number[]) => {
    const stack = native('emscripten_stack_get_current')();
    try {
      return (exports().__indirect_function_table as WasmTable).get(index)(...numbers);
    } catch (error) {
      if (!(error instanceof LongJump)) throw error;
      native('_emscripten_stack_restore')(stack ?? 0);
      native('setThrew')(1, 0);
      return 0;
    }
  };
  const environmentIsEmpty = (count: number, size: number) => {
    const view = new DataView(memory().buffer);
    view.setUint32(count, 0, true);
    view.setUint32(size, 0, true);
    return 0;
  };
  return {
    env: {
      ...Object.fromEntries(['viii', 'ii', 'iii', 'iiii', 'iiiii'].map((kind) => [`invoke_${kind}`, invoke])),
      ...Object.fromEntries(withoutFiles.map((name) => [name, () => notThere])),
      _emscripten_throw_longjmp: () => {
        throw new LongJump();
      },
      _abort_js: stop,
      _tzset_js: nothing,
      _localtime_js: nothing,
      _gmtime_js: nothing,
      // No clock: the same file gives the same text at any time.
      emscripten_date_now: nothing,
      emscripten_resize_heap: (size: number) => (grow(memory(), size >>> 0) ? 1 : 0),
    },
    wasi_snapshot_preview1: {
      fd_close: () => noSuchFile,
      fd_write: () => noSuchFile,
      fd_read: () => noSuchFile,
      fd_sync: () => noSuchFile,
      fd_seek: () => noSuchFile,
      environ_sizes_get: environmentIsEmpty,
      environ_get: nothing,
    },
  };
}

function grow(memory: WasmMemory, size: number): boolean {
  if (size > memoryLimit) return false;
  const missing = Math.ceil((size - memory.buffer.byteLength) / pageOfMemory);
  try {
    memory.grow(Math.max(missing, 64));
    return true;
  } catch {
    return false;
  }
}
