import { strFromU8, unzipSync } from 'fflate';

/** The parts a reader of the XML looks for: the text, its notes, its styles. */
const shownParts = ['word/document.xml', 'word/footnotes.xml', 'word/styles.xml'];

/** The main parts of a Word file as text, one element a line, for people who look for a fault. */
export function describeDocx(bytes: Uint8Array): string {
  const parts = unzipSync(bytes, { filter: (file) => shownParts.includes(file.name) });
  return shownParts
    .flatMap((name) => {
      const part = parts[name];
      return part === undefined ? [] : [`== ${name}`, strFromU8(part).replaceAll(/>(?=<)/g, '>\n'), ''];
    })
    .join('\n');
}
