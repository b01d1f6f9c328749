import type { CslType } from '../../base/csl-json.ts';
import { bareDoi, isbnIn, issnIn, languageTag } from './identifiers.ts';
import { ItemDraft } from './item-draft.ts';
import { type Reference, type ReferenceFormat, Warnings } from './reference.ts';
import { moreExact, writtenDate } from './reference-date.ts';
import { listedName } from './reference-names.ts';
import { type TaggedRecord, taggedRecords } from './tagged-records.ts';

/** What Web of Science saves as plain text: two capitals, one space, a value; one name a line. */
export const webOfScienceFormat: ReferenceFormat = {
  id: 'web-of-science',
  label: 'Web of Science',
  extensions: ['ciw'],
  recognises: (text) => /^\s*FN (?:Clarivate|Thomson|ISI)/.test(text.slice(0, 200)),
  read(text) {
    const warnings = new Warnings();
    const records = taggedRecords(
      text,
      {
        split: (line) => {
          const match = /^([A-Z][A-Z0-9])(?: (.*))?$/.exec(line);
          return match === null ? null : { tag: match[1] ?? '', value: (match[2] ?? '').trim() };
        },
        begins: (tag) => tag === 'PT',
        ends: (tag) => tag === 'ER',
        endsAtEmptyLine: false,
      },
      warnings,
    );
    const references = records.flatMap((record): readonly Reference[] => {
      const item = itemOf(record);
      return item === null ? [] : [{ place: `line ${record.line}`, item }];
    });
    return { references, warnings: warnings.list() };
  },
};

const types: Readonly<Record<string, CslType>> = {
  J: 'article-journal',
  B: 'book',
  S: 'book',
  P: 'patent',
  C: 'paper-conference',
};

function itemOf({ fields }: TaggedRecord) {
  const first = (...tags: readonly string[]) =>
    tags.flatMap((tag) => fields.filter((field) => field.tag === tag && field.value !== ''))[0]?.value;
  const names = (...tags: readonly string[]) =>
    (first(...tags) ?? '').split('\n').flatMap((name) => listedName(name) ?? []);
  const draft = new ItemDraft();
  draft.text('title', first('TI'));
  draft.text('container-title', first('SO'));
  draft.text('container-title-short', first('JI', 'J9'));
  draft.text('collection-title', first('SE'));
  draft.names('author', names('AF', 'AU'));
  draft.names(
    'author',
    (first('CA') ?? '')
      .split('\n')
      .filter(Boolean)
      .map((literal) => ({ literal })),
  );
  draft.names('editor', names('BE', 'ED'));
  draft.date(
    'issued',
    moreExact(writtenDate(first('PY') ?? ''), writtenDate(`${first('PD') ?? ''} ${first('PY') ?? ''}`)),
  );
  draft.text('volume', first('VL'));
  draft.text('issue', first('IS'));
  const [start, end] = [first('BP') ?? '', first('EP') ?? ''];
  draft.text('page', end === '' || end === start ? start || first('AR') : `${start}-${end}`);
  draft.text('publisher', first('PU'));
  draft.text('publisher-place', first('PI'));
  draft.text('event-title', first('CT'));
  draft.text('event-place', first('CL'));
  draft.text('DOI', bareDoi(first('DI') ?? ''));
  draft.text('ISSN', issnIn(first('SN', 'EI') ?? ''));
  draft.text('ISBN', isbnIn(first('BN') ?? ''));
  draft.text('PMID', first('PM'));
  draft.text('language', languageTag(first('LA') ?? ''));
  draft.text('abstract', first('AB'));
  draft.text('keyword', first('DE'));
  draft.text('source', 'Web of Science');
  return draft.item(types[first('PT') ?? ''] ?? 'article-journal');
}
