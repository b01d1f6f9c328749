import type { WordXml } from './word-file-look.ts';
import { allOf, partsOf } from './word-xml.ts';

/** Fields that say something about the document or the page. All others fetch, run or count something elsewhere. */
const harmless: ReadonlySet<string> = new Set([
  ...['PAGE', 'NUMPAGES', 'SECTIONPAGES', 'SECTION', 'STYLEREF', 'TITLE', 'SUBJECT', 'AUTHOR', 'KEYWORDS'],
  ...['DOCPROPERTY', 'DATE', 'TIME', 'CREATEDATE', 'SAVEDATE', 'PRINTDATE', 'FILENAME', 'IF', '=', 'QUOTE', 'SYMBOL'],
]);

/** The first field of a running line that is not harmless, by its code; null when all are. */
export function fetchingField(line: WordXml): string | null {
  // A code may be cut into several runs, and fields may stand inside fields.
  const open: { code: string; inCode: boolean }[] = [];
  for (const element of allOf(line)) {
    const [name, attributes] = element;
    if (name === 'w:fldSimple' && !isHarmless(attributes['w:instr'] ?? '')) return attributes['w:instr'] ?? '';
    const field = open.at(-1);
    if (name === 'w:instrText' && field?.inCode) field.code += partsOf(element).join('');
    if (name !== 'w:fldChar') continue;
    const type = attributes['w:fldCharType'];
    if (type === 'begin') open.push({ code: '', inCode: true });
    else if (field !== undefined) {
      if (field.inCode && !isHarmless(field.code)) return field.code.trim();
      field.inCode = false;
      if (type === 'end') open.pop();
    }
  }
  const unclosed = open.find(({ code }) => !isHarmless(code));
  return unclosed?.code.trim() ?? null;
}

/** The name of a field, in capitals. */
export function fieldName(code: string): string {
  const [name = ''] = code.trim().split(/[\s\\"]+/);
  return (name.startsWith('=') ? '=' : name).toUpperCase();
}

function isHarmless(code: string): boolean {
  const name = fieldName(code);
  return (
    name === '' ||
    harmless.has(name) ||
    (name === 'HYPERLINK' && /^\s*HYPERLINK\s+"?(?:https?:\/\/|mailto:)/i.test(code))
  );
}
