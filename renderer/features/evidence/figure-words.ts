import type { Figure } from '../../../electron/claims/figure.ts';
import { modalityWords, qualifierWords } from '../../ui/quantity-words.ts';

/** How a figure was understood, in words, so that a wrong reading is seen: `about 12,000 soldiers, reported`. */
export function figureWords(figure: Figure): string {
  const amount = amountWords(figure);
  const words = [qualifierWords[figure.qualifier], amount, unitWords(figure.unit)].filter(Boolean).join(' ');
  const asOf = figure.asOf ? `as of ${figure.asOf}` : '';
  return [words, modalityWords[figure.modality], asOf].filter(Boolean).join(', ');
}

/** A unit as it is said after an amount: `soldiers`, `USD per soldier per month`. Codes and percent stay as they are. */
export function unitWords(unit: string): string {
  const [first = '', ...rest] = unit.split('/');
  return [plural(first), ...rest].join(' per ');
}

function plural(noun: string): string {
  if (noun === '' || noun === 'percent' || /[A-Z]/.test(noun)) return noun;
  if (noun === 'person') return 'people';
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

function amountWords({ value, low, high, raw }: Figure): string {
  if (value !== null) return value.toLocaleString('en-GB');
  if (low !== null && high !== null) return `${low.toLocaleString('en-GB')}–${high.toLocaleString('en-GB')}`;
  if (low !== null) return `from ${low.toLocaleString('en-GB')}`;
  if (high !== null) return `up to ${high.toLocaleString('en-GB')}`;
  return `“${raw}”`;
}
