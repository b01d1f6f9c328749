const firstRoom = 65_536;
const [zero, minus, point, space, lineEnd] = [48, 45, 46, 32, 10] as const;

/**
 * Bytes that are written one after the other into a room that grows. A page is some ten thousand operators, numbers and
 * words: put together as texts they would all be made only to be thrown away.
 */
export class ByteWriter {
  #room = new Uint8Array(firstRoom);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** What was written; gone with the next `clear`. */
  get bytes(): Uint8Array {
    return this.#room.subarray(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }

  byte(value: number): void {
    if (this.#length === this.#room.length) this.#grow(1);
    this.#room[this.#length] = value;
    this.#length += 1;
  }

  /** Characters up to 255 as a byte each. */
  text(characters: string): void {
    const { length } = characters;
    if (this.#length + length > this.#room.length) this.#grow(length);
    const room = this.#room;
    let at = this.#length;
    for (let index = 0; index < length; index += 1, at += 1) room[at] = characters.charCodeAt(index);
    this.#length = at;
  }

  space(): void {
    this.byte(space);
  }

  lineEnd(): void {
    this.byte(lineEnd);
  }

  /** A whole number in decimal digits. */
  whole(value: number): void {
    if (value < 0) this.byte(minus);
    this.#digits(Math.abs(value));
  }

  /** A length as `length` of `numbers.ts` writes it. */
  lengthOf(value: number): void {
    const hundredths = Math.abs(Math.round(value * 100));
    if (value < 0 && hundredths > 0) this.byte(minus);
    const rest = hundredths % 100;
    this.#digits((hundredths - rest) / 100);
    if (rest === 0) return;
    this.byte(point);
    this.byte(zero + (rest - (rest % 10)) / 10);
    if (rest % 10 > 0) this.byte(zero + (rest % 10));
  }

  #digits(value: number): void {
    // Beyond what counting in 32 bits can do, which no page is.
    if (!(value < 1e9)) {
      this.text(String(value));
      return;
    }
    let unit = 1;
    while (unit * 10 <= value) unit *= 10;
    for (; unit >= 1; unit = Math.floor(unit / 10)) this.byte(zero + (Math.floor(value / unit) % 10));
  }

  #grow(needed: number): void {
    const room = new Uint8Array(Math.max(this.#room.length * 2, this.#length + needed));
    room.set(this.bytes);
    this.#room = room;
  }
}
