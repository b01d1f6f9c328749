import { listQuery, look } from '../browse.ts';
import type { Command } from '../command.ts';
import { done } from '../outcome.ts';
import { offsetsJson, textFacts } from '../rows.ts';
import { mapped } from '../with-library.ts';

/** `--kind` is the type of the work in CSL's words, such as `webpage` or `report`. */
export const sources: Command = look((library, { query, source, kind, limit }) => {
  const compared = library.compare();
  if (!compared.ok) return compared;
  return mapped(library.sources(query ?? ''), (all) => {
    const rows = all
      .filter((row) => source === undefined || row.source.id === source)
      .filter((row) => kind === undefined || row.source.item.type === kind)
      .slice(0, limit);
    return done(
      rows.map((row) => {
        const missing = row.missing.length === 0 ? '' : `  missing: ${row.missing.join(', ')}`;
        const has = row.source.snapshot === null ? 'details only' : `${row.claims} claims`;
        const passes = row.secondHand.length === 0 ? '' : `  second-hand: ${row.secondHand.join(', ')}`;
        const same = row.sameOrigin.length === 0 ? '' : `  same origin as: ${row.sameOrigin.join(', ')}`;
        return `${row.source.id}  ${row.title}  (${has})${missing}${passes}${same}`;
      }),
      rows.map((row) => ({
        id: row.source.id,
        file: row.source.fileName,
        title: row.title,
        claims: row.claims,
        removed: row.removed,
        missing: row.missing,
        secondHand: row.secondHand,
        sameOrigin: row.sameOrigin,
        item: row.source.item,
        document: row.source.snapshot !== null,
        reliability: row.source.reliability,
      })),
    );
  });
});

export const sections: Command = look((library, options) => {
  const snapshots = library.snapshots();
  if (!snapshots.ok) return snapshots;
  const factsOf = textFacts(snapshots.value);
  return mapped(library.sections(listQuery(options)), (rows) =>
    done(
      rows.map((row) => `${row.file}  ${'  '.repeat(row.level)}${row.heading ?? '(before the first heading)'}`),
      rows.map(({ source, file, heading, level, start, end }) => {
        return { source, file, heading, level, start, end, ...offsetsJson(factsOf(source)) };
      }),
    ),
  );
});
