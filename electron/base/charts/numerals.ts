/** How a language writes numbers. Own tables instead of the runtime's: every runtime must print the same bytes. */
export interface Numerals {
  readonly decimal: string;
  readonly group: string;
  /** Numbers of four digits are grouped as well. */
  readonly groupsFour: boolean;
  /** What stands between a number and its per cent sign. */
  readonly beforePercent: string;
}

const narrowSpace = '\u202f';
const numerals: Readonly<Record<string, Numerals>> = {
  en: { decimal: '.', group: ',', groupsFour: true, beforePercent: '' },
  de: { decimal: ',', group: '.', groupsFour: true, beforePercent: narrowSpace },
  fr: { decimal: ',', group: narrowSpace, groupsFour: true, beforePercent: narrowSpace },
  es: { decimal: ',', group: narrowSpace, groupsFour: false, beforePercent: narrowSpace },
};

/** Where the language is not known, marks that nobody misreads: spaces between groups (ISO 80000-1, 7.3). */
const neutral: Numerals = { decimal: ',', group: narrowSpace, groupsFour: false, beforePercent: narrowSpace };
const pointed = new Set(['en', 'zh', 'ja', 'ko', 'th', 'he', 'ar', 'hi', 'ur', 'fa']);

export function numeralsOf(language: string): Numerals {
  const primary = language.toLowerCase().split(/[-_]/)[0] ?? '';
  return numerals[primary] ?? (pointed.has(primary) ? { ...neutral, decimal: '.' } : neutral);
}

/** A number in digits with a real minus sign, with exactly so many decimals. */
export function formatNumber(value: number, decimals: number, language: string): string {
  const { decimal, group, groupsFour } = numeralsOf(language);
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.length > (groupsFour ? 3 : 4) ? whole.replace(/\B(?=(?:\d{3})+$)/g, group) : whole;
  const digits = fraction === '' ? grouped : `${grouped}${decimal}${fraction}`;
  return value < 0 && /[1-9]/.test(digits) ? `−${digits}` : digits;
}

/** Decimals that multiples of a step need. */
export function decimalsOf(step: number): number {
  for (let decimals = 0; decimals < 12; decimals += 1) {
    const scaled = step * 10 ** decimals;
    if (Math.abs(scaled - Math.round(scaled)) < 1e-6 * scaled) return decimals;
  }
  return 12;
}
