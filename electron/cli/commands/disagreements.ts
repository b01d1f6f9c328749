import { asId, type DisagreementId } from '../../base/ids.ts';
import { ok, type Result } from '../../base/result.ts';
import type {
  Disagreement,
  DisagreementMember,
  DisagreementRelation,
  DisagreementVerdict,
} from '../../compare/disagreement.ts';
import type { AppError } from '../../contract/errors.ts';
import type { Library } from '../../storage/library/database.ts';
import type { CommandOptions } from '../arguments.ts';
import { hasWords, look, readKind } from '../browse.ts';
import type { Command } from '../command.ts';
import { done, type Outcome, refusedBecause } from '../outcome.ts';
import { disagreementJson } from '../rows.ts';
import { mapped } from '../with-library.ts';

const relations = Object.keys({
  contradicts: true,
  compatible: true,
  corroborates: true,
  'differs-in-scope': true,
} satisfies Record<DisagreementRelation, true>) as DisagreementRelation[];

const verdicts = Object.keys({
  'true-conflict': true,
  'different-period': true,
  revision: true,
  'different-definition': true,
} satisfies Record<DisagreementVerdict, true>) as DisagreementVerdict[];

/** Lists where sources differ; `--kind` is the relation of the figures. One change may be asked for, and is then shown. */
export const disagreements: Command = look((library, options) => {
  const { dismiss, restore, remove, judge, question } = options;
  if (dismiss !== undefined) return changed(library, dismiss, { dismissed: true });
  if (restore !== undefined) return changed(library, restore, { dismissed: false });
  if (judge !== undefined) return judged(library, judge, options);
  if (question !== undefined) return compared(library, question, options);
  if (remove !== undefined) return removed(library, remove);
  return listed(library, options);
});

function listed(library: Library, { source, query, kind, limit }: CommandOptions): Result<Outcome, AppError> {
  const relation = readKind(kind, relations, 'relation');
  if (!relation.ok) return ok(relation.error);
  return mapped(library.disagreements(), (all) =>
    shown(
      all
        .filter((one) => source === undefined || one.members.some((member) => member.source === source))
        .filter((one) => relation.value === null || one.relation === relation.value)
        .filter((one) => hasWords(one.quantity, query))
        .slice(0, limit),
    ),
  );
}

function shown(disagreements: readonly Disagreement[]): Outcome {
  return done(disagreements.flatMap(linesOf), disagreements.map(disagreementJson));
}

function linesOf(one: Disagreement): readonly string[] {
  const state = [
    one.type === 'by-hand' ? 'put together by hand' : one.relation,
    ...(one.verdict === null ? [] : [`your verdict: ${one.verdict}`]),
    ...(one.dismissed ? ['dismissed'] : []),
    ...(one.joined === 0 ? [] : [`${one.joined} joined since`]),
  ];
  const groups = [...new Set(one.members.map(({ origin }) => origin))];
  return [
    `${one.quantity}: ${state.join(', ')}  [${one.id}]`,
    `    ${one.reason}`,
    ...one.members.map((member) => memberLine(member, groups.indexOf(member.origin) + 1)),
  ];
}

function memberLine(member: DisagreementMember, origin: number): string {
  const { raw, modality, title, asOf, issued, attributedTo, secondHand } = member;
  const notes = [
    asOf ?? issued ?? 'undated',
    ...(attributedTo === null ? [] : [`said by ${attributedTo}`]),
    `origin ${origin}`,
    ...(secondHand === null ? [] : [`second-hand: “${secondHand.raw}”`]),
  ];
  return `    - ${qualifierWords[member.qualifier]}${raw}  (${modality})  ${title}; ${notes.join('; ')}`;
}

const qualifierWords = { exact: '', approx: 'about ', min: 'at least ', max: 'up to ', range: '' } as const;

function changed(library: Library, id: string, change: { readonly dismissed: boolean }): Result<Outcome, AppError> {
  return withOne(library, id, ({ verdict }) =>
    mapped(library.judgeDisagreement(asId(id), { verdict, ...change }), (one) => shown([one])),
  );
}

function judged(library: Library, id: string, { verdict: given }: CommandOptions): Result<Outcome, AppError> {
  const verdict = given === 'none' ? ok(null) : readKind(given ?? '', verdicts, 'verdict');
  if (!verdict.ok) return ok(verdict.error);
  return withOne(library, id, ({ dismissed }) =>
    mapped(library.judgeDisagreement(asId(id), { verdict: verdict.value, dismissed }), (one) => shown([one])),
  );
}

function compared(library: Library, question: string, { claims }: CommandOptions): Result<Outcome, AppError> {
  const ids = [...new Set((claims ?? '').split(',').map((id) => id.trim()))].filter((id) => id !== '');
  if (question.trim() === '' || ids.length < 2) {
    return ok(
      refusedBecause(
        'board/too-few',
        'A comparison needs a question and the ids of two claims or more: --question TEXT --claims ID,ID.',
      ),
    );
  }
  const evidence = library.evidence(ids.map((id) => asId(id)));
  if (!evidence.ok) return evidence;
  const unknown = ids.find((id) => evidence.value.claims[asId<never>(id)] === undefined);
  if (unknown !== undefined)
    return ok(refusedBecause('library/unknown-claim', `There is no claim “${unknown}” in this library.`));
  return mapped(library.saveBoard({ board: null, question, claims: ids.map((id) => asId(id)) }), (one) => shown([one]));
}

function removed(library: Library, id: string): Result<Outcome, AppError> {
  return withOne(library, id, (one) =>
    one.type === 'figures'
      ? ok(
          refusedBecause(
            'board/found',
            'Only a comparison made by hand can be removed. What was found can be dismissed.',
          ),
        )
      : mapped(library.deleteBoard(one.id), () => done([`Removed: ${one.quantity}`], { removed: one.id })),
  );
}

function withOne(
  library: Library,
  id: string,
  work: (one: Disagreement) => Result<Outcome, AppError>,
): Result<Outcome, AppError> {
  const all = library.disagreements();
  if (!all.ok) return all;
  const one = all.value.find((known) => known.id === asId<DisagreementId>(id));
  return one === undefined
    ? ok(refusedBecause('library/unknown-disagreement', `There is no disagreement “${id}” in this library.`))
    : work(one);
}
