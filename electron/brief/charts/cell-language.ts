import { numeralsOf } from '../../base/charts/numerals.ts';
import type { ClaimLanguage } from '../../claims/language/claim-language.ts';
import { languageOf } from '../../claims/language/languages.ts';
import { phraseTable } from '../../claims/language/phrase-table.ts';

/** The words by which cells are read: those that sources are read by, and where there are none, what tables need of them. */
export function cellLanguage(language: string): ClaimLanguage {
  const known = languageOf(language, '');
  if (known.id !== 'und') return known;
  const primary = language.toLowerCase().split(/[-_]/)[0] ?? '';
  const few = fewWords[primary];
  const { decimal } = numeralsOf(language);
  const numbers = { ...known.numbers, decimalMark: decimal === '.' ? ('.' as const) : (',' as const) };
  if (few === undefined) return { ...known, numbers };
  return {
    ...known,
    id: primary,
    numbers: { ...numbers, scales: new Map(Object.entries(few.scales)) },
    outlook: { ...known.outlook, expected: phraseTable(few.expected), potential: phraseTable(few.potential) },
  };
}

interface FewWords {
  readonly scales: Readonly<Record<string, number>>;
  readonly expected: string;
  readonly potential: string;
}

const fewWords: Readonly<Record<string, FewWords>> = {
  fr: {
    scales: {
      mille: 1e3,
      milliers: 1e3,
      million: 1e6,
      millions: 1e6,
      milliard: 1e9,
      milliards: 1e9,
      billion: 1e12,
      billions: 1e12,
    },
    expected:
      'attendu / attendus / attendue / attendues / prévu / prévus / prévue / prévues / prévision / prévisions / projection / projections',
    potential: 'possible / possibles / potentiel / potentielle / peut-être / pourrait / pourraient',
  },
  es: {
    scales: { mil: 1e3, miles: 1e3, millón: 1e6, millones: 1e6, billón: 1e12, billones: 1e12 },
    expected:
      'esperado / esperados / esperada / esperadas / previsto / previstos / prevista / previstas / previsión / proyección',
    potential: 'posible / posibles / potencial / podría / podrían',
  },
};
