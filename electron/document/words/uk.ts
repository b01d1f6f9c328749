import type { DocumentWords } from '../document-words.ts';
import type { SourceSummary } from '../source-summary.ts';
import { enumeration, type KindLabels, kindsWithCounts, sentences } from './lists.ts';

export const ukrainian: DocumentWords = {
  labels: {
    contents: 'Зміст',
    sources: 'Джерела',
    evidence: 'Докази',
    note: 'Примітка',
    notes: 'Примітки',
    answer: 'Відповідь',
    backToText: 'Назад до тексту',
    page: 'Сторінка',
    of: 'з',
    audience: 'Для',
    asOf: 'Станом на',
    preparedBy: 'Підготовлено',
  },
  risk: {
    event: 'Що може статися',
    consequence: 'До чого це призведе',
    likelihood: 'Імовірність',
    indicator: 'Перша ознака',
    owner: 'Відповідальний',
  },
  action: { what: 'Що', who: 'Хто', when: 'До якого терміну', measure: 'Як перевіримо результат' },
  event: { when: 'Коли', what: 'Що сталося' },
  option: { name: 'Варіант', cost: 'Скільки коштує', drawback: 'Що проти' },
  findingMeaning: 'Що це означає:',
  confidence: { low: 'низька впевненість', moderate: 'помірна впевненість', high: 'висока впевненість' },
  tableDescription: (columns, rows) => `Таблиця; кількість рядків: ${rows}; стовпці: ${enumeration(columns, 'і')}.`,
  tableSources: (count) => (count === 1 ? 'Джерело:' : 'Джерела:'),
  undescribedPicture: 'Зображення без опису',
  page: (label) => `с. ${label}`,
  paragraph: (number) => `абз. ${number}`,
  and: (first, second) => `${first} та ${second}`,
  andOthers: (first) => `${first} та ін.`,
  reliability: (rating) => `Надійність ${rating}`,
  claims: () => 'Твердження',
  status: { superseded: 'замінено новішим', withdrawn: 'відкликано', disputed: 'оскаржується' },
  withheld: 'джерело не розголошується',
  sourceSummary,
};

const kinds: KindLabels = {
  web: 'вебсторінки',
  news: 'матеріали преси',
  report: 'звіти й дослідження',
  book: 'книжки',
  law: 'правові акти',
  other: 'інші документи',
};

// Counts stand behind their nouns, which would change their form with them.
function sourceSummary(summary: SourceSummary): string {
  const { count, dates, undated, unattributed, ratings, secondhand, origins, singleOrigin } = summary;
  return sentences([
    `Кількість джерел, на яких ґрунтується цей документ: ${count} (${kindsWithCounts(summary, kinds)}).`,
    dates !== null &&
      (dates.oldest === dates.newest
        ? `Зазначена дата: ${dates.newest}.`
        : `Зазначені дати: від ${dates.oldest} до ${dates.newest}.`),
    undated > 0 && `Без дати: ${undated}.`,
    unattributed > 0 && `Без зазначеного автора: ${unattributed}.`,
    ratings !== null &&
      (ratings.best === ratings.worst
        ? `Оцінка надійності: ${ratings.best}.`
        : `Оцінка надійності: від ${ratings.best} до ${ratings.worst}.`),
    ratings !== null && ratings.unrated > 0 && `Без оцінки: ${ratings.unrated}.`,
    secondhand > 0 && `Переказують повідомлення інших: ${secondhand}.`,
    origins < count && `Незалежних першоджерел загалом: ${origins}.`,
    singleOrigin.length > 0 &&
      `На єдиному першоджерелі ґрунтується ${singleOrigin.length === 1 ? 'судження' : 'кожне із суджень'} ${enumeration(singleOrigin.map(String), 'і')}.`,
  ]);
}
