import type { CslItem } from '../../../base/csl-json.ts';
import { metadataDate } from '../../metadata-date.ts';
import { statedNames } from '../../stated-names.ts';

export interface FrontMatter {
  /** Where the text begins, behind the closing line; 0 when there is no front matter. */
  readonly end: number;
  readonly fields: ReadonlyMap<string, readonly string[]>;
}

const longest = 64 * 1024;

/**
 * The lines of `key: value` between two lines of dashes at the start of a file, in the simple part of YAML that people
 * write: quoted or plain values, `[a, b]`, and lists of `- value`. Anything else in it is passed over.
 */
export function readFrontMatter(text: string): FrontMatter {
  const opening = /^---[ \t]*\r?\n/.exec(text);
  const head = text.slice(0, longest);
  const closing = opening === null ? null : /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m.exec(head.slice(opening[0].length));
  if (opening === null || closing === null) return { end: 0, fields: new Map() };
  const start = opening[0].length;
  const lines = text.slice(start, start + closing.index).split(/\r?\n/);
  const fields = new Map<string, string[]>();
  let current: string[] | null = null;
  for (const line of lines) {
    const field = /^([A-Za-z][\w .-]*?)\s*:(?:\s+(.*))?$/.exec(line);
    const entry = /^\s*-\s+(.+)$/.exec(line);
    if (field !== null) {
      current = valuesOf(field[2] ?? '');
      fields.set((field[1] ?? '').toLowerCase(), current);
    } else if (entry !== null && current !== null) {
      current.push(...valuesOf((entry[1] ?? '').replace(/^(?:name|family)\s*:\s*/i, '')));
    } else if (/^\s+\S/.test(line) && current !== null && current.length > 0) {
      // A long value goes on in indented lines.
      current[current.length - 1] = `${current.at(-1) ?? ''} ${unquoted(line)}`.trim();
    }
  }
  return { end: start + closing.index + closing[0].length, fields };
}

/** The metadata of the fields that authors of notes, papers and sites use. */
export function itemOfFields(fields: FrontMatter['fields']): Omit<CslItem, 'type'> & { readonly language?: string } {
  const first = (...names: readonly string[]) => names.map((name) => fields.get(name)?.[0]).find((value) => value);
  const title = first('title');
  const author = (fields.get('author') ?? fields.get('authors') ?? fields.get('by') ?? []).flatMap(statedNames);
  const issued = metadataDate(first('date', 'published', 'pubdate', 'issued') ?? '');
  const publisher = first('publisher', 'institution', 'organization', 'organisation');
  const container = first('site', 'publication', 'journal', 'source-title');
  const address = first('url', 'canonical', 'canonical_url', 'source', 'link');
  const doi = /10\.\d{4,9}\/\S+/.exec(first('doi') ?? '')?.[0];
  const language = first('lang', 'language', 'locale');
  const keywords = fields.get('keywords') ?? fields.get('tags') ?? [];
  const abstract = first('abstract', 'description', 'summary');
  return {
    ...(title ? { title } : {}),
    ...(author.length > 0 ? { author } : {}),
    ...(issued === null ? {} : { issued }),
    ...(publisher ? { publisher } : {}),
    ...(container ? { 'container-title': container } : {}),
    ...(address && /^https?:\/\/\S+$/.test(address) ? { URL: address } : {}),
    ...(doi === undefined ? {} : { DOI: doi }),
    ...(language && /^[a-z]{2,3}(?:[-_][a-z0-9]+)*$/i.test(language)
      ? { language: language.replaceAll('_', '-') }
      : {}),
    ...(keywords.length > 0 ? { keyword: keywords.join(', ') } : {}),
    ...(abstract ? { abstract } : {}),
  };
}

function valuesOf(raw: string): string[] {
  const value = raw.replace(/\s+#\s.*$/, '').trim();
  if (value === '' || value === '|' || value === '>' || value === '|-' || value === '>-') return [];
  const list = /^\[(.*)\]$/.exec(value);
  const parts = list === null ? [value] : (list[1] ?? '').split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  return parts.map(unquoted).filter((part) => part !== '');
}

function unquoted(raw: string): string {
  const text = raw.trim();
  const quoted =
    /^"(.*)"$/.exec(text)?.[1]?.replaceAll('\\"', '"') ?? /^'(.*)'$/.exec(text)?.[1]?.replaceAll("''", "'");
  return (quoted ?? text).trim();
}
