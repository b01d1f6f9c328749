/** What HarfBuzz's modules export: functions over numbers, and their memory. */
export interface HarfBuzzModule {
  /** Calls an exported function by its C name. */
  call(name: string, ...numbers: readonly number[]): number;
  /** The function itself, for what is called for every word. */
  find(name: string): (...numbers: number[]) => number;
  /** The memory as it is now; it moves when it grows, so ask again after every call. */
  bytes(): Uint8Array;
  view(): DataView;
}

interface WasmInstance {
  readonly exports: Readonly<Record<string, unknown>>;
}

interface WasmMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

interface WasmSupport {
  instantiate(
    bytes: Uint8Array,
    imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  ): Promise<{ readonly instance: WasmInstance }>;
}

const pageOfMemory = 65_536;

/**
 * Starts one of the package's wasm files. Its own JavaScript is left aside: it looks for the file beside itself, which
 * a bundle does not have, and makes an object of every glyph.
 */
export async function startHarfBuzz(wasm: Uint8Array): Promise<HarfBuzzModule> {
  const { WebAssembly } = globalThis as unknown as { readonly WebAssembly: WasmSupport };
  let memory: WasmMemory | null = null;
  const stop = (): never => {
    throw new Error('HarfBuzz stopped: the font or the text was beyond it.');
  };
  const { instance } = await WebAssembly.instantiate(wasm, {
    env: {
      _abort_js: stop,
      _emscripten_runtime_keepalive_clear: () => undefined,
      _setitimer_js: () => 0,
      emscripten_resize_heap: (size: number) => (memory !== null && grow(memory, size >>> 0) ? 1 : 0),
    },
    wasi_snapshot_preview1: { proc_exit: stop },
  });
  const functions = instance.exports;
  memory = functions.memory as WasmMemory;
  const started = memory;
  const find = (name: string): ((...numbers: number[]) => number) => {
    const found = functions[name];
    if (typeof found !== 'function') throw new Error(`HarfBuzz has no function ${name}.`);
    return found as (...numbers: number[]) => number;
  };
  const call = (name: string, ...numbers: readonly number[]): number => Number(find(name)(...numbers) ?? 0);
  let view = new DataView(started.buffer);
  for (const starter of ['__wasm_call_ctors', '_initialize']) if (starter in functions) call(starter);
  return {
    call,
    find,
    bytes: () => new Uint8Array(started.buffer),
    view: () => {
      if (view.buffer !== started.buffer) view = new DataView(started.buffer);
      return view;
    },
  };
}

function grow(memory: WasmMemory, size: number): boolean {
  const missing = Math.ceil((size - memory.buffer.byteLength) / pageOfMemory);
  try {
    // Asked for byte by byte, a large font would grow the memory a hundred times.
    memory.grow(Math.max(missing, 64));
    return true;
  } catch {
    return false;
  }
}

/** Copies bytes into the module's memory; the caller frees them with `free`. */
export function placeBytes(module: HarfBuzzModule, bytes: Uint8Array): number {
  const at = module.call('malloc', bytes.length);
  module.bytes().set(bytes, at);
  return at;
}

/** Four letters as HarfBuzz writes tags. */
export function tagOf(letters: string): number {
  let tag = 0;
  for (let index = 0; index < 4; index += 1) tag = tag * 256 + (letters.charCodeAt(index) || 32);
  return tag;
}
