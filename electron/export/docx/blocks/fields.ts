import { ImportedXmlComponent, TextRun } from 'docx';
import type { CharacterStyleId } from '../styles/style-names.ts';

/**
 * A field with the result it shows until the program computes it anew. Instructions are made of our own words and names
 * alone: nothing a person typed may ever stand in one, but for the encoded records of `zotero-codes.ts`.
 */
export function field(instruction: string, result: string, style?: CharacterStyleId): readonly TextRun[] {
  return [...fieldStart(instruction, style), new TextRun({ text: result, ...(style && { style }) }), fieldEnd(style)];
}

/** Everything of a field before its result: for fields whose result is several paragraphs long. */
export function fieldStart(instruction: string, style?: CharacterStyleId): readonly TextRun[] {
  const code = new ImportedXmlComponent('w:instrText', { 'xml:space': 'preserve' });
  code.push(` ${instruction} `);
  return [part(character('begin'), style), part(code, style), part(character('separate'), style)];
}

export function fieldEnd(style?: CharacterStyleId): TextRun {
  return part(character('end'), style);
}

function character(type: 'begin' | 'separate' | 'end'): ImportedXmlComponent {
  return new ImportedXmlComponent('w:fldChar', { 'w:fldCharType': type });
}

function part(content: ImportedXmlComponent, style?: CharacterStyleId): TextRun {
  return new TextRun({ children: [content], ...(style && { style }) });
}
