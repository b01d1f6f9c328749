import { wordsFor } from '../words-for.ts';
import type { ChartWords } from './chart-words.ts';
import { chartWordsInOtherScripts } from './words-in-other-scripts.ts';

const english: ChartWords = {
  scales: { 1e3: 'thousand', 1e6: 'million', 1e9: 'billion', 1e12: 'trillion' },
  hollow: 'hollow: expected or possible',
  dashed: 'dashed: expected or possible',
  range: 'thin line: range',
  kind: {
    bars: (series, categories) => `Bar chart${of(series, 'series', ' with ')}: ${categories}.`,
    lines: (series, categories) => `Line chart${of(series, 'lines', ' with ')}: ${categories}.`,
  },
  points: (count) => `${count} values on one scale.`,
  unit: (unit) => `Unit: ${unit}.`,
  extremes: (series, high, low) =>
    low === null
      ? `${lead(series)}${high.text} for ${high.category}.`
      : `${lead(series)}highest for ${high.category} (${high.text}), lowest for ${low.category} (${low.text}).`,
  everywhere: (series, text) => `${lead(series)}${text} throughout.`,
  gaps: (count) => (count === 1 ? 'One value is missing.' : `${count} values are missing.`),
  tentative: (count) =>
    count === 1 ? 'One value is expected or possible.' : `${count} values are expected or possible.`,
  dataTable: 'The numbers',
  name: 'Chart',
};

const german: ChartWords = {
  scales: { 1e3: 'Tausend', 1e6: 'Millionen', 1e9: 'Milliarden', 1e12: 'Billionen' },
  hollow: 'hohl: erwartet oder möglich',
  dashed: 'gestrichelt: erwartet oder möglich',
  range: 'dünne Linie: Spanne',
  kind: {
    bars: (series, categories) => `Balkendiagramm${of(series, 'Reihen', ' mit ')}: ${categories}.`,
    lines: (series, categories) => `Liniendiagramm${of(series, 'Linien', ' mit ')}: ${categories}.`,
  },
  points: (count) => `${count} Werte auf einer Skala.`,
  unit: (unit) => `Einheit: ${unit}.`,
  extremes: (series, high, low) =>
    low === null
      ? `${lead(series)}${high.text} bei ${high.category}.`
      : `${lead(series)}am höchsten bei ${high.category} (${high.text}), am niedrigsten bei ${low.category} (${low.text}).`,
  everywhere: (series, text) => `${lead(series)}überall ${text}.`,
  gaps: (count) => (count === 1 ? 'Ein Wert fehlt.' : `${count} Werte fehlen.`),
  tentative: (count) =>
    count === 1 ? 'Ein Wert ist erwartet oder möglich.' : `${count} Werte sind erwartet oder möglich.`,
  dataTable: 'Die Zahlen',
  name: 'Diagramm',
};

const french: ChartWords = {
  scales: { 1e3: 'milliers', 1e6: 'millions', 1e9: 'milliards', 1e12: 'billions' },
  hollow: 'en creux : attendu ou possible',
  dashed: 'en tirets : attendu ou possible',
  range: 'trait fin : fourchette',
  kind: {
    bars: (series, categories) => `Diagramme en barres${of(series, 'séries', ' à ')} : ${categories}.`,
    lines: (series, categories) => `Courbes${of(series, 'séries', ', ')} : ${categories}.`,
  },
  points: (count) => `${count} valeurs sur une même échelle.`,
  unit: (unit) => `Unité : ${unit}.`,
  extremes: (series, high, low) =>
    low === null
      ? `${lead(series, ' : ')}${high.text} pour ${high.category}.`
      : `${lead(series, ' : ')}maximum pour ${high.category} (${high.text}), minimum pour ${low.category} (${low.text}).`,
  everywhere: (series, text) => `${lead(series, ' : ')}${text} partout.`,
  gaps: (count) => (count === 1 ? 'Une valeur manque.' : `${count} valeurs manquent.`),
  tentative: (count) =>
    count === 1 ? 'Une valeur est attendue ou possible.' : `${count} valeurs sont attendues ou possibles.`,
  dataTable: 'Les chiffres',
  name: 'Graphique',
};

const spanish: ChartWords = {
  scales: { 1e3: 'miles', 1e6: 'millones', 1e9: 'miles de millones', 1e12: 'billones' },
  hollow: 'hueco: previsto o posible',
  dashed: 'discontinuo: previsto o posible',
  range: 'línea fina: intervalo',
  kind: {
    bars: (series, categories) => `Gráfico de barras${of(series, 'series', ' con ')}: ${categories}.`,
    lines: (series, categories) => `Gráfico de líneas${of(series, 'series', ' con ')}: ${categories}.`,
  },
  points: (count) => `${count} valores en una misma escala.`,
  unit: (unit) => `Unidad: ${unit}.`,
  extremes: (series, high, low) =>
    low === null
      ? `${lead(series)}${high.text} en ${high.category}.`
      : `${lead(series)}máximo en ${high.category} (${high.text}), mínimo en ${low.category} (${low.text}).`,
  everywhere: (series, text) => `${lead(series)}${text} en todos los casos.`,
  gaps: (count) => (count === 1 ? 'Falta un valor.' : `Faltan ${count} valores.`),
  tentative: (count) =>
    count === 1 ? 'Un valor es previsto o posible.' : `${count} valores son previstos o posibles.`,
  dataTable: 'Las cifras',
  name: 'Gráfico',
};

const languages: Readonly<Record<string, ChartWords>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  ...chartWordsInOtherScripts,
};

/** The words of a language, English where we have none of it. */
export function chartWordsOf(language: string): ChartWords {
  return wordsFor(languages, language) ?? english;
}

function of(count: number, noun: string, link: string): string {
  return count > 1 ? `${link}${count} ${noun}` : '';
}

function lead(series: string, colon = ': '): string {
  return series === '' ? '' : `${series}${colon}`;
}
