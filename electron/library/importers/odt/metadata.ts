import type { CslItem } from '../../../base/csl-json.ts';
import { metadataDate } from '../../metadata-date.ts';
import { creatorNames, firstHeading, isTemplateTitle, isToolName } from '../office-metadata.ts';
import { type XmlElement, xmlChildren, xmlDescendants, xmlLine } from '../xml.ts';
import type { WrittenOdt } from './write-document.ts';

/** BCP 47 as the properties of the file state it. */
export function statedLanguage(meta: XmlElement | null): string | null {
  const language = lineOf(meta, 'language');
  return language !== null && /^[a-z]{2,3}(?:-[a-z0-9]+)*$/i.test(language) ? language : null;
}

/**
 * What the file's properties and its title page state. The days on which it was begun, changed and printed are not the
 * day it was published, so they stay out.
 */
export function odtItem(meta: XmlElement | null, written: WrittenOdt, language: string | null): CslItem {
  const stated = lineOf(meta, 'title');
  const title = written.title ?? (stated !== null && !isTemplateTitle(stated) ? stated : null) ?? firstHeading(written);
  const creators =
    written.authors.length > 0 ? written.authors : [lineOf(meta, 'initial-creator') ?? lineOf(meta, 'creator') ?? ''];
  const author = creators.flatMap((name) => creatorNames(name));
  const date = metadataDate(written.date ?? userDefined(meta, /^(?:date published|issued|publication date)$/i) ?? '');
  const publisher = lineOf(meta, 'publisher') ?? userDefined(meta, /^publisher$/i);
  const address = userDefined(meta, /^url$/i);
  const keyword =
    meta === null
      ? ''
      : xmlDescendants(meta, 'keyword')
          .map(xmlLine)
          .filter((word) => word !== null)
          .join(', ');
  const abstract = lineOf(meta, 'description');
  return {
    type: 'document',
    ...(title === null ? {} : { title }),
    ...(author.length === 0 ? {} : { author }),
    ...(publisher === null ? {} : { publisher }),
    ...(date === null ? {} : { issued: date }),
    ...(address !== null && /^https?:\/\/\S+$/i.test(address) ? { URL: address } : {}),
    ...(language === null ? {} : { language }),
    ...(keyword === '' ? {} : { keyword }),
    ...(abstract === null || isToolName(abstract) ? {} : { abstract }),
  };
}

function lineOf(meta: XmlElement | null, name: string): string | null {
  return meta === null ? null : xmlLine(xmlDescendants(meta, name)[0]);
}

function userDefined(meta: XmlElement | null, name: RegExp): string | null {
  const [group] = meta === null ? [] : xmlDescendants(meta, 'meta');
  const fields = group === undefined ? [] : xmlChildren(group, 'user-defined');
  return xmlLine(fields.find(({ attributes }) => name.test(attributes.name ?? '')));
}
