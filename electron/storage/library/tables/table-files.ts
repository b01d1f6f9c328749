import { objectOf, type Shape, shapeOf, text, wholeNumber } from '../../../base/shape.ts';

/** An exported library is a folder: `library.json` with everything, or `tables/*.csv`, and the originals beside them. */
export const exportFormat = 'briefwright-library-export';
export const exportVersion = 1;
export const jsonFile = 'library.json';
export const tableFolder = 'tables';
/** What the CSV files are, in the manner of the head of `library.json`. */
export const tableFacts = 'about.json';
export const originalsFolder = 'originals';

/** What an exported library says of itself. */
export interface ExportFacts {
  readonly format: typeof exportFormat;
  readonly version: number;
  /** The version of the library's tables. */
  readonly schema: number;
  /** ISO 8601 instant, UTC. */
  readonly exportedAt: string;
}

export const factsShape: Shape<ExportFacts> = objectOf<ExportFacts>({
  format: shapeOf(`"${exportFormat}"`, (value) => value === exportFormat),
  version: wholeNumber(1),
  schema: wholeNumber(1),
  exportedAt: text,
});

/** The name of an original in its folder: what it was called, as far as every file system takes it. */
export function originalName(fileName: string | null): string {
  const name = [...(fileName ?? '')].map((sign) => (/[\p{L}\p{N} ._-]/u.test(sign) ? sign : '_')).join('');
  const short = name.replace(/^[. ]+|[. ]+$/g, '').slice(-100);
  return short === '' ? 'original' : short;
}
