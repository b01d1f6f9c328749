/**
 * A 64-bit fingerprint of text as 16 hexadecimal digits: two FNV-1a sums of 32 bits over UTF-16 units, the second one
 * started elsewhere. It tells whether words changed between two exports; it keeps no secret.
 */
export function textHash(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x9747b28c;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ unit ^ (first >>> 16), 0x01000193);
  }
  return digits(first) + digits(second);
}

/** Words as they are compared: white space made even, and nothing between the marks of two notes. */
export function evenWords(text: string): string {
  return text
    .replaceAll(/[ \t\r\n]+/g, ' ')
    .replaceAll(/\u2060[\s,]+(?=\u2060)/g, '\u2060')
    .trim();
}

/** Eight digits: enough to see that words changed, and half of the room, which thousands of paragraphs take. */
export function printHash(text: string): string {
  return textHash(evenWords(text)).slice(0, 8);
}

function digits(sum: number): string {
  return (sum >>> 0).toString(16).padStart(8, '0');
}
