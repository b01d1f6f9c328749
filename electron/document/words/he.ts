import type { DocumentWords } from '../document-words.ts';
import type { SourceSummary } from '../source-summary.ts';
import { type KindLabels, kindsWithCounts, sentences } from './lists.ts';

/** The conjunction is written together with the word after it, with a hyphen before a figure or a foreign letter. */
function enumeration(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  const joined = /^[\u05d0-\u05ea]/.test(last) ? `ו${last}` : `ו-${last}`;
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${joined}`;
}

export const hebrew: DocumentWords = {
  labels: {
    contents: 'תוכן העניינים',
    sources: 'מקורות',
    evidence: 'ראיות',
    note: 'הערה',
    notes: 'הערות',
    answer: 'תשובה',
    backToText: 'חזרה לטקסט',
    page: 'עמוד',
    of: 'מתוך',
    audience: 'עבור',
    asOf: 'נכון לתאריך',
    preparedBy: 'הוכן על ידי',
  },
  risk: {
    event: 'מה עלול לקרות',
    consequence: 'מה תהיה התוצאה',
    likelihood: 'סבירות',
    indicator: 'סימן ראשון',
    owner: 'אחראי',
  },
  action: { what: 'מה', who: 'מי', when: 'עד מתי', measure: 'איך נדע שהושג' },
  event: { when: 'מתי', what: 'מה קרה' },
  option: { name: 'חלופה', cost: 'מחיר', drawback: 'חסרונות' },
  findingMeaning: 'המשמעות:',
  confidence: { low: 'רמת ביטחון נמוכה', moderate: 'רמת ביטחון בינונית', high: 'רמת ביטחון גבוהה' },
  tableDescription: (columns, rows) => `טבלה; מספר השורות: ${rows}; העמודות: ${enumeration(columns)}.`,
  tableSources: (count) => (count === 1 ? 'מקור:' : 'מקורות:'),
  undescribedPicture: 'תמונה ללא תיאור',
  page: (label) => `עמ' ${label}`,
  paragraph: (number) => `פסקה ${number}`,
  and: (first, second) => enumeration([first, second]),
  andOthers: (first) => `${first} ואחרים`,
  reliability: (rating) => `מהימנות ${rating}`,
  claims: (count) => (count === 1 ? 'טענה' : 'טענות'),
  status: { superseded: 'הוחלף בגרסה חדשה', withdrawn: 'בוטל', disputed: 'שנוי במחלוקת' },
  withheld: 'מקור חסוי',
  sourceSummary,
};

const kinds: KindLabels = {
  web: 'דפי אינטרנט',
  news: 'כתבות',
  report: 'דוחות ומחקרים',
  book: 'ספרים',
  law: 'דברי חקיקה',
  other: 'מסמכים אחרים',
};

// Counts stand behind their nouns, which would change their form with them.
function sourceSummary(summary: SourceSummary): string {
  const { count, dates, undated, unattributed, ratings, secondhand, origins, singleOrigin } = summary;
  return sentences([
    `מספר המקורות שעליהם נשען מסמך זה: ${count} (${kindsWithCounts(summary, kinds)}).`,
    dates !== null &&
      (dates.oldest === dates.newest
        ? `התאריך המצוין: ${dates.newest}.`
        : `התאריכים המצוינים: מ-${dates.oldest} עד ${dates.newest}.`),
    undated > 0 && `ללא תאריך: ${undated}.`,
    unattributed > 0 && `ללא ציון מחבר: ${unattributed}.`,
    ratings !== null &&
      (ratings.best === ratings.worst
        ? `דירוג המהימנות: ${ratings.best}.`
        : `דירוג המהימנות: מ-${ratings.best} עד ${ratings.worst}.`),
    ratings !== null && ratings.unrated > 0 && `ללא דירוג: ${ratings.unrated}.`,
    secondhand > 0 && `מצטטים דיווחים של אחרים: ${secondhand}.`,
    origins < count && `מספר המקורות הראשוניים הבלתי תלויים: ${origins}.`,
    singleOrigin.length > 0 &&
      `${singleOrigin.length === 1 ? 'הערכה הנשענת על מקור ראשוני יחיד' : 'הערכות שכל אחת מהן נשענת על מקור ראשוני יחיד'}: ${enumeration(singleOrigin.map(String))}.`,
  ]);
}
