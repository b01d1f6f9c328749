import type { CslType } from '../../base/csl-json.ts';
import { bareDoi, isbnIn, issnIn, languageTag, pageRange } from './identifiers.ts';
import { ItemDraft } from './item-draft.ts';
import { type Reference, type ReferenceFormat, Warnings } from './reference.ts';
import { writtenDate } from './reference-date.ts';
import { listedName } from './reference-names.ts';
import { type TaggedRecord, taggedRecords } from './tagged-records.ts';

/** What PubMed saves: tags of up to four capitals, values that go on indented by six spaces. */
export const nbibFormat: ReferenceFormat = {
  id: 'nbib',
  label: 'PubMed',
  extensions: ['nbib'],
  recognises: (text) => /^\s*PMID ?- ?\d/.test(text.slice(0, 200)),
  read(text) {
    const warnings = new Warnings();
    const records = taggedRecords(
      text,
      {
        split: (line) => {
          const match = /^([A-Z]{2,4}) {0,2}- ?(.*)$/.exec(line);
          return match === null ? null : { tag: match[1] ?? '', value: (match[2] ?? '').trim() };
        },
        begins: (tag) => tag === 'PMID',
        ends: () => false,
        endsAtEmptyLine: true,
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

function itemOf({ fields }: TaggedRecord) {
  const all = (tag: string) =>
    fields.filter((field) => field.tag === tag && field.value !== '').map(({ value }) => value);
  const first = (...tags: readonly string[]) => tags.flatMap(all)[0];
  const draft = new ItemDraft();
  const kinds = all('PT').join('; ').toLowerCase();
  const inBook = first('BTI') !== undefined;
  draft.text('title', (first('TI', 'CTI', 'BTI') ?? '').replace(/(?<!\.)\.$/, ''));
  draft.text('container-title', inBook && first('TI', 'CTI') !== undefined ? first('BTI') : first('JT', 'TA'));
  draft.text('container-title-short', first('TA'));
  const full = all('FAU').length > 0 ? all('FAU') : all('AU');
  draft.names(
    'author',
    full.flatMap((name) => listedName(name) ?? []),
  );
  draft.names(
    'author',
    all('CN').map((name) => ({ literal: name })),
  );
  draft.names(
    'editor',
    (all('FED').length > 0 ? all('FED') : all('ED')).flatMap((name) => listedName(name) ?? []),
  );
  draft.date('issued', writtenDate(first('DP') ?? ''));
  draft.text('volume', first('VI'));
  draft.text('issue', first('IP'));
  draft.text('page', pageRange(first('PG') ?? ''));
  draft.text(
    'DOI',
    [...all('LID'), ...all('AID')]
      .filter((id) => id.includes('[doi]'))
      .map(bareDoi)
      .find(Boolean),
  );
  draft.text('PMID', first('PMID'));
  draft.text('PMCID', first('PMC'));
  draft.text('ISSN', all('IS').map(issnIn).find(Boolean));
  draft.text('ISBN', all('ISBN').map(isbnIn).find(Boolean));
  draft.text('publisher', first('PB'));
  draft.text('publisher-place', inBook ? first('PL') : undefined);
  draft.text('language', languageTag(first('LA') ?? ''));
  draft.text('abstract', first('AB'));
  for (const word of [...all('OT'), ...all('MH')]) draft.more('keyword', word.replace(/^\*/, ''), '; ');
  draft.text('source', 'PubMed');
  return draft.item(typeOf(kinds, inBook));
}

function typeOf(kinds: string, inBook: boolean): CslType {
  if (inBook) return 'book';
  if (kinds.includes('newspaper article')) return 'article-newspaper';
  return kinds.includes('dataset') ? 'dataset' : 'article-journal';
}
