import type { CslItem } from '../../../base/csl-json.ts';
import { officeItem } from '../office-metadata.ts';
import { type XmlElement, xmlChildren, xmlDescendants, xmlLine } from '../xml.ts';
import type { WrittenOdt } from './write-document.ts';

/** BCP 47 as the properties of the file state it. */
export function statedLanguage(meta: XmlElement | null): string | null {
  const language = lineOf(meta, 'language');
  return language !== null && /^[a-z]{2,3}(?:-[a-z0-9]+)*$/i.test(language) ? language : null;
}

/** What the file's properties and its title page state. */
export function odtItem(meta: XmlElement | null, written: WrittenOdt, language: string | null): CslItem {
  const keywords = meta === null ? [] : xmlDescendants(meta, 'keyword').map(xmlLine);
  const keyword = keywords.filter((word) => word !== null).join(', ');
  return officeItem(
    {
      title: lineOf(meta, 'title'),
      creator: lineOf(meta, 'initial-creator') ?? lineOf(meta, 'creator'),
      date: userDefined(meta, /^(?:date published|issued|publication date)$/i),
      publisher: lineOf(meta, 'publisher') ?? userDefined(meta, /^publisher$/i),
      address: userDefined(meta, /^url$/i),
      keyword: keyword === '' ? null : keyword,
      abstract: lineOf(meta, 'description'),
      language,
    },
    written,
  );
}

function lineOf(meta: XmlElement | null, name: string): string | null {
  return meta === null ? null : xmlLine(xmlDescendants(meta, name)[0]);
}

function userDefined(meta: XmlElement | null, name: RegExp): string | null {
  const [group] = meta === null ? [] : xmlDescendants(meta, 'meta');
  const fields = group === undefined ? [] : xmlChildren(group, 'user-defined');
  return xmlLine(fields.find(({ attributes }) => name.test(attributes.name ?? '')));
}
