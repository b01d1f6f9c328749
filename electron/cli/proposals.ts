import type { SourceId } from '../base/ids.ts';
import { valueText } from '../citations/field-text.ts';
import { fieldLabel } from '../citations/item-fields.ts';
import { sameWorkReasons } from '../contract/reference-words.ts';
import type { Proposal, Settlement } from '../library/references/proposal.ts';

/** How much of what is proposed is taken without asking: nothing, fields the source lacks, or everything. */
export const mergeChoices = ['none', 'missing', 'all'] as const;
export type MergeChoice = (typeof mergeChoices)[number];

/** What is decided by rule: only where there is one source it can be about. */
export function settlementsOf(proposals: readonly Proposal[], merge: MergeChoice): readonly Settlement[] {
  if (merge === 'none') return [];
  return proposals.flatMap(({ id, candidates }): readonly Settlement[] => {
    const [only] = candidates;
    if (only === undefined || candidates.length > 1) return [];
    const fields = only.differences
      .filter(({ kind }) => merge === 'all' || kind === 'missing')
      .map(({ field }) => field);
    return [{ proposal: id, choice: 'merge', source: only.source.id, fields }];
  });
}

export function proposalJson({ id, file, place, item, from, candidates }: Proposal, merged: boolean) {
  return {
    id,
    file,
    place,
    item,
    ...(from === null ? {} : { from }),
    merged,
    candidates: candidates.map(({ source, title, reason, differences }) => ({
      source: source.id,
      title,
      reason,
      differences,
    })),
  };
}

/** One proposal for a person: what it is about, and field by field what would change. */
export function proposalLines({ item, file, place, candidates }: Proposal, merged: boolean): readonly string[] {
  const about = `${valueText('title', item.title) || '(no title)'}  (${[file, place].filter(Boolean).join(', ')})`;
  return [
    `${merged ? 'merged' : 'waits'}: ${about}`,
    ...candidates.flatMap(({ source, title, reason, differences }) => [
      `    ${source.id}  ${title}  (${sameWorkReasons[reason]})`,
      ...differences.map(({ field, has, says }) => {
        const before = valueText(field, has);
        return `        ${fieldLabel(field, source.item.type)}: ${before === '' ? '(nothing)' : before} -> ${valueText(field, says)}`;
      }),
    ]),
  ];
}

/** The proposals that an import made: those of its files of references, and those about its documents. */
export function proposalsOf(
  all: readonly Proposal[],
  {
    references,
    imported,
  }: {
    readonly references: readonly { readonly proposals: readonly string[] }[];
    readonly imported: readonly { readonly source: string }[];
  },
): readonly Proposal[] {
  const ids = new Set(references.flatMap(({ proposals }) => proposals));
  const documents = new Set<string>(imported.map(({ source }) => source));
  const isAbout = (source: SourceId) => documents.has(source);
  return all.filter(
    ({ id, from, candidates }) => ids.has(id) || (from !== null && candidates.some(({ source }) => isAbout(source.id))),
  );
}
