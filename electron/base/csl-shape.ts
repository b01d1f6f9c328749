import type { CslDate, CslItem, CslName } from './csl-json.ts';
import { filledText, finiteNumber, flag, listOf, objectOf, type Shape, text } from './shape.ts';

const cslName: Shape<CslName> = objectOf<CslName>(
  {},
  { family: text, given: text, suffix: text, 'dropping-particle': text, 'non-dropping-particle': text, literal: text },
);

const cslDate: Shape<CslDate> = objectOf<CslDate>(
  {},
  { 'date-parts': listOf(listOf(finiteNumber)), literal: text, season: finiteNumber, circa: flag },
);

const names = listOf(cslName);

const optional: { readonly [F in Exclude<keyof CslItem, 'type'>]-?: Shape<NonNullable<CslItem[F]>> } = {
  title: text,
  'title-short': text,
  author: names,
  editor: names,
  translator: names,
  'container-author': names,
  'collection-editor': names,
  recipient: names,
  interviewer: names,
  director: names,
  contributor: names,
  'container-title': text,
  'container-title-short': text,
  'collection-title': text,
  'collection-number': text,
  'event-title': text,
  'event-place': text,
  'event-date': cslDate,
  publisher: text,
  'publisher-place': text,
  issued: cslDate,
  accessed: cslDate,
  submitted: cslDate,
  'original-date': cslDate,
  'original-title': text,
  'original-publisher': text,
  'original-publisher-place': text,
  URL: text,
  DOI: text,
  ISBN: text,
  ISSN: text,
  PMID: text,
  PMCID: text,
  archive: text,
  archive_location: text,
  'call-number': text,
  source: text,
  language: text,
  genre: text,
  medium: text,
  authority: text,
  status: text,
  number: text,
  version: text,
  volume: text,
  issue: text,
  page: text,
  'number-of-pages': text,
  'number-of-volumes': text,
  'chapter-number': text,
  edition: text,
  section: text,
  abstract: text,
  keyword: text,
  note: text,
};

/** The shape of each field that an item may have: text, names or a date. */
export const cslFieldShapes: Readonly<Record<string, Shape<unknown>>> = optional;

/** A type that a later version knows is no reason to refuse an item: styles treat it as a document. */
export const cslItem: Shape<CslItem> = objectOf<CslItem>({ type: filledText }, optional);

/** Which fields hold names and which hold dates; all others are text. */
export const cslNameFields: readonly CslNameField[] = fieldsWith<CslNameField>(names);
export const cslDateFields: readonly CslDateField[] = fieldsWith<CslDateField>(cslDate);

type FieldsOf<T> = { [F in keyof Required<CslItem>]: Required<CslItem>[F] extends T ? F : never }[keyof CslItem];
export type CslNameField = FieldsOf<readonly CslName[]>;
export type CslDateField = Exclude<FieldsOf<CslDate>, FieldsOf<string> | CslNameField>;
export type CslTextField = Exclude<FieldsOf<string>, 'type'>;

function fieldsWith<F extends keyof CslItem>(shape: unknown): readonly F[] {
  return Object.entries(optional).flatMap(([field, its]) => (its === shape ? [field as F] : []));
}
