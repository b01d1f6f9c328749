import type { CslName } from '../../base/csl-json.ts';
import { withoutMarkup } from '../../base/csl-markup.ts';
import { type CsvCell, csvRecord } from '../../base/csv.ts';
import { citedSentences } from '../../document/cited-sentences.ts';
import type { CitedWords, ResolvedDocument } from '../../document/nodes.ts';
import { plainText } from '../../document/walk.ts';

/**
 * The evidence as a table for a spreadsheet, a row for every passage behind every note: RFC 4180 in UTF-8, with the mark at
 * its beginning by which spreadsheets know the encoding.
 */
export function writeEvidenceCsv(document: ResolvedDocument): string {
  const sentences = citedSentences(document);
  const rows = document.evidence.map((words) => rowOf(words, sentences.get(words.note) ?? ''));
  return `\uFEFF${csvRecord(columns)}${rows.map(csvRecord).join('')}`;
}

const columns = [
  ...['note', 'sentence', 'words before', 'words', 'words after', 'place'],
  ...['title', 'authors', 'date', 'address', 'claim', 'passage'],
];

function rowOf({ note, prefix, exact, suffix, source, work, claim, passage }: CitedWords, sentence: string) {
  const authors = (work.author ?? work.editor ?? []).map(nameOf).join('; ');
  const date = work.issued?.['date-parts']?.[0]?.map((part) => String(part).padStart(2, '0')).join('-');
  const cells: readonly CsvCell[] = [
    ...[note === 0 ? null : String(note), sentence === '' ? null : sentence, prefix, exact, suffix, plainText(source)],
    ...[textOrNull(work.title), textOrNull(authors), textOrNull(date ?? work.issued?.literal)],
    ...[textOrNull(work.DOI === undefined ? work.URL : `https://doi.org/${work.DOI}`), claim, passage],
  ];
  return cells;
}

function textOrNull(text: string | undefined): CsvCell {
  return text === undefined || text === '' ? null : withoutMarkup(text);
}

function nameOf(name: CslName): string {
  if (name.family === undefined) return name.literal ?? '';
  return [name.given, name['non-dropping-particle'], name.family, name.suffix].filter(Boolean).join(' ');
}
