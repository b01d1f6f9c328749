import type { ChartColour } from '../../../base/charts/drawing.ts';
import { element, type XmlElement } from '../package/xml-tree.ts';
import { emu, hex } from '../units.ts';

/** Colours and type size (points) of one chart. */
export interface ChartLook {
  readonly palette: Readonly<Record<ChartColour, string>>;
  readonly size: number;
}

/** An element whose only attribute is `val`: the most common shape in charts. */
export function val(name: string, value: string | number): XmlElement {
  return element(name, { val: value });
}

export function solid(colour: string): XmlElement {
  return element('a:solidFill', {}, [val('a:srgbClr', hex(colour))]);
}

/** Lines slanting over the ground, for a second round of the same colours. */
export function hatched(colour: string, ground: string): XmlElement {
  return element('a:pattFill', { prst: 'wdUpDiag' }, [
    element('a:fgClr', {}, [val('a:srgbClr', hex(colour))]),
    element('a:bgClr', {}, [val('a:srgbClr', hex(ground))]),
  ]);
}

/** A line of so many points; none where the colour is null. */
export function stroke(colour: string | null, width: number, dashed = false): XmlElement {
  if (colour === null) return element('a:ln', {}, [element('a:noFill')]);
  return element('a:ln', { w: emu(width) }, [solid(colour), ...(dashed ? [val('a:prstDash', 'dash')] : [])]);
}

export function shape(...properties: readonly XmlElement[]): XmlElement {
  return element('c:spPr', {}, properties);
}

/** Words of the theme's font for headings, which charts have everywhere; level ones are broken rather than turned. */
export function wordsLook({ size }: ChartLook, colour: string, level = false): XmlElement {
  const body = element('a:bodyPr', level ? { rot: 0, vert: 'horz' } : {});
  return element('c:txPr', {}, [body, element('a:lstStyle'), paragraph(size, colour)]);
}

/** Words that are written out. */
export function richWords(text: string, { size }: ChartLook, colour: string): XmlElement {
  return element('c:tx', {}, [
    element('c:rich', {}, [element('a:bodyPr'), element('a:lstStyle'), paragraph(size, colour, text)]),
  ]);
}

function paragraph(size: number, colour: string, text?: string): XmlElement {
  const look = { sz: Math.round(size * 100), b: 0 };
  const parts = [solid(colour), element('a:latin', { typeface: '+mj-lt' })];
  return element('a:p', {}, [
    element('a:pPr', {}, [element('a:defRPr', look, parts)]),
    ...(text === undefined
      ? [element('a:endParaRPr', { lang: 'en-GB' })]
      : [element('a:r', {}, [element('a:rPr', look, parts), element('a:t', {}, [text])])]),
  ]);
}
