import type { DisagreementMember } from '../../../electron/compare/disagreement.ts';

type Values = Pick<DisagreementMember, 'value' | 'low' | 'high' | 'qualifier'>;

export interface Scale {
  readonly least: number;
  readonly most: number;
}

/** The span that all figures of a group lie on; null when fewer than two can be placed. */
export function scaleOf(members: readonly Values[]): Scale | null {
  const bounds = members.flatMap((member) => boundsOf(member) ?? []);
  if (bounds.length < 4) return null;
  const least = Math.min(...bounds);
  const most = Math.max(...bounds);
  return most > least ? { least, most } : null;
}

/** Where a figure stands on the scale, in percent; `open` tells which end has no limit. */
export function shareOf(
  member: Values,
  scale: Scale | null,
): { readonly from: number; readonly to: number; readonly open: 'up' | 'down' | null } | null {
  const bounds = boundsOf(member);
  if (!bounds || !scale) return null;
  const place = (value: number) => ((value - scale.least) / (scale.most - scale.least)) * 100;
  const open = member.qualifier === 'min' ? 'up' : member.qualifier === 'max' ? 'down' : null;
  return { from: open === 'down' ? 0 : place(bounds[0]), to: open === 'up' ? 100 : place(bounds[1]), open };
}

function boundsOf({ value, low, high }: Values): readonly [number, number] | null {
  const from = low ?? value ?? high;
  const to = high ?? value ?? low;
  return from === null || to === null ? null : [from, to];
}
