/** The few words that commands write into a brief, in the brief's language. Everything else is the writer's. */
export interface Phrases {
  /** Before advice that comes from a source; `{source}` is the source's short name. */
  readonly adviceFrom: string;
  /** The same where nothing names the source. */
  readonly adviceUnnamed: string;
  /** Title of a box that shows what sources say differently; `{quantity}` is what is counted. */
  readonly sourcesDiffer: string;
  readonly untitledSource: string;
  readonly modality: Readonly<Record<'observed' | 'reported' | 'expected' | 'potential', string>>;
  readonly nature: Readonly<Record<'fact' | 'report' | 'judgement', string>>;
}

const english: Phrases = {
  adviceFrom: 'Advice in “{source}”: ',
  adviceUnnamed: 'Advice in one source: ',
  sourcesDiffer: 'Where sources differ: {quantity}',
  untitledSource: 'untitled source',
  modality: { observed: 'observed', reported: 'reported', expected: 'expected', potential: 'possible' },
  nature: { fact: 'Fact', report: 'Report', judgement: 'Judgement' },
};

const table: Readonly<Record<string, Phrases>> = {
  en: english,
  de: {
    adviceFrom: 'Rat aus „{source}“: ',
    adviceUnnamed: 'Rat aus einer Quelle: ',
    sourcesDiffer: 'Worin sich die Quellen unterscheiden: {quantity}',
    untitledSource: 'Quelle ohne Titel',
    modality: { observed: 'beobachtet', reported: 'berichtet', expected: 'erwartet', potential: 'möglich' },
    nature: { fact: 'Tatsache', report: 'Bericht', judgement: 'Einschätzung' },
  },
  fr: {
    adviceFrom: 'Conseil tiré de « {source} » : ',
    adviceUnnamed: 'Conseil tiré d’une source : ',
    sourcesDiffer: 'Ce sur quoi les sources divergent : {quantity}',
    untitledSource: 'source sans titre',
    modality: { observed: 'observé', reported: 'rapporté', expected: 'attendu', potential: 'possible' },
    nature: { fact: 'Fait', report: 'Information rapportée', judgement: 'Appréciation' },
  },
  es: {
    adviceFrom: 'Consejo de «{source}»: ',
    adviceUnnamed: 'Consejo de una fuente: ',
    sourcesDiffer: 'En qué difieren las fuentes: {quantity}',
    untitledSource: 'fuente sin título',
    modality: { observed: 'observado', reported: 'comunicado', expected: 'previsto', potential: 'posible' },
    nature: { fact: 'Hecho', report: 'Información', judgement: 'Valoración' },
  },
};

/** English where a language has no words of its own here. */
export function phrasesFor(language: string): Phrases {
  return table[language.toLowerCase().split('-')[0] ?? ''] ?? english;
}

/** Puts a value in the place of `{field}`. */
export function fillIn(phrase: string, field: string, value: string): string {
  return phrase.split(`{${field}}`).join(value);
}
