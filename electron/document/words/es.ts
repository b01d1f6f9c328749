import type { DocumentWords } from '../document-words.ts';
import type { SourceSummary } from '../source-summary.ts';
import { counted, enumeration, type KindNames, kindsInWords, sentences } from './lists.ts';

export const spanish: DocumentWords = {
  labels: {
    contents: 'Índice',
    sources: 'Fuentes',
    evidence: 'Pruebas',
    note: 'Nota',
    notes: 'Notas',
    answer: 'Respuesta',
    backToText: 'Volver al texto',
    page: 'Página',
    of: 'de',
    audience: 'Para',
    asOf: 'Situación a',
    preparedBy: 'Preparado por',
  },
  risk: {
    event: 'Qué puede ocurrir',
    consequence: 'Qué seguiría',
    likelihood: 'Probabilidad',
    indicator: 'Primera señal',
    owner: 'Responsable',
  },
  action: { what: 'Qué', who: 'Quién', when: 'Plazo', measure: 'Cómo se sabrá' },
  event: { when: 'Cuándo', what: 'Qué ocurrió' },
  option: { name: 'Opción', cost: 'Qué cuesta', drawback: 'Qué la desaconseja' },
  findingMeaning: 'Qué significa:',
  confidence: { low: 'confianza baja', moderate: 'confianza media', high: 'confianza alta' },
  tableDescription: (columns, rows) =>
    `Tabla con ${counted(rows, ['fila', 'filas'])}; columnas: ${enumeration(columns, 'y')}.`,
  tableSources: (count) => (count === 1 ? 'Fuente:' : 'Fuentes:'),
  undescribedPicture: 'Imagen sin descripción',
  page: (label) => `p. ${label}`,
  paragraph: (number) => `párr. ${number}`,
  and: (first, second) => `${first} y ${second}`,
  andOthers: (first) => `${first} et al.`,
  reliability: (rating) => `Fiabilidad ${rating}`,
  claims: (count) => (count === 1 ? 'Afirmación' : 'Afirmaciones'),
  status: { superseded: 'sustituida', withdrawn: 'retirada', disputed: 'discutida' },
  withheld: 'fuente reservada',
  sourceSummary,
};

const kinds: KindNames = {
  web: ['página web', 'páginas web'],
  news: ['artículo de prensa', 'artículos de prensa'],
  report: ['informe o estudio', 'informes o estudios'],
  book: ['libro', 'libros'],
  law: ['texto jurídico', 'textos jurídicos'],
  other: ['otro documento', 'otros documentos'],
};

function sourceSummary(summary: SourceSummary): string {
  const { count, dates, undated, unattributed, ratings, secondhand, origins, singleOrigin } = summary;
  const judgements = enumeration(singleOrigin.map(String), 'y');
  return sentences([
    `Este documento se apoya en ${counted(count, ['fuente', 'fuentes'])}: ${kindsInWords(summary, kinds, 'y')}.`,
    dates !== null &&
      (dates.oldest === dates.newest
        ? `Fecha indicada: ${dates.newest}.`
        : `Fechas indicadas: de ${dates.oldest} a ${dates.newest}.`),
    undated > 0 && `Sin fecha: ${undated}.`,
    unattributed > 0 && `Sin autor indicado: ${unattributed}.`,
    ratings !== null &&
      (ratings.best === ratings.worst
        ? `La fiabilidad se califica con ${ratings.best}.`
        : `La fiabilidad se califica de ${ratings.best} a ${ratings.worst}.`),
    ratings !== null && ratings.unrated > 0 && `Sin calificar: ${ratings.unrated}.`,
    secondhand > 0 && `Transmiten lo que otros informaron: ${secondhand}.`,
    origins < count &&
      `En conjunto proceden de ${counted(origins, ['origen independiente', 'orígenes independientes'])}.`,
    singleOrigin.length > 0 &&
      (singleOrigin.length === 1
        ? `El juicio ${judgements} descansa en un solo origen.`
        : `Los juicios ${judgements} descansan cada uno en un solo origen.`),
  ]);
}
