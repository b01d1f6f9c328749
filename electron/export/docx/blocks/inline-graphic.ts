import { ImportedXmlComponent } from 'docx';
import { namespaces } from '../package/names.ts';
import { emu } from '../units.ts';

export interface InlineGraphic {
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly decorative: boolean;
  readonly name: string;
  /** Of the drawings of the document. */
  readonly number: string;
  /** Says what the graphic is. */
  readonly uri: string;
}

/** A graphic in the line of text (ISO/IEC 29500-1, clause 20.4.2.8). */
export function inlineGraphic(placed: InlineGraphic, graphic: ImportedXmlComponent): ImportedXmlComponent {
  const { width, height, alt, name, number, uri } = placed;
  return xml('w:drawing', {}, [
    xml('wp:inline', { 'xmlns:wp': namespaces.wp, distT: '0', distB: '0', distL: '0', distR: '0' }, [
      xml('wp:extent', { cx: String(emu(width)), cy: String(emu(height)) }),
      xml('wp:docPr', { id: number, name, ...(alt !== '' && { descr: alt }) }, placed.decorative ? [decorative()] : []),
      xml('wp:cNvGraphicFramePr', {}, [xml('a:graphicFrameLocks', { 'xmlns:a': namespaces.a, noChangeAspect: '1' })]),
      xml('a:graphic', { 'xmlns:a': namespaces.a }, [xml('a:graphicData', { uri }, [graphic])]),
    ]),
  ]);
}

/** What Word 2019 and later write for a picture that says nothing; others pass over it. */
function decorative(): ImportedXmlComponent {
  return xml('a:extLst', { 'xmlns:a': namespaces.a }, [
    xml('a:ext', { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' }, [
      xml('adec:decorative', { 'xmlns:adec': namespaces.adec, val: '1' }),
    ]),
  ]);
}

export function xml(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly ImportedXmlComponent[] = [],
): ImportedXmlComponent {
  const made = new ImportedXmlComponent(name, attributes);
  for (const child of children) made.push(child);
  return made;
}
