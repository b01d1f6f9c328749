import { bareDoi, isbnIn, issnIn, languageTag, pageRange } from './identifiers.ts';
import { ItemDraft } from './item-draft.ts';
import { type Reference, type ReferenceFormat, Warnings } from './reference.ts';
import { moreExact, writtenDate } from './reference-date.ts';
import { listedName } from './reference-names.ts';
import { numberedWorks, typeNames, wholeWorks } from './ris-types.ts';
import { type TaggedRecord, taggedRecords } from './tagged-records.ts';

/** EndNote's tagged format, also known as Refer: a percent sign, one character, a value. */
export const enwFormat: ReferenceFormat = {
  id: 'enw',
  label: 'EndNote',
  extensions: ['enw'],
  recognises: (text) => /^\s*%0 [A-Z][a-z]/.test(text.slice(0, 200)),
  read(text) {
    const warnings = new Warnings();
    const records = taggedRecords(
      text,
      {
        split: (line) => {
          const match = /^(%[0-9A-Z@!#$&()*+<>?^~[\]|=:])(?: (.*))?$/.exec(line.trimEnd());
          return match === null ? null : { tag: match[1] ?? '', value: (match[2] ?? '').trim() };
        },
        begins: (tag) => tag === '%0',
        ends: () => false,
        endsAtEmptyLine: true,
      },
      warnings,
    );
    const references = records.flatMap((record): readonly Reference[] => {
      const place = `line ${record.line}`;
      const item = itemOf(record, place, warnings);
      return item === null ? [] : [{ place, item }];
    });
    return { references, warnings: warnings.list() };
  },
};

function itemOf({ fields }: TaggedRecord, place: string, warnings: Warnings) {
  const all = (tag: string) =>
    fields.filter((field) => field.tag === tag && field.value !== '').map(({ value }) => value);
  const first = (...tags: readonly string[]) => tags.flatMap(all)[0];
  const name = first('%0') ?? '';
  const type = typeNames[name.toUpperCase()];
  if (type === undefined) warnings.add(place, 'unknown-type', name);
  const isWhole = type !== undefined && wholeWorks.has(type);
  const draft = new ItemDraft();
  const names = (tag: string) => all(tag).flatMap((value) => listedName(value) ?? []);
  draft.text('title', first('%T'));
  draft.text('title-short', first('%!'));
  draft.text('container-title', first('%J') ?? (isWhole ? undefined : first('%B')));
  draft.text('collection-title', first('%S') ?? (isWhole ? first('%B') : undefined));
  draft.names('author', names('%A'));
  draft.names(
    'author',
    all('%Q').map((literal) => ({ literal })),
  );
  draft.names('editor', names('%E'));
  draft.names('collection-editor', names('%Y'));
  draft.names('translator', names('%?'));
  draft.date('issued', moreExact(writtenDate(first('%D') ?? ''), writtenDate(first('%8') ?? '')));
  draft.text('volume', first('%V'));
  draft.text(type !== undefined && numberedWorks.has(type) ? 'number' : 'issue', first('%N'));
  draft.text('page', pageRange(first('%P') ?? ''));
  draft.text('publisher', first('%I'));
  draft.text('publisher-place', first('%C'));
  draft.text('edition', first('%7'));
  draft.text('genre', first('%9'));
  draft.text('language', languageTag(first('%G') ?? ''));
  draft.text('URL', first('%U'));
  draft.text('DOI', bareDoi(first('%R') ?? ''));
  const number = first('%@') ?? '';
  draft.text('ISBN', isbnIn(number));
  if (!draft.has('ISBN')) draft.text('ISSN', issnIn(number));
  draft.date('accessed', writtenDate(first('%[') ?? ''));
  draft.text('call-number', first('%L'));
  draft.text('source', first('%~'));
  draft.text('abstract', first('%X'));
  for (const word of all('%K')) draft.more('keyword', word.replaceAll('\n', '; '), '; ');
  for (const note of all('%Z')) draft.more('note', note, '\n');
  return draft.item(type ?? 'document');
}
