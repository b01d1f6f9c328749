import type { CslDate, CslItem, CslName } from '../../../base/csl-json.ts';
import { metadataDate } from '../../metadata-date.ts';
import { statedName } from '../../stated-names.ts';
import { isToolName } from '../office-metadata.ts';
import { type XmlElement, xmlChildren, xmlLine } from '../xml.ts';

type Property = (element: XmlElement, property: string) => string | null;

/** What the book states about itself. A field that it does not state stays absent. */
export function epubItem(metadata: XmlElement, pageLanguage: string | null): CslItem & { readonly language?: string } {
  const lines = (name: string) =>
    xmlChildren(metadata, name)
      .map(xmlLine)
      .filter((line) => line !== null);
  const property = refinements(metadata);
  const identifiers = [...lines('identifier'), ...lines('source')];
  const people = [...xmlChildren(metadata, 'creator'), ...xmlChildren(metadata, 'contributor')];
  const inRole = (role: string) =>
    people.filter((person) => roleOf(person, property) === role).flatMap((person) => nameOf(person, property));
  const isbn = identifiers.map(isbnOf).find((value) => value !== null);
  const language = lines('language').find((tag) => /^[a-z]{2,3}(?:-[a-z0-9]+)*$/i.test(tag)) ?? pageLanguage;
  const abstract = lines('description')[0]
    ?.replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const fields: Record<string, unknown> = {
    title: titleOf(metadata, property),
    author: listOrNull(inRole('aut')),
    editor: listOrNull(inRole('edt')),
    translator: listOrNull(inRole('trl')),
    publisher: lines('publisher')[0],
    issued: publicationDate(metadata),
    ISBN: isbn,
    DOI: identifiers
      .map((text) => /^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S+)$/i.exec(text)?.[1])
      .find(Boolean),
    URL: identifiers.find((text) => /^https?:\/\/(?!(?:dx\.)?doi\.org\/)\S+$/i.test(text)),
    language,
    keyword: lines('subject').join(', ') || null,
    abstract: abstract === '' ? null : abstract,
  };
  const known = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined);
  return { type: 'book', ...Object.fromEntries(known) };
}

/** A property of an element: written on it in older books, beside it and pointing back in newer ones. */
function refinements(metadata: XmlElement): Property {
  const notes = xmlChildren(metadata, 'meta');
  return (element, property) => {
    const id = element.attributes.id;
    const beside = notes.find(
      ({ attributes }) => id !== undefined && attributes.refines === `#${id}` && attributes.property === property,
    );
    return xmlLine(beside) ?? element.attributes[property] ?? null;
  };
}

function titleOf(metadata: XmlElement, property: Property): string | null {
  const titles = xmlChildren(metadata, 'title');
  const main = titles.find((title) => property(title, 'title-type') === 'main') ?? titles[0];
  const subtitle = xmlLine(titles.find((title) => property(title, 'title-type') === 'subtitle'));
  const title = xmlLine(main);
  return title === null || subtitle === null || title.includes(subtitle) ? title : `${title}: ${subtitle}`;
}

function roleOf(person: XmlElement, property: Property): string | null {
  return property(person, 'role') ?? (person.name === 'creator' ? 'aut' : null);
}

function nameOf(person: XmlElement, property: Property): readonly CslName[] {
  const stated = xmlLine(person) ?? '';
  if (isToolName(stated)) return [];
  // The sorting form says which word is the family name, if it is that of a person at all.
  const sorted = property(person, 'file-as') ?? '';
  const whole = statedName(stated);
  const name = sorted.includes(',') && whole?.family !== undefined ? statedName(sorted, 'person') : whole;
  return name === null ? [] : [name];
}

/** The day of publication where the book names several days, else the one day it names. */
function publicationDate(metadata: XmlElement): CslDate | null {
  const dates = xmlChildren(metadata, 'date');
  const event = ({ attributes }: XmlElement) => (attributes.event ?? '').toLowerCase();
  const chosen =
    dates.find((date) => event(date) === 'publication') ?? dates.find((date) => event(date) === '') ?? null;
  return metadataDate(xmlLine(chosen) ?? '');
}

function isbnOf(text: string): string | null {
  const digits = /^(?:urn:isbn:|isbn[:\s-]*)?((?:97[89][\s-]?)?(?:\d[\s-]?){9}[\dx])$/i
    .exec(text)?.[1]
    ?.replace(/[\s-]/g, '');
  const isNamed = /isbn/i.test(text);
  return digits !== undefined && (digits.length === 13 || isNamed) ? digits.toUpperCase() : null;
}

function listOrNull(names: readonly CslName[]): readonly CslName[] | null {
  return names.length === 0 ? null : names;
}
