import type { DocumentWords } from '../document-words.ts';
import type { SourceSummary } from '../source-summary.ts';
import { type KindLabels, kindsWithCounts, sentences } from './lists.ts';

const list = (parts: readonly string[]): string => parts.join(', ');

export const korean: DocumentWords = {
  labels: {
    contents: '목차',
    sources: '출처',
    evidence: '근거 자료',
    note: '주',
    notes: '주석',
    answer: '답',
    backToText: '본문으로 돌아가기',
    page: '쪽',
    of: '/',
    audience: '수신',
    asOf: '기준일',
    preparedBy: '작성',
  },
  risk: {
    event: '발생 가능한 상황',
    consequence: '예상 결과',
    likelihood: '가능성',
    indicator: '최초 징후',
    owner: '담당',
  },
  action: { what: '조치', who: '담당', when: '기한', measure: '성과 확인 방법' },
  event: { when: '시기', what: '내용' },
  option: { name: '대안', cost: '비용', drawback: '단점' },
  findingMeaning: '시사점:',
  confidence: { low: '확신도 낮음', moderate: '확신도 보통', high: '확신도 높음' },
  tableDescription: (columns, rows) => `표: ${rows}행, 열은 ${list(columns)}.`,
  tableSources: () => '출처:',
  undescribedPicture: '설명 없는 그림',
  page: (label) => `${label}쪽`,
  paragraph: (number) => `${number}번째 문단`,
  and: (first, second) => `${first}·${second}`,
  andOthers: (first) => `${first} 외`,
  reliability: (rating) => `신뢰도 ${rating}`,
  claims: () => '주장',
  status: { superseded: '새 판으로 대체됨', withdrawn: '철회됨', disputed: '논란 있음' },
  withheld: '출처 비공개',
  sourceSummary,
};

const kinds: KindLabels = {
  web: '웹 페이지',
  news: '언론 기사',
  report: '보고서·연구',
  book: '도서',
  law: '법령',
  other: '기타 문서',
};

function sourceSummary(summary: SourceSummary): string {
  const { count, dates, undated, unattributed, ratings, secondhand, origins, singleOrigin } = summary;
  return sentences([
    `이 문서는 출처 ${count}건에 근거합니다(${kindsWithCounts(summary, kinds, { between: ' ', unit: '건' })}).`,
    dates !== null &&
      (dates.oldest === dates.newest
        ? `표기된 날짜는 ${dates.newest}입니다.`
        : `표기된 날짜는 ${dates.oldest}부터 ${dates.newest}까지입니다.`),
    undated > 0 && `${undated}건에는 날짜가 없습니다.`,
    unattributed > 0 && `${unattributed}건에는 저자가 없습니다.`,
    ratings !== null &&
      (ratings.best === ratings.worst
        ? `신뢰도 등급은 ${ratings.best}입니다.`
        : `신뢰도 등급은 ${ratings.best}부터 ${ratings.worst}까지입니다.`),
    ratings !== null && ratings.unrated > 0 && `${ratings.unrated}건은 등급이 매겨지지 않았습니다.`,
    secondhand > 0 && `${secondhand}건은 다른 곳의 보도를 전한 것입니다.`,
    origins < count && `서로 독립된 원출처는 모두 ${origins}곳입니다.`,
    singleOrigin.length > 0 && `판단 ${list(singleOrigin.map(String))}은(는) 단일 원출처에 근거합니다.`,
  ]);
}
