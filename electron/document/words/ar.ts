import type { DocumentWords } from '../document-words.ts';
import type { SourceSummary } from '../source-summary.ts';
import { type KindLabels, kindsWithCounts, sentences } from './lists.ts';

/** The conjunction is written together with the word after it. */
const enumeration = (parts: readonly string[]): string => parts.join(' و');

export const arabic: DocumentWords = {
  labels: {
    contents: 'المحتويات',
    sources: 'المصادر',
    evidence: 'الأدلة',
    note: 'الحاشية',
    notes: 'الحواشي',
    answer: 'الجواب',
    backToText: 'العودة إلى النص',
    page: 'الصفحة',
    of: 'من',
    audience: 'إلى',
    asOf: 'حتى تاريخ',
    preparedBy: 'إعداد',
  },
  risk: {
    event: 'ما قد يحدث',
    consequence: 'ما يترتب عليه',
    likelihood: 'درجة الاحتمال',
    indicator: 'أول مؤشر',
    owner: 'المسؤول',
  },
  action: { what: 'الإجراء', who: 'المكلَّف', when: 'الموعد النهائي', measure: 'كيف نعرف أنه تحقق' },
  event: { when: 'التاريخ', what: 'ما حدث' },
  option: { name: 'الخيار', cost: 'كلفته', drawback: 'ما يؤخذ عليه' },
  findingMeaning: 'ما يعنيه ذلك:',
  confidence: { low: 'ثقة منخفضة', moderate: 'ثقة متوسطة', high: 'ثقة عالية' },
  tableDescription: (columns, rows) => `جدول؛ عدد الصفوف: ${rows}؛ الأعمدة: ${enumeration(columns)}.`,
  tableSources: (count) => (count === 1 ? 'المصدر:' : 'المصادر:'),
  undescribedPicture: 'صورة بلا وصف',
  page: (label) => `ص. ${label}`,
  paragraph: (number) => `الفقرة ${number}`,
  and: (first, second) => enumeration([first, second]),
  andOthers: (first) => `${first} وآخرون`,
  reliability: (rating) => `الموثوقية ${rating}`,
  claims: (count) => (count === 1 ? 'القول' : 'الأقوال'),
  status: { superseded: 'حلّ محلّه إصدار أحدث', withdrawn: 'مسحوب', disputed: 'محلّ خلاف' },
  withheld: 'مصدر محجوب',
  sourceSummary,
};

const kinds: KindLabels = {
  web: 'صفحات على الإنترنت',
  news: 'مواد صحفية',
  report: 'تقارير ودراسات',
  book: 'كتب',
  law: 'نصوص قانونية',
  other: 'وثائق أخرى',
};

// Counts stand behind their nouns, which would change their form with them.
function sourceSummary(summary: SourceSummary): string {
  const { count, dates, undated, unattributed, ratings, secondhand, origins, singleOrigin } = summary;
  return sentences([
    `عدد المصادر التي تستند إليها هذه الوثيقة: ${count} (${kindsWithCounts(summary, kinds, { comma: '، ' })}).`,
    dates !== null &&
      (dates.oldest === dates.newest
        ? `التاريخ المذكور: ${dates.newest}.`
        : `التواريخ المذكورة: من ${dates.oldest} إلى ${dates.newest}.`),
    undated > 0 && `بلا تاريخ: ${undated}.`,
    unattributed > 0 && `بلا ذكر المؤلف: ${unattributed}.`,
    ratings !== null &&
      (ratings.best === ratings.worst
        ? `درجة الموثوقية: ${ratings.best}.`
        : `درجة الموثوقية: من ${ratings.best} إلى ${ratings.worst}.`),
    ratings !== null && ratings.unrated > 0 && `بلا تقييم: ${ratings.unrated}.`,
    secondhand > 0 && `تنقل عن غيرها: ${secondhand}.`,
    origins < count && `عدد المنابع المستقلة في مجموعها: ${origins}.`,
    singleOrigin.length > 0 &&
      `${singleOrigin.length === 1 ? 'تقدير يستند إلى منبع واحد' : 'تقديرات يستند كل منها إلى منبع واحد'}: ${enumeration(singleOrigin.map(String))}.`,
  ]);
}
