import { cleanLine } from '../../base/clean-text.ts';
import { formatDate } from '../../base/dates.ts';
import { soundLanguage } from '../../base/language-tag.ts';
import type { LiveBrief } from '../../brief/live-brief.ts';
import { logoId } from '../../brief/logo.ts';
import type { PageLine } from '../../brief/template-copy.ts';
import type { DocumentWords } from '../document-words.ts';
import type { DocumentMeta } from '../nodes.ts';

export function resolveMeta(brief: LiveBrief['parts'], edition: string, words: DocumentWords): DocumentMeta {
  const { metadata, template, houseStyle } = brief;
  const line = (text: string) => cleanLine(text).trim();
  const fields: Readonly<Record<string, string>> = {
    // Every format wants a title; an untitled brief goes by the name of its template.
    title: line(metadata.title) || line(template.title),
    marking: line(metadata.marking),
    asOf: formatDate(line(metadata.asOf), metadata.language),
    edition: line(template.editions.find((each) => each.id === edition)?.title ?? ''),
    template: line(template.title),
    audience: line(metadata.audience),
    preparedBy: line(metadata.preparedBy),
    date: formatDate(metadata.modified, metadata.language),
    organisation: line(houseStyle?.organisation ?? ''),
  };
  return {
    briefId: brief.id,
    templateId: template.id,
    title: fields.title ?? '',
    marking: fields.marking ?? '',
    asOf: fields.asOf ?? '',
    audience: fields.audience ?? '',
    preparedBy: fields.preparedBy ?? '',
    edition,
    language: soundLanguage(metadata.language),
    modified: metadata.modified,
    created: metadata.created,
    pageSize: metadata.pageSize,
    justify: houseStyle?.text?.alignment === undefined ? template.justify : houseStyle.text.alignment === 'justified',
    cover: template.frontMatter.cover,
    header: filledLine(houseStyle?.header ?? template.header, fields),
    footer: filledLine(houseStyle?.footer ?? template.footer, fields),
    runningWords: fields,
    ...logoOf(brief),
    labels: words.labels,
  };
}

/** A logo for covers is left out of a document that has none. */
function logoOf({ houseStyle, template }: LiveBrief['parts']): Pick<DocumentMeta, 'logo'> {
  const logo = houseStyle?.logo;
  if (logo === undefined || (logo.place === 'cover' && !template.frontMatter.cover)) return {};
  const { picture, alt, height } = logo;
  const width = (height * picture.width) / picture.height;
  const place = logo.place === 'header' ? 'header' : 'front';
  return {
    logo: { picture: logoId(picture), mediaType: picture.mediaType, alt: cleanLine(alt), place, width, height },
  };
}

function filledLine(template: PageLine, fields: Readonly<Record<string, string>>): PageLine {
  return { left: filled(template.left, fields), right: filled(template.right, fields) };
}

/** Page numbers are left for the writer; a field without a value takes its separator along. */
function filled(text: string, fields: Readonly<Record<string, string>>): string {
  return cleanLine(text)
    .split(' · ')
    .map((part) => part.replace(/\{(\w+)\}/g, (field, name: string) => fields[name] ?? field).trim())
    .filter((part) => part !== '')
    .join(' · ');
}
