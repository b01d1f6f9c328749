import type { Readable, Writable } from 'node:stream';

interface Answer {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Chromium's debugging protocol over two pipes, which `--remote-debugging-pipe` opens as files 3 and 4 of the program:
 * messages are JSON with a zero byte after each. No port is opened.
 */
export class DebugPipe {
  readonly #input: Writable;
  readonly #waiting = new Map<number, Waiting>();
  #count = 0;
  #rest = '';

  constructor(input: Writable, output: Readable) {
    this.#input = input;
    output.setEncoding('utf8');
    output.on('data', (chunk: string) => this.#read(chunk));
    output.on('close', () => this.#end());
    // A program that has ended cannot be written to; the output's end is what tells.
    input.on('error', () => this.#end());
  }

  /** Rejects when the program refuses or ends. What it answers is not checked here. */
  ask(method: string, params: Readonly<Record<string, unknown>> = {}, sessionId?: string): Promise<unknown> {
    this.#count += 1;
    const id = this.#count;
    const message = { id, method, params, ...(sessionId === undefined ? {} : { sessionId }) };
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#input.write(`${JSON.stringify(message)}\0`);
    });
  }

  #read(chunk: string): void {
    const messages = `${this.#rest}${chunk}`.split('\0');
    this.#rest = messages.pop() ?? '';
    for (const message of messages) {
      const { id, result, error } = JSON.parse(message) as Answer;
      const waiting = id === undefined ? undefined : this.#waiting.get(id);
      if (id === undefined || waiting === undefined) continue;
      this.#waiting.delete(id);
      if (error === undefined) waiting.resolve(result);
      else waiting.reject(new Error(error.message));
    }
  }

  #end(): void {
    const lost = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of lost) reject(new Error('The program has ended.'));
  }
}
