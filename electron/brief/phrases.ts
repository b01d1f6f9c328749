import { wordsFor } from '../base/words-for.ts';

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
  uk: {
    adviceFrom: 'Порада з «{source}»: ',
    adviceUnnamed: 'Порада з одного джерела: ',
    sourcesDiffer: 'У чому джерела розходяться: {quantity}',
    untitledSource: 'джерело без назви',
    modality: { observed: 'спостережено', reported: 'повідомлено', expected: 'очікується', potential: 'можливо' },
    nature: { fact: 'Факт', report: 'Повідомлення', judgement: 'Оцінка' },
  },
  ar: {
    adviceFrom: 'نصيحة من «{source}»: ',
    adviceUnnamed: 'نصيحة من أحد المصادر: ',
    sourcesDiffer: 'ما تختلف فيه المصادر: {quantity}',
    untitledSource: 'مصدر بلا عنوان',
    modality: { observed: 'مرصود', reported: 'مُبلَّغ عنه', expected: 'متوقع', potential: 'محتمل' },
    nature: { fact: 'واقعة', report: 'خبر', judgement: 'تقدير' },
  },
  he: {
    adviceFrom: 'עצה מתוך "{source}": ',
    adviceUnnamed: 'עצה ממקור אחד: ',
    sourcesDiffer: 'במה חלוקים המקורות: {quantity}',
    untitledSource: 'מקור ללא כותרת',
    modality: { observed: 'נצפה', reported: 'דווח', expected: 'צפוי', potential: 'אפשרי' },
    nature: { fact: 'עובדה', report: 'דיווח', judgement: 'הערכה' },
  },
  ko: {
    adviceFrom: '“{source}”의 조언: ',
    adviceUnnamed: '한 출처의 조언: ',
    sourcesDiffer: '출처마다 다른 점: {quantity}',
    untitledSource: '제목 없는 출처',
    modality: { observed: '관측', reported: '보도', expected: '예상', potential: '가능' },
    nature: { fact: '사실', report: '보도', judgement: '판단' },
  },
  ja: {
    adviceFrom: '「{source}」による助言：',
    adviceUnnamed: 'ある資料による助言：',
    sourcesDiffer: '資料間の相違：{quantity}',
    untitledSource: '無題の資料',
    modality: { observed: '観測', reported: '報道', expected: '見込み', potential: '可能性' },
    nature: { fact: '事実', report: '報告', judgement: '判断' },
  },
  zh: {
    adviceFrom: '《{source}》的建议：',
    adviceUnnamed: '某一来源的建议：',
    sourcesDiffer: '各来源的分歧：{quantity}',
    untitledSource: '无标题来源',
    modality: { observed: '观测', reported: '报道', expected: '预计', potential: '可能' },
    nature: { fact: '事实', report: '报道', judgement: '判断' },
  },
  'zh-hant': {
    adviceFrom: '《{source}》的建議：',
    adviceUnnamed: '某一來源的建議：',
    sourcesDiffer: '各來源的分歧：{quantity}',
    untitledSource: '無標題來源',
    modality: { observed: '觀測', reported: '報導', expected: '預計', potential: '可能' },
    nature: { fact: '事實', report: '報導', judgement: '判斷' },
  },
};

/** English where a language has no words of its own here. */
export function phrasesFor(language: string): Phrases {
  return wordsFor(table, language) ?? english;
}

/** Puts a value in the place of `{field}`. */
export function fillIn(phrase: string, field: string, value: string): string {
  return phrase.split(`{${field}}`).join(value);
}
