/** `.01` to `.99`, without a nought at the end. */
const decimals = Array.from({ length: 100 }, (_, hundredths) => String(hundredths / 100).slice(1));

/** A length as PDF operators take it: hundredths of a point are finer than any printer. */
export function length(value: number): string {
  const hundredths = Math.abs(Math.round(value * 100));
  const rest = hundredths % 100;
  const text = `${(hundredths - rest) / 100}${decimals[rest] ?? ''}`;
  return value < 0 && hundredths > 0 ? `-${text}` : text;
}

/** The number that `length` writes. */
export const roundedLength = (value: number): number => Math.round(value * 100) / 100;

/** `#rrggbb` as the three operands of a colour operator. */
export function colourOperands(colour: string): string {
  const parts = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255);
  return parts.map((part) => String(Math.round(part * 1000) / 1000)).join(' ');
}

const hexDigits: string[] = [];

/** 0 to 65535 as four hexadecimal digits. */
export function hex4(value: number): string {
  const known = hexDigits[value] ?? value.toString(16).padStart(4, '0');
  hexDigits[value] = known;
  return known;
}

const codes: string[] = [];

/** 0 to 65535 as the two bytes of a literal string, those escaped that mean something else there or would end a line. */
export function literal2(value: number): string {
  const known = codes[value] ?? literalByte(value >> 8) + literalByte(value & 255);
  codes[value] = known;
  return known;
}

function literalByte(byte: number): string {
  const letter = String.fromCharCode(byte);
  if (letter === '\n') return '\\n';
  if (letter === '\r') return '\\r';
  return letter === '(' || letter === ')' || letter === '\\' ? `\\${letter}` : letter;
}

/** Halves of characters, signs that mean something to one font alone, and numbers that are no characters. */
const meaningless = /[\p{Surrogate}\p{Private_Use}\p{Noncharacter_Code_Point}]/gu;

/**
 * Text as UTF-16 in hexadecimal digits. What no reader could make anything of says so (ISO 19005-2, 6.2.11.7 wants
 * a text for every character, and none from the private areas).
 */
export function utf16Hex(given: string): string {
  const text = given.replace(meaningless, '\ufffd');
  let digits = '';
  for (let index = 0; index < text.length; index += 1) digits += hex4(text.charCodeAt(index));
  return digits;
}

/** Text that people are told, such as a description, as a string of the file. */
export const textString = (text: string): string => `<feff${utf16Hex(text)}>`;

/** Characters up to 255 as a byte each. */
export function latin1Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
  return bytes;
}
