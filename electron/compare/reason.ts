import type { DisagreementRelation } from './disagreement.ts';
import { compareIntervals } from './intervals.ts';
import type { Statement } from './statements.ts';

/** Why these figures stand side by side, in plain words, so that the reader can check and dismiss it. */
export function reasonFor(quantity: string, relation: DisagreementRelation, statements: readonly Statement[]): string {
  const [noun = '', ...rest] = quantity.split(', ');
  const same = rest.length === 0 ? `All count ${noun}.` : `All count ${noun} (${rest.join(', ')}).`;
  const origins = new Set(statements.map(({ origin }) => origin)).size;
  const files = new Set(statements.map(({ source }) => source.id)).size;
  const now = statements.filter(({ ahead }) => !ahead);
  const later = statements.filter(({ ahead }) => ahead);
  const parts = [same];
  if (now.length > 0 && later.length > 0) {
    parts.push(
      `${now.length} ${now.length === 1 ? 'says' : 'say'} what is or was, ${later.length} what is expected or possible.`,
    );
  }
  if (origins < files) {
    parts.push(`${files} sources, but ${origins} origins: what tells one story counts once.`);
  }
  parts.push(verdictOn(relation, now.length > 1 ? now : statements));
  return parts.join(' ');
}

function verdictOn(relation: DisagreementRelation, statements: readonly Statement[]): string {
  const apart = farthestPair(statements);
  const pair = apart === null ? '' : `${valueIn(apart[0])} against ${valueIn(apart[1])}`;
  switch (relation) {
    case 'contradicts':
      return `${pair}: both cannot hold.`;
    case 'differs-in-scope':
      return apart === null
        ? 'They speak of different times or of different degrees of certainty.'
        : `${pair}: they speak of different times or of different degrees of certainty.`;
    case 'compatible':
      return 'One number could satisfy them all.';
    case 'corroborates':
      return 'They agree within a tenth, from independent sources.';
  }
}

/** The two statements of different origin that lie farthest from each other. */
function farthestPair(statements: readonly Statement[]): readonly [Statement, Statement] | null {
  let best: readonly [Statement, Statement] | null = null;
  let widest = 1;
  statements.forEach((a, at) => {
    for (const b of statements.slice(at + 1)) {
      if (a.origin === b.origin || compareIntervals(a.figure, b.figure) !== 'apart') continue;
      const [first, second] = [middle(a), middle(b)];
      const ratio = Math.max(first, second) / Math.max(Math.min(first, second), Number.EPSILON);
      if (ratio > widest) {
        widest = ratio;
        best = [a, b];
      }
    }
  });
  return best;
}

function middle({ figure: { value, low, high } }: Statement): number {
  return value ?? ((low ?? high ?? 0) + (high ?? low ?? 0)) / 2;
}

const qualifierWords = { exact: '', approx: 'about ', min: 'at least ', max: 'up to ', range: '' } as const;

function valueIn({ figure, source }: Statement): string {
  const date = figure.asOf ?? source.issued ?? 'undated';
  return `${qualifierWords[figure.qualifier]}${figure.raw.replace(/\s+/g, ' ')} (${source.title}, ${date})`;
}
