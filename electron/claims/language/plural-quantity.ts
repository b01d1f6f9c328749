import { englishPlural } from './english-nouns.ts';

/** A quantity key as people say it: "soldiers, North Korea, deployed". Currencies and percentages stay as they are. */
export function pluralQuantity(quantity: string): string {
  const [noun = '', ...rest] = quantity.split(', ');
  const [counted = '', ...rates] = noun.split('/');
  const words = counted.split(' ');
  const last = words.at(-1) ?? '';
  const isCountable = /^[a-z]/.test(last) && last !== 'percent' && !last.endsWith(' point');
  const plural = [...words.slice(0, -1), isCountable ? englishPlural(last) : last].join(' ');
  return [[plural, ...rates].join(' per '), ...rest].join(', ');
}
