import { ok } from '../../base/result.ts';
import type { DisagreementRelation } from '../../compare/disagreement.ts';
import { hasWords, listQuery, look, readKind } from '../browse.ts';
import type { Command } from '../command.ts';
import { done } from '../outcome.ts';
import { disagreementJson, offsetsJson, textFacts } from '../rows.ts';
import { mapped } from '../with-library.ts';

const relations = Object.keys({
  contradicts: true,
  compatible: true,
  corroborates: true,
  'differs-in-scope': true,
} satisfies Record<DisagreementRelation, true>) as DisagreementRelation[];

/** `--kind` is the type of the work in CSL's words, such as `webpage` or `report`. */
export const sources: Command = look((library, { query, source, kind, limit }) =>
  mapped(library.sources(query ?? ''), (all) => {
    const rows = all
      .filter((row) => source === undefined || row.source.id === source)
      .filter((row) => kind === undefined || row.source.item.type === kind)
      .slice(0, limit);
    return done(
      rows.map((row) => {
        const missing = row.missing.length === 0 ? '' : `  missing: ${row.missing.join(', ')}`;
        return `${row.source.id}  ${row.title}  (${row.claims} claims)${missing}`;
      }),
      rows.map((row) => ({
        id: row.source.id,
        file: row.source.fileName,
        title: row.title,
        claims: row.claims,
        removed: row.removed,
        missing: row.missing,
        item: row.source.item,
        reliability: row.source.reliability,
      })),
    );
  }),
);

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

/** `--kind` is the relation of the figures. */
export const disagreements: Command = look((library, { source, query, kind, limit }) => {
  const relation = readKind(kind, relations, 'relation');
  if (!relation.ok) return ok(relation.error);
  return mapped(library.disagreements(), (all) => {
    const wanted = all
      .filter((one) => source === undefined || one.members.some((member) => member.source === source))
      .filter((one) => relation.value === null || one.relation === relation.value)
      .filter((one) => hasWords(one.quantity, query))
      .slice(0, limit);
    return done(
      wanted.flatMap((one) => [
        `${one.quantity}: ${one.relation}. ${one.reason}`,
        ...one.members.map((member) => `    ${member.raw}  (${member.modality})  ${member.file}`),
      ]),
      wanted.map(disagreementJson),
    );
  });
});
