import { asId } from '../../base/ids.ts';
import type { ClaimQuery, PlaceCounts, SearchCounts } from '../../claims/claim-query.ts';
import { excerpt, unmarked } from '../../library/search/excerpt.ts';
import { markMatches } from '../../library/search/mark-matches.ts';
import { matchExpression, type SearchWord } from '../../library/search/search-words.ts';
import type { SectionHit, TextHit } from '../../library/search/text-query.ts';
import type { Asking } from './asking.ts';
import type { Connection } from './connection.ts';
import type { LibraryContext } from './context.ts';
import { type CountCache, countClaims, countedMatches, sourceFacets } from './counts.ts';
import { sourceLimits } from './limits.ts';
import { oneList, orderOf, rangeOf, wordsOf } from './search.ts';

/** How long an excerpt is, in characters. */
const excerptLength = 220;

export function* countFound(context: LibraryContext, query: ClaimQuery, cache: CountCache): Asking<SearchCounts> {
  return {
    claims: yield* countClaims(context, query, cache),
    sections: yield* countSections(context, query, cache),
    texts: yield* countTexts(context, query, cache),
  };
}

/** One page of paragraphs that hold every word. Without a search text there are none: they would be whole texts. */
export function* searchTexts({ connection }: LibraryContext, query: ClaimQuery): Asking<readonly TextHit[]> {
  const words = wordsOf(query.text) ?? [];
  if (words.length === 0) return [];
  const limits = sourceLimits(query, 'b.source');
  const join = limits.sql === '' ? '' : 'CROSS JOIN text_blocks b ON b.number = f.rowid';
  const page = `SELECT f.rowid AS number FROM text_fts f ${join} WHERE text_fts MATCH ?${limits.sql}
    ORDER BY ${orderOf(query)} LIMIT ? OFFSET ?`;
  const numbers = yield* oneList<number>(page, 'number', [matchExpression(words), ...limits.values, ...rangeOf(query)]);
  const texts = textReader(connection);
  const rows = connection.all(
    `SELECT b.start, b.end, t.heading, s.id, s.title, s.snapshot FROM json_each(?) j
     JOIN text_blocks b ON b.number = j.value JOIN sources s ON s.number = b.source
     LEFT JOIN sections t ON t.number = b.section ORDER BY j.key`,
    [JSON.stringify(numbers)],
  );
  return rows.map((row) => {
    const [start, end] = [row.number('start'), row.number('end')];
    const { text, first } = excerpt(texts(row.text('snapshot')).slice(start, end), words, excerptLength);
    return {
      source: asId(row.text('id')),
      sourceTitle: row.text('title'),
      section: row.textOrNull('heading'),
      at: start + (first ?? 0),
      start,
      end,
      snippet: text,
    };
  });
}

/** One page of sections: those whose heading matches first. Without a search text, all of them in their order. */
export function* searchSections({ connection }: LibraryContext, query: ClaimQuery): Asking<readonly SectionHit[]> {
  const words = wordsOf(query.text);
  if (words?.length === 0) return [];
  const limits = sourceLimits(query, words === null ? 't.source' : 'b.source');
  const page =
    words === null
      ? `SELECT json_array(t.number, 0, NULL) AS hit FROM sections t WHERE true${limits.sql}
         ORDER BY t.source DESC, t.start, t.level LIMIT ? OFFSET ?`
      : `SELECT json_array(section, matches, first) AS hit FROM (
           SELECT b.section, count(*) AS matches, max(b.number) AS first, max(b.heading) AS heading, min(f.place) AS place
           FROM (${matchedBlocks(query, limits.sql)}) f JOIN text_blocks b ON b.number = f.number
           WHERE b.section IS NOT NULL GROUP BY b.section)
         ORDER BY heading DESC, place LIMIT ? OFFSET ?`;
  const values = words === null ? limits.values : [matchExpression(words), ...limits.values, countedMatches];
  const hits = yield* oneList<string>(page, 'hit', [...values, ...rangeOf(query)]);
  return readSections(
    connection,
    hits.map((hit) => JSON.parse(hit) as SectionMatch),
    words ?? [],
  );
}

/** A section's number, how many of its blocks matched, and the first of them. */
type SectionMatch = readonly [section: number, matches: number, first: number | null];

function readSections(
  connection: Connection,
  matches: readonly SectionMatch[],
  words: readonly SearchWord[],
): readonly SectionHit[] {
  const texts = textReader(connection);
  return matches.flatMap(([section, count, first]) => {
    const row = connection.get(
      `SELECT t.heading, t.level, t.start, t.end, s.id, s.title, s.snapshot, b.start AS block_start, b.end AS block_end
       FROM sections t JOIN sources s ON s.number = t.source LEFT JOIN text_blocks b ON b.number = ? WHERE t.number = ?`,
      [first, section],
    );
    if (row === null) return [];
    const text = texts(row.text('snapshot'));
    const heading = row.textOrNull('heading');
    const [start, end] = [row.number('start'), row.number('end')];
    const shown = excerpt(
      text.slice(row.numberOrNull('block_start') ?? start, row.numberOrNull('block_end') ?? end),
      words,
      excerptLength,
    );
    const title = markMatches(heading ?? '', words);
    // A heading that matched stands above its excerpt already; what follows it says more.
    const isHeading = heading !== null && unmarked(shown.text).startsWith(heading.slice(0, excerptLength));
    const below = excerpt(afterHeading(text.slice(start, end), heading), words, excerptLength);
    return [
      {
        source: asId(row.text('id')),
        sourceTitle: row.text('title'),
        heading,
        level: row.number('level'),
        start,
        end,
        matches: count,
        title,
        snippet: isHeading ? below.text : shown.text,
      },
    ];
  });
}

/** What a section says below its heading, without the stop of a heading that begins its paragraph. */
function afterHeading(text: string, heading: string | null): string {
  const at = heading === null ? -1 : text.indexOf(heading);
  return at === -1 || heading === null ? text : text.slice(at + heading.length).replace(/^[\s.:;,!?–—-]+/, '');
}

function matchedBlocks(query: ClaimQuery, limits: string): string {
  const join = limits === '' ? '' : 'CROSS JOIN text_blocks b ON b.number = f.rowid';
  const place = query.order === 'ranked' ? 'f.rank' : '-f.rowid';
  return `SELECT f.rowid AS number, ${place} AS place FROM text_fts f ${join} WHERE text_fts MATCH ?${limits}
    ORDER BY ${orderOf(query)} LIMIT ?`;
}

/** How much was found in one source. */
type SourceCount = readonly [source: number, found: number, blocks: number];
type Found = (query: ClaimQuery) => Asking<readonly SourceCount[]>;

function* countTexts({ connection }: LibraryContext, query: ClaimQuery, cache: CountCache): Asking<PlaceCounts> {
  const words = wordsOf(query.text) ?? [];
  const found: Found = function* (asked) {
    return words.length === 0 ? [] : yield* foundBySource(asked, words, 'count(*)');
  };
  return yield* counted(connection, query, cache, found);
}

function* countSections({ connection }: LibraryContext, query: ClaimQuery, cache: CountCache): Asking<PlaceCounts> {
  const words = wordsOf(query.text);
  const found: Found = function* (asked) {
    if (words?.length === 0) return [];
    return words === null ? yield* allSections(asked) : yield* foundBySource(asked, words, 'count(DISTINCT b.section)');
  };
  return yield* counted(connection, query, cache, found);
}

function* allSections(query: ClaimQuery): Asking<readonly SourceCount[]> {
  const limits = sourceLimits(query, 't.source');
  const page = `SELECT json_array(t.source, count(*), 0) AS found FROM sections t WHERE true${limits.sql} GROUP BY t.source`;
  return parsed(yield* oneList<string>(page, 'found', limits.values));
}

function* foundBySource(
  query: ClaimQuery,
  words: readonly SearchWord[],
  what: 'count(*)' | 'count(DISTINCT b.section)',
): Asking<readonly SourceCount[]> {
  const limits = sourceLimits(query, 'b.source');
  const blocks = matchedBlocks({ ...query, order: 'newest' }, limits.sql);
  const page = `SELECT json_array(b.source, ${what}, count(*)) AS found FROM (${blocks}) f
    JOIN text_blocks b ON b.number = f.number GROUP BY b.source`;
  return parsed(yield* oneList<string>(page, 'found', [matchExpression(words), ...limits.values, countedMatches]));
}

function parsed(found: readonly string[]): readonly SourceCount[] {
  return found.map((one) => JSON.parse(one) as SourceCount);
}

/** The filters count what there is without them, as those of claims do: a second source must be there to be added. */
function* counted(connection: Connection, query: ClaimQuery, cache: CountCache, find: Found): Asking<PlaceCounts> {
  const found = yield* find(query);
  const isLimited = sourceLimits(query, 'source').sql !== '';
  const unlimited = isLimited
    ? yield* find({ ...query, sources: [], dates: null, reliability: [], markings: [] })
    : found;
  const total = found.reduce((sum, [, count]) => sum + count, 0);
  const isAll = found.reduce((sum, [, , blocks]) => sum + blocks, 0) < countedMatches;
  const facets = sourceFacets(connection, new Map(unlimited.map(([source, count]) => [source, count])), cache);
  return { total, facets, ...(isAll ? {} : { totalIsAtLeast: true }) };
}

/** Texts of snapshots, each read once: a page of hits often comes from few sources. */
function textReader(connection: Connection): (snapshot: string) => string {
  const known = new Map<string, string>();
  return (snapshot) => {
    const text =
      known.get(snapshot) ??
      connection.get('SELECT text FROM snapshots WHERE id = ?', [snapshot])?.textOrNull('text') ??
      '';
    known.set(snapshot, text);
    return text;
  };
}
