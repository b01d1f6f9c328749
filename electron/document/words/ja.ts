import type { DocumentWords } from '../document-words.ts';
import type { SourceSummary } from '../source-summary.ts';
import { type KindLabels, kindsWithCounts, sentences } from './lists.ts';

const list = (parts: readonly string[]): string => parts.join('、');

export const japanese: DocumentWords = {
  labels: {
    contents: '目次',
    sources: '出典',
    evidence: '根拠資料',
    note: '注',
    notes: '注',
    answer: '解答',
    backToText: '本文に戻る',
    page: 'ページ',
    of: '/',
    audience: '宛先',
    asOf: '基準日',
    preparedBy: '作成',
  },
  risk: {
    event: '起こりうる事態',
    consequence: '想定される影響',
    likelihood: '可能性',
    indicator: '最初の兆候',
    owner: '担当',
  },
  action: { what: '内容', who: '担当', when: '期限', measure: '達成の確認方法' },
  event: { when: '時期', what: '出来事' },
  option: { name: '選択肢', cost: '費用', drawback: '難点' },
  findingMeaning: '意味するところ：',
  confidence: { low: '確信度：低', moderate: '確信度：中', high: '確信度：高' },
  tableDescription: (columns, rows) => `表：${rows}行。列は${list(columns)}。`,
  tableSources: () => '出典：',
  undescribedPicture: '説明のない図',
  page: (label) => `${label}ページ`,
  paragraph: (number) => `第${number}段落`,
  and: (first, second) => `${first}・${second}`,
  andOthers: (first) => `${first}ほか`,
  reliability: (rating) => `信頼性 ${rating}`,
  claims: () => '主張',
  status: { superseded: '改訂版あり', withdrawn: '撤回', disputed: '異論あり' },
  withheld: '出典非公開',
  sourceSummary,
};

const kinds: KindLabels = {
  web: 'ウェブページ',
  news: '報道記事',
  report: '報告書・研究',
  book: '書籍',
  law: '法令',
  other: 'その他の文書',
};

function sourceSummary(summary: SourceSummary): string {
  const { count, dates, undated, unattributed, ratings, secondhand, origins, singleOrigin } = summary;
  const joined = { between: '', unit: '件', comma: '、' };
  return sentences(
    [
      `本文書は${count}件の出典に基づいています（${kindsWithCounts(summary, kinds, joined)}）。`,
      dates !== null &&
        (dates.oldest === dates.newest
          ? `記載された日付は${dates.newest}です。`
          : `記載された日付は${dates.oldest}から${dates.newest}までです。`),
      undated > 0 && `${undated}件には日付がありません。`,
      unattributed > 0 && `${unattributed}件には著者名がありません。`,
      ratings !== null &&
        (ratings.best === ratings.worst
          ? `信頼性の評価は${ratings.best}です。`
          : `信頼性の評価は${ratings.best}から${ratings.worst}までです。`),
      ratings !== null && ratings.unrated > 0 && `${ratings.unrated}件は未評価です。`,
      secondhand > 0 && `${secondhand}件は他の報道を伝えるものです。`,
      origins < count && `互いに独立した情報源は合わせて${origins}件です。`,
      singleOrigin.length > 0 && `判断${list(singleOrigin.map(String))}は単一の情報源に基づいています。`,
    ],
    '',
  );
}
