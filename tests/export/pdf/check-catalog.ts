import { PDFName } from 'pdf-lib';
import { listOf, name, type ReadPdf, textString } from './read-pdf.ts';

/** What a file says about itself: the part of PDF/A that it claims, and null where it must claim none. */
export interface Claims {
  readonly archive: { readonly part: 2 | 3; readonly level: 'A' } | null;
}

/** The catalog's entries, the metadata, and that both places for metadata agree. */
export function catalogFaults(pdf: ReadPdf, claims: Claims): readonly string[] {
  const { root, dict, stream } = pdf;
  const faults: string[] = [];
  const need = (holds: boolean, fault: string) => (holds ? undefined : faults.push(fault));
  const flag = (key: string, inner: string) => {
    const found = root.get(PDFName.of(key));
    return found !== undefined && name(dict(found), inner) === 'true';
  };
  need(flag('MarkInfo', 'Marked'), 'not marked');
  need(flag('ViewerPreferences', 'DisplayDocTitle'), 'title not displayed');
  need(isLanguage(textString(root, 'Lang')), 'no language');
  need(listOf(root.get(PDFName.of('OutputIntents'))).length === 1, 'no output intent');
  need(listOf(pdf.resolve(pdf.trailerId)).length === 2, 'no identifier');
  const metadata = root.get(PDFName.of('Metadata'));
  if (metadata === undefined) return [...faults, 'no metadata'];
  const xmp = Buffer.from(stream(metadata), 'latin1').toString('utf8');
  need(xmp.includes('<pdfuaid:part>1<'), 'metadata without <pdfuaid:part>');
  need(xmp.includes('pdfaExtension:schemas'), 'metadata without a description of pdfuaid');
  const { archive } = claims;
  const part = /<pdfaid:part>(.*?)</.exec(xmp)?.[1];
  const level = /<pdfaid:conformance>(.*?)</.exec(xmp)?.[1];
  need(part === archive?.part.toString() && level === archive?.level, `claims PDF/A-${part}${level}`);
  return [...faults, ...disagreements(pdf, xmp)];
}

/** ISO 19005-2, 6.6.4: what stands in both places says the same. */
function disagreements({ info, root }: ReadPdf, xmp: string): readonly string[] {
  const said = (pattern: RegExp) => plain(pattern.exec(xmp)?.[1] ?? '');
  const pairs: readonly (readonly [string, string, string])[] = [
    ['title', textString(info, 'Title'), said(/<dc:title><rdf:Alt><rdf:li xml:lang="x-default">([^<]*)</)],
    ['author', textString(info, 'Author'), said(/<dc:creator><rdf:Seq><rdf:li>([^<]*)</)],
    ['subject', textString(info, 'Subject'), said(/<dc:description><rdf:Alt><rdf:li xml:lang="x-default">([^<]*)</)],
    ['keywords', textString(info, 'Keywords'), said(/<pdf:Keywords>([^<]*)</)],
    ['producer', textString(info, 'Producer'), said(/<pdf:Producer>([^<]*)</)],
    ['creator', textString(info, 'Creator'), said(/<xmp:CreatorTool>([^<]*)</)],
    ['created', digitsOf(textString(info, 'CreationDate')), digitsOf(said(/<xmp:CreateDate>([^<]*)</))],
    ['modified', digitsOf(textString(info, 'ModDate')), digitsOf(said(/<xmp:ModifyDate>([^<]*)</))],
    ['language', textString(root, 'Lang'), said(/<dc:language><rdf:Bag><rdf:li>([^<]*)</)],
  ];
  const missing = textString(info, 'Title').trim() === '' ? ['no title'] : [];
  const different = pairs.filter(([, one, other]) => one !== other);
  return [...missing, ...different.map(([what, one, other]) => `${what} is “${one}” and “${other}”`)];
}

function plain(text: string): string {
  const letters: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', '#101': 'e' };
  return text.replaceAll(/&(lt|gt|amp|#101);/g, (_whole, key: string) => letters[key] ?? '');
}

function digitsOf(date: string): string {
  return date.replaceAll(/\D/g, '');
}

/** A well-formed BCP 47 tag. */
export function isLanguage(tag: string): boolean {
  return /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(tag);
}
