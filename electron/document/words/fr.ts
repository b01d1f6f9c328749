import type { DocumentWords } from '../document-words.ts';
import type { SourceSummary } from '../source-summary.ts';
import { counted, enumeration, type KindNames, kindsInWords, sentences } from './lists.ts';

// Before a colon French sets a space that does not break.
const colon = '\u00A0:';

export const french: DocumentWords = {
  labels: {
    contents: 'Sommaire',
    sources: 'Sources',
    evidence: 'Preuves',
    note: 'Note',
    notes: 'Notes',
    answer: 'Réponse',
    backToText: 'Retour au texte',
    page: 'Page',
    of: 'sur',
    audience: 'Pour',
    asOf: 'État au',
    preparedBy: 'Préparé par',
  },
  risk: {
    event: 'Ce qui peut arriver',
    consequence: 'Ce qui s’ensuivrait',
    likelihood: 'Probabilité',
    indicator: 'Premier signe',
    owner: 'Responsable',
  },
  action: { what: 'Quoi', who: 'Qui', when: 'Échéance', measure: 'Comment on le saura' },
  event: { when: 'Date', what: 'Ce qui s’est passé' },
  option: { name: 'Option', cost: 'Ce qu’elle coûte', drawback: 'Ce qui s’y oppose' },
  findingMeaning: `Ce que cela signifie${colon}`,
  confidence: { low: 'confiance faible', moderate: 'confiance moyenne', high: 'confiance élevée' },
  tableDescription: (columns, rows) =>
    `Tableau de ${counted(rows, ['ligne', 'lignes'])}\u00A0; colonnes${colon} ${enumeration(columns, 'et')}.`,
  tableSources: (count) => (count === 1 ? `Source${colon}` : `Sources${colon}`),
  undescribedPicture: 'Image sans description',
  page: (label) => `p. ${label}`,
  paragraph: (number) => `par. ${number}`,
  and: (first, second) => `${first} et ${second}`,
  andOthers: (first) => `${first} et al.`,
  reliability: (rating) => `Fiabilité ${rating}`,
  claims: (count) => (count === 1 ? 'Affirmation' : 'Affirmations'),
  status: { superseded: 'remplacée', withdrawn: 'retirée', disputed: 'contestée' },
  withheld: 'source non communiquée',
  sourceSummary,
};

const kinds: KindNames = {
  web: ['page web', 'pages web'],
  news: ['article de presse', 'articles de presse'],
  report: ['rapport ou étude', 'rapports ou études'],
  book: ['livre', 'livres'],
  law: ['texte juridique', 'textes juridiques'],
  other: ['autre document', 'autres documents'],
};

function sourceSummary(summary: SourceSummary): string {
  const { count, dates, undated, unattributed, ratings, secondhand, origins, singleOrigin } = summary;
  const judgements = enumeration(singleOrigin.map(String), 'et');
  return sentences([
    `Ce document s’appuie sur ${counted(count, ['source', 'sources'])}${colon} ${kindsInWords(summary, kinds, 'et')}.`,
    dates !== null &&
      (dates.oldest === dates.newest
        ? `Date indiquée${colon} ${dates.newest}.`
        : `Dates indiquées${colon} de ${dates.oldest} à ${dates.newest}.`),
    undated > 0 && `Sans date${colon} ${undated}.`,
    unattributed > 0 && `Sans auteur nommé${colon} ${unattributed}.`,
    ratings !== null &&
      (ratings.best === ratings.worst
        ? `Fiabilité notée ${ratings.best}.`
        : `Fiabilité notée de ${ratings.best} à ${ratings.worst}.`),
    ratings !== null && ratings.unrated > 0 && `Sans note de fiabilité${colon} ${ratings.unrated}.`,
    secondhand > 0 && `Rapportent les propos d’autrui${colon} ${secondhand}.`,
    origins < count &&
      `Ensemble, elles remontent à ${counted(origins, ['origine indépendante', 'origines indépendantes'])}.`,
    singleOrigin.length > 0 &&
      (singleOrigin.length === 1
        ? `L’appréciation ${judgements} repose sur une seule origine.`
        : `Les appréciations ${judgements} reposent chacune sur une seule origine.`),
  ]);
}
