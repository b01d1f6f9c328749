import type { DocumentWords } from '../document-words.ts';
import type { SourceSummary } from '../source-summary.ts';
import { counted, enumeration, type KindNames, kindsInWords, sentences } from './lists.ts';

export const german: DocumentWords = {
  labels: {
    contents: 'Inhalt',
    sources: 'Quellen',
    evidence: 'Belege',
    note: 'Anmerkung',
    notes: 'Anmerkungen',
    answer: 'Antwort',
    backToText: 'Zurück zum Text',
    page: 'Seite',
    of: 'von',
    audience: 'Für',
    asOf: 'Stand',
    preparedBy: 'Verfasst von',
  },
  risk: {
    event: 'Was geschehen kann',
    consequence: 'Was daraus folgt',
    likelihood: 'Wahrscheinlichkeit',
    indicator: 'Erstes Anzeichen',
    owner: 'Zuständig',
  },
  action: { what: 'Was', who: 'Wer', when: 'Bis wann', measure: 'Woran wir es erkennen' },
  event: { when: 'Wann', what: 'Was geschah' },
  option: { name: 'Möglichkeit', cost: 'Was sie kostet', drawback: 'Was dagegen spricht' },
  findingMeaning: 'Was das bedeutet:',
  confidence: { low: 'geringe Gewissheit', moderate: 'mittlere Gewissheit', high: 'hohe Gewissheit' },
  tableDescription: (columns, rows) =>
    `Tabelle mit ${counted(rows, ['Zeile', 'Zeilen'])}; Spalten: ${enumeration(columns, 'und')}.`,
  tableSources: (count) => (count === 1 ? 'Quelle:' : 'Quellen:'),
  undescribedPicture: 'Bild ohne Beschreibung',
  page: (label) => `S. ${label}`,
  paragraph: (number) => `Abs. ${number}`,
  and: (first, second) => `${first} und ${second}`,
  andOthers: (first) => `${first} et al.`,
  reliability: (rating) => `Verlässlichkeit ${rating}`,
  claims: (count) => (count === 1 ? 'Aussage' : 'Aussagen'),
  status: { superseded: 'überholt', withdrawn: 'zurückgezogen', disputed: 'umstritten' },
  withheld: 'Quelle nicht genannt',
  sourceSummary,
};

const kinds: KindNames = {
  web: ['Webseite', 'Webseiten'],
  news: ['Pressebeitrag', 'Pressebeiträge'],
  report: ['Bericht oder Studie', 'Berichte oder Studien'],
  book: ['Buch', 'Bücher'],
  law: ['Rechtstext', 'Rechtstexte'],
  other: ['weiteres Dokument', 'weitere Dokumente'],
};

function sourceSummary(summary: SourceSummary): string {
  const { count, dates, undated, unattributed, ratings, secondhand, origins, singleOrigin } = summary;
  const judgements = enumeration(singleOrigin.map(String), 'und');
  return sentences([
    `Dieses Dokument stützt sich auf ${counted(count, ['Quelle', 'Quellen'])}: ${kindsInWords(summary, kinds, 'und')}.`,
    dates !== null &&
      (dates.oldest === dates.newest
        ? `Als Datum ist angegeben: ${dates.newest}.`
        : `Angegebene Daten: ${dates.oldest} bis ${dates.newest}.`),
    undated > 0 && `Ohne Datum: ${undated}.`,
    unattributed > 0 && `Ohne Angabe eines Verfassers: ${unattributed}.`,
    ratings !== null &&
      (ratings.best === ratings.worst
        ? `Die Zuverlässigkeit ist mit ${ratings.best} bewertet.`
        : `Die Zuverlässigkeit ist mit ${ratings.best} bis ${ratings.worst} bewertet.`),
    ratings !== null && ratings.unrated > 0 && `Nicht bewertet: ${ratings.unrated}.`,
    secondhand > 0 && `Gibt wieder, was andere berichtet haben: ${secondhand}.`,
    origins < count &&
      `Zusammen gehen sie auf ${counted(origins, ['unabhängigen Ursprung', 'unabhängige Ursprünge'])} zurück.`,
    singleOrigin.length > 0 &&
      (singleOrigin.length === 1
        ? `Einschätzung ${judgements} beruht auf einem einzigen Ursprung.`
        : `Die Einschätzungen ${judgements} beruhen jeweils auf einem einzigen Ursprung.`),
  ]);
}
