import { PDFObject } from 'pdf-lib';

/**
 * An object given as the text that stands for it in the file, in characters up to 255. A long document has thousands of
 * elements and links, and the library would make a dictionary of each and write it entry by entry.
 */
export class WrittenObject extends PDFObject {
  readonly #text: string;

  constructor(text: string) {
    super();
    this.#text = text;
  }

  override toString(): string {
    return this.#text;
  }

  override sizeInBytes(): number {
    return this.#text.length;
  }

  override copyBytesInto(buffer: Uint8Array, offset: number): number {
    for (let index = 0; index < this.#text.length; index += 1) buffer[offset + index] = this.#text.charCodeAt(index);
    return this.#text.length;
  }
}
