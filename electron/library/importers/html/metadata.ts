import type { CslDate, CslItem, CslName, CslType } from '../../../base/csl-json.ts';
import { metadataDate } from '../../metadata-date.ts';
import { statedName, statedNames } from '../../stated-names.ts';
import { type HtmlElement, textOf } from './element.ts';
import { type LinkedArticle, linkedArticle } from './json-ld.ts';
import { authorNames, type PageStatements, pageStatements, rawText } from './page-statements.ts';

export interface PageMetadata {
  readonly item: CslItem;
  readonly language: string | null;
  /** The title as the article itself should carry it, to recognise its heading. */
  readonly title: string | null;
}

type Meta = ReadonlyMap<string, readonly string[]>;

/**
 * What the page states about itself: linked data first, then the tags for scholars (`citation_*`), Dublin Core, Open
 * Graph and the plain ones. A field that the page does not state stays absent; nothing is guessed from the address.
 */
export function readMetadata(root: HtmlElement): PageMetadata {
  const stated = pageStatements(root);
  const meta = metaTags(stated.metas);
  const linked = linkedArticle(stated.linkedData);
  const first = (...names: readonly string[]): string | null => firstOf(meta, names);
  const siteName = linked?.publisher ?? first('og:site_name', 'application-name');
  const journal = first('citation_journal_title', 'prism.publicationname');
  const publisher = first('dc.publisher', 'dcterms.publisher', 'citation_publisher') ?? linked?.publisher ?? null;
  const title = pageTitle(stated, meta, linked, siteName);
  const language = pageLanguage(stated, first('dc.language', 'citation_language', 'og:locale'), linked);
  const fields: Record<string, unknown> = {
    type: itemType(linked, meta, journal),
    title,
    author: authorsOf(stated, meta, linked),
    'container-title': journal ?? first('og:site_name') ?? siteName,
    publisher: publisher === (journal ?? siteName) ? null : publisher,
    issued: publicationDate(stated, meta, linked),
    URL: address(stated.canonical, first('og:url'), linked?.url ?? null),
    DOI: doiOf(first('citation_doi', 'prism.doi', 'dc.identifier.doi', 'dc.identifier')),
    language,
    volume: first('citation_volume', 'prism.volume'),
    issue: first('citation_issue', 'prism.number'),
    page: pageRange(first('citation_firstpage'), first('citation_lastpage')),
    abstract:
      linked?.abstract ??
      first('citation_abstract', 'dc.description', 'dcterms.abstract', 'og:description', 'description'),
    keyword: first('keywords', 'news_keywords', 'citation_keywords'),
  };
  return { item: withoutGaps(fields), language, title };
}

/** Every `meta` by its lower-case name or property, in order; several authors are several tags. */
function metaTags(metas: readonly HtmlElement[]): Meta {
  const tags = new Map<string, string[]>();
  for (const element of metas) {
    const { name, property, itemprop, content } = element.attributes;
    const value = (content ?? '').replace(/\s+/g, ' ').trim();
    if (value === '') continue;
    for (const key of new Set([name, property, itemprop])) {
      if (key === undefined) continue;
      const list = tags.get(key.toLowerCase()) ?? [];
      list.push(value);
      tags.set(key.toLowerCase(), list);
    }
  }
  return tags;
}

function firstOf(meta: Meta, names: readonly string[]): string | null {
  for (const name of names) {
    const value = meta.get(name)?.[0];
    if (value !== undefined) return value;
  }
  return null;
}

function pageTitle(page: PageStatements, meta: Meta, linked: LinkedArticle | null, site: string | null): string | null {
  // Where headline and name differ, the one that heads the page is its title.
  const named = linked?.name != null && page.headings.includes(linked.name) ? linked.name : linked?.headline;
  const stated =
    named ?? firstOf(meta, ['citation_title', 'dc.title', 'dcterms.title', 'og:title', 'twitter:title', 'headline']);
  if (stated !== null) return withoutSiteName(decoded(stated), site, page.headings);
  const title = page.title === null ? '' : rawText(page.title).replace(/\s+/g, ' ').trim();
  if (title === '') return page.headings.length === 1 ? (page.headings[0] ?? null) : null;
  return withoutSiteName(title, site, page.headings);
}

/** "Headline | Site" becomes the headline when the site or a heading of the page says which part is which. */
function withoutSiteName(title: string, site: string | null, headings: readonly string[]): string {
  const parts = title.split(/\s+[|–—·»«:-]\s+/);
  if (parts.length < 2) return title;
  const heading = headings.find((text) => text.length > 8 && title.includes(text));
  if (heading !== undefined) return heading;
  const same = (part: string | undefined) => site !== null && part?.toLowerCase() === site.toLowerCase();
  const separators = title.slice((parts[0] ?? '').length);
  if (same(parts.at(-1))) return title.slice(0, title.length - (parts.at(-1) ?? '').length).replace(/\s+\S\s+$/, '');
  return same(parts[0]) ? separators.replace(/^\s+\S\s+/, '') : title;
}

function authorsOf(page: PageStatements, meta: Meta, linked: LinkedArticle | null): readonly CslName[] | null {
  const fromLinked = (linked?.authors ?? []).flatMap(({ name, kind }) =>
    kind === 'unknown' ? statedNames(name) : [statedName(name, kind)].filter((value) => value !== null),
  );
  if (fromLinked.length > 0) return fromLinked;
  for (const name of [
    'citation_author',
    'dc.creator',
    'dcterms.creator',
    'author',
    'article:author',
    'byl',
    'parsely-author',
  ]) {
    const names = (meta.get(name) ?? []).flatMap((value) => statedNames(decoded(value)));
    if (names.length > 0) return names;
  }
  const names = authorNames(page).flatMap(statedNames);
  return names.length > 0 ? names : null;
}

function publicationDate(page: PageStatements, meta: Meta, linked: LinkedArticle | null): CslDate | null {
  const named = [
    linked?.published ?? null,
    firstOf(meta, ['citation_publication_date', 'citation_date', 'citation_online_date', 'prism.publicationdate']),
    firstOf(meta, [
      'article:published_time',
      'og:published_time',
      'datepublished',
      'pubdate',
      'publishdate',
      'publish-date',
    ]),
    firstOf(meta, [
      'dc.date.issued',
      'dcterms.issued',
      'dc.date',
      'dcterms.date',
      'dcterms.created',
      'parsely-pub-date',
      'date',
    ]),
  ];
  for (const value of named) {
    const date = value === null ? null : metadataDate(value);
    if (date !== null) return date;
  }
  const times = page.published.length > 0 ? page.published : onlyTime(page.times);
  for (const element of times) {
    const date = metadataDate(element.attributes.datetime ?? element.attributes.content ?? textOf(element));
    if (date !== null) return date;
  }
  return null;
}

/** One single `time` on the whole page dates the page; among several nobody can tell. */
function onlyTime(times: readonly HtmlElement[]): readonly HtmlElement[] {
  const isChange = times.some(({ attributes }) =>
    /dateModified|updated/i.test(`${attributes.itemprop} ${attributes.class}`),
  );
  return !isChange && new Set(times.map(({ attributes }) => attributes.datetime)).size === 1 ? times.slice(0, 1) : [];
}

function address(canonical: string | null, openGraph: string | null, linked: string | null): string | null {
  const candidates = [canonical, openGraph, linked];
  return candidates.find((value) => value != null && /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(value)) ?? null;
}

function itemType(linked: LinkedArticle | null, meta: Meta, journal: string | null): CslType {
  if (journal !== null || linked?.type === 'ScholarlyArticle') return 'article-journal';
  const dublinCore = firstOf(meta, ['dc.type', 'dcterms.type'])?.toLowerCase() ?? '';
  if (linked?.type === 'Report' || dublinCore === 'report') return 'report';
  if (/NewsArticle$/.test(linked?.type ?? '')) return 'article-newspaper';
  if (/BlogPosting|LiveBlog/.test(linked?.type ?? '')) return 'post-weblog';
  if (linked?.type === 'Book') return 'book';
  if (linked?.type === 'Thesis') return 'thesis';
  return linked?.type === 'Dataset' ? 'dataset' : 'webpage';
}

function pageLanguage(page: PageStatements, stated: string | null, linked: LinkedArticle | null): string | null {
  const tags = [...page.languages, linked?.language, stated];
  const tag = tags.find((value) => value != null && /^[a-z]{2,3}(?:[-_][a-z0-9]+)*$/i.test(value.trim()));
  return tag == null ? null : tag.trim().replaceAll('_', '-');
}

function doiOf(value: string | null): string | null {
  return /\b(10\.\d{4,9}\/\S+)$/.exec(value ?? '')?.[1] ?? null;
}

function pageRange(first: string | null, last: string | null): string | null {
  if (first === null) return null;
  return last === null || last === first ? first : `${first}-${last}`;
}

// Sites that escape twice leave entities in the text of their own tags.
function decoded(text: string): string {
  return text
    .replace(/&#0?39;|&apos;|&rsquo;/g, '’')
    .replace(/&quot;/g, '"')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&');
}

function withoutGaps(fields: Readonly<Record<string, unknown>>): CslItem {
  const known = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined);
  return { type: 'webpage', ...Object.fromEntries(known) };
}
