import type { DocumentWords } from '../document-words.ts';
import type { SourceSummary } from '../source-summary.ts';
import { type KindLabels, kindsWithCounts, sentences } from './lists.ts';

const list = (parts: readonly string[]): string => parts.join('、');

const kinds: KindLabels = {
  web: '网页',
  news: '新闻报道',
  report: '报告或研究',
  book: '图书',
  law: '法律文本',
  other: '其他文件',
};

/** In the characters of the mainland and Singapore. */
export const simplifiedChinese: DocumentWords = {
  labels: {
    contents: '目录',
    sources: '资料来源',
    evidence: '依据原文',
    note: '注',
    notes: '注释',
    answer: '答案',
    backToText: '返回正文',
    page: '页',
    of: '/',
    audience: '呈送',
    asOf: '截至',
    preparedBy: '编写',
  },
  risk: {
    event: '可能发生的情况',
    consequence: '可能的后果',
    likelihood: '可能性',
    indicator: '最初迹象',
    owner: '负责人',
  },
  action: { what: '措施', who: '负责人', when: '期限', measure: '如何检验成效' },
  event: { when: '时间', what: '事件' },
  option: { name: '方案', cost: '成本', drawback: '不足之处' },
  findingMeaning: '意义：',
  confidence: { low: '把握较低', moderate: '把握中等', high: '把握较高' },
  tableDescription: (columns, rows) => `表格，共${rows}行；各列为：${list(columns)}。`,
  tableSources: () => '资料来源：',
  undescribedPicture: '图片（无说明）',
  page: (label) => `第${label}页`,
  paragraph: (number) => `第${number}段`,
  and: (first, second) => list([first, second]),
  andOthers: (first) => `${first}等`,
  reliability: (rating) => `可靠性 ${rating}`,
  claims: () => '论断',
  status: { superseded: '已有新版', withdrawn: '已撤回', disputed: '有争议' },
  withheld: '来源不予公开',
  sourceSummary(summary) {
    const { count, dates, undated, unattributed, ratings, secondhand, origins, singleOrigin } = summary;
    return sentences(
      [
        `本文依据${count}份资料（${kindsWithCounts(summary, kinds, joined)}）。`,
        dates !== null &&
          (dates.oldest === dates.newest
            ? `所载日期为${dates.newest}。`
            : `所载日期为${dates.oldest}至${dates.newest}。`),
        undated > 0 && `${undated}份未注明日期。`,
        unattributed > 0 && `${unattributed}份未注明作者。`,
        ratings !== null && `可靠性评级为${ratingsOf(ratings)}。`,
        ratings !== null && ratings.unrated > 0 && `${ratings.unrated}份未评级。`,
        secondhand > 0 && `${secondhand}份为转述他处报道。`,
        origins < count && `合计出自${origins}个相互独立的源头。`,
        singleOrigin.length > 0 && `第${list(singleOrigin.map(String))}项判断仅依据单一源头。`,
      ],
      '',
    );
  },
};

const traditionalKinds: KindLabels = {
  web: '網頁',
  news: '新聞報導',
  report: '報告或研究',
  book: '圖書',
  law: '法律文本',
  other: '其他文件',
};

/** In the characters of Taiwan, Hong Kong and Macao. */
export const traditionalChinese: DocumentWords = {
  labels: {
    contents: '目錄',
    sources: '資料來源',
    evidence: '依據原文',
    note: '註',
    notes: '註釋',
    answer: '答案',
    backToText: '返回正文',
    page: '頁',
    of: '/',
    audience: '呈送',
    asOf: '截至',
    preparedBy: '編寫',
  },
  risk: {
    event: '可能發生的情況',
    consequence: '可能的後果',
    likelihood: '可能性',
    indicator: '最初跡象',
    owner: '負責人',
  },
  action: { what: '措施', who: '負責人', when: '期限', measure: '如何檢驗成效' },
  event: { when: '時間', what: '事件' },
  option: { name: '方案', cost: '成本', drawback: '不足之處' },
  findingMeaning: '意義：',
  confidence: { low: '把握較低', moderate: '把握中等', high: '把握較高' },
  tableDescription: (columns, rows) => `表格，共${rows}列；各欄為：${list(columns)}。`,
  tableSources: () => '資料來源：',
  undescribedPicture: '圖片（無說明）',
  page: (label) => `第${label}頁`,
  paragraph: (number) => `第${number}段`,
  and: (first, second) => list([first, second]),
  andOthers: (first) => `${first}等`,
  reliability: (rating) => `可靠性 ${rating}`,
  claims: () => '論斷',
  status: { superseded: '已有新版', withdrawn: '已撤回', disputed: '有爭議' },
  withheld: '來源不予公開',
  sourceSummary(summary) {
    const { count, dates, undated, unattributed, ratings, secondhand, origins, singleOrigin } = summary;
    return sentences(
      [
        `本文依據${count}份資料（${kindsWithCounts(summary, traditionalKinds, joined)}）。`,
        dates !== null &&
          (dates.oldest === dates.newest
            ? `所載日期為${dates.newest}。`
            : `所載日期為${dates.oldest}至${dates.newest}。`),
        undated > 0 && `${undated}份未註明日期。`,
        unattributed > 0 && `${unattributed}份未註明作者。`,
        ratings !== null && `可靠性評級為${ratingsOf(ratings)}。`,
        ratings !== null && ratings.unrated > 0 && `${ratings.unrated}份未評級。`,
        secondhand > 0 && `${secondhand}份為轉述他處報導。`,
        origins < count && `合計出自${origins}個相互獨立的源頭。`,
        singleOrigin.length > 0 && `第${list(singleOrigin.map(String))}項判斷僅依據單一源頭。`,
      ],
      '',
    );
  },
};

const joined = { between: '', unit: '份', comma: '、' };

function ratingsOf({ best, worst }: NonNullable<SourceSummary['ratings']>): string {
  return best === worst ? best : `${best}至${worst}`;
}
