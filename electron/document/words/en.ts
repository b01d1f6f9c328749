import type { DocumentWords } from '../document-words.ts';
import type { SourceSummary } from '../source-summary.ts';
import { counted, enumeration, type KindNames, kindsInWords, sentences } from './lists.ts';

export const english: DocumentWords = {
  labels: {
    contents: 'Contents',
    sources: 'Sources',
    evidence: 'Evidence',
    note: 'Note',
    notes: 'Notes',
    answer: 'Answer',
    backToText: 'Back to the text',
    page: 'Page',
    of: 'of',
    audience: 'For',
    asOf: 'As of',
    preparedBy: 'Prepared by',
  },
  risk: {
    event: 'What may happen',
    consequence: 'What would follow',
    likelihood: 'Likelihood',
    indicator: 'First sign',
    owner: 'Owner',
  },
  action: { what: 'What', who: 'Who', when: 'By when', measure: 'How we will know' },
  event: { when: 'When', what: 'What happened' },
  option: { name: 'Option', cost: 'What it costs', drawback: 'What speaks against it' },
  findingMeaning: 'What it means:',
  confidence: { low: 'low confidence', moderate: 'moderate confidence', high: 'high confidence' },
  tableDescription: (columns, rows) =>
    `Table with ${counted(rows, ['row', 'rows'])}; columns: ${enumeration(columns, 'and')}.`,
  tableSources: (count) => (count === 1 ? 'Source:' : 'Sources:'),
  undescribedPicture: 'Picture without a description',
  page: (label) => `p. ${label}`,
  paragraph: (number) => `para. ${number}`,
  and: (first, second) => `${first} and ${second}`,
  andOthers: (first) => `${first} et al.`,
  reliability: (rating) => `Reliability ${rating}`,
  claims: (count) => (count === 1 ? 'Claim' : 'Claims'),
  status: { superseded: 'superseded', withdrawn: 'withdrawn', disputed: 'disputed' },
  withheld: 'source withheld',
  sourceSummary,
};

const kinds: KindNames = {
  web: ['web page', 'web pages'],
  news: ['news article', 'news articles'],
  report: ['report or study', 'reports or studies'],
  book: ['book', 'books'],
  law: ['legal text', 'legal texts'],
  other: ['other document', 'other documents'],
};

function sourceSummary(summary: SourceSummary): string {
  const { count, dates, undated, unattributed, ratings, secondhand, origins, singleOrigin } = summary;
  const judgements = enumeration(singleOrigin.map(String), 'and');
  return sentences([
    `This document rests on ${counted(count, ['source', 'sources'])}: ${kindsInWords(summary, kinds, 'and')}.`,
    dates !== null &&
      (dates.oldest === dates.newest
        ? `The date given is ${dates.newest}.`
        : `Dates range from ${dates.oldest} to ${dates.newest}.`),
    undated > 0 && `${undated} of them ${undated === 1 ? 'carries' : 'carry'} no date.`,
    unattributed > 0 && `${unattributed} ${unattributed === 1 ? 'names' : 'name'} no author.`,
    ratings !== null &&
      (ratings.best === ratings.worst
        ? `Reliability is rated ${ratings.best}.`
        : `Reliability is rated from ${ratings.best} to ${ratings.worst}.`),
    ratings !== null && ratings.unrated > 0 && `${ratings.unrated} ${ratings.unrated === 1 ? 'is' : 'are'} not rated.`,
    secondhand > 0 && `${secondhand} ${secondhand === 1 ? 'passes' : 'pass'} on what others reported.`,
    origins < count && `Together they go back to ${counted(origins, ['independent origin', 'independent origins'])}.`,
    singleOrigin.length > 0 &&
      `${singleOrigin.length === 1 ? 'Judgement' : 'Judgements'} ${judgements} ${singleOrigin.length === 1 ? 'rests' : 'rest'} on a single origin.`,
  ]);
}
