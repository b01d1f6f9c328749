/** Text that was copied somewhere, to be imported as if it were a file. */
export interface PastedText {
  /** The name of the file it would be, without its extension. */
  readonly name: string;
  readonly mediaType: 'text/html' | 'text/plain';
  readonly text: string;
}

/** In characters: what a page may hold, and far more than anybody selects by hand. */
export const largestPaste = 10 * 1024 * 1024;

/** The name of pasted text, by the reader's own clock; without the colon that some systems refuse in names. */
export function pastedName(time: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `Pasted text, ${day} ${two(time.getHours())}.${two(time.getMinutes())}`;
}
