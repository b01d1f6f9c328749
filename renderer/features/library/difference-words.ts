import type { Disagreement, DisagreementMember } from '../../../electron/compare/disagreement.ts';
import { modalityWords, qualifierWords } from '../../ui/quantity-words.ts';
import { dateWords } from '../../ui/source-words.ts';

/** A value with how it is bounded, in a reader's words: "at least 800". */
export function valueWords({ qualifier, raw }: Pick<DisagreementMember, 'qualifier' | 'raw'>): string {
  return [qualifierWords[qualifier], raw.replace(/\s+/g, ' ')].filter(Boolean).join(' ');
}

/** How it is meant, for when, and who said it. */
export function factWords(member: DisagreementMember): string {
  const { modality, asOf, issued, attributedTo, secondHand } = member;
  const date = asOf ? `for ${dayWords(asOf)}` : issued ? `published ${dayWords(issued)}` : 'undated';
  // "Reports suggest" is shown as what it is: second-hand. Nobody is named there.
  const speaker = secondHand?.raw.toLowerCase().includes(attributedTo?.toLowerCase() ?? '') ? null : attributedTo;
  return [modalityWords[modality], date, ...(speaker ? [`said by ${speaker}`] : [])].join(' · ');
}

/** Why a member does not count on its own: it is passed on, or another source tells the same story. */
export function originMarks(member: DisagreementMember, members: readonly DisagreementMember[]): readonly string[] {
  const twin = members.find(({ origin, source }) => origin === member.origin && source !== member.source);
  const { secondHand } = member;
  return [
    ...(secondHand === null
      ? []
      : [secondHand.name ? `second-hand: cites ${secondHand.name}` : `second-hand: “${secondHand.raw}”`]),
    ...(twin === undefined ? [] : [`same origin as ${twin.title}: counted once`]),
  ];
}

/** "4 values from 3 independent origins" */
export function originCount({ type, members, origins }: Disagreement): string {
  const what = type === 'by-hand' ? 'statement' : 'value';
  const values = `${members.length} ${what}${members.length === 1 ? '' : 's'}`;
  return origins === 1 ? `${values}, all of one origin` : `${values} from ${origins} independent origins`;
}

function dayWords(day: string): string {
  return dateWords({ 'date-parts': [day.split('-').map(Number)] }) ?? day;
}
