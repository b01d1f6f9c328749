// Kinds of places that some locales of the Citation Style Language project leave in English, in their own language: the
// short word that stands before a number, for one place and for several.

/** @type {Readonly<Record<string, Readonly<Record<string, readonly [one: string, several: string]>>>>} */
export const placeWords = {
  'de-DE': { table: ['Tab.', 'Tab.'], appendix: ['Anh.', 'Anh.'], 'article-locator': ['Art.', 'Art.'] },
  'es-ES': { table: ['tab.', 'tabs.'], appendix: ['ap.', 'aps.'] },
  'pt-PT': { table: ['tab.', 'tabs.'], appendix: ['ap.', 'aps.'] },
  'nl-NL': { table: ['tab.', 'tab.'], appendix: ['bijl.', 'bijl.'] },
  'pl-PL': { table: ['tab.', 'tab.'], appendix: ['zał.', 'zał.'], note: ['przyp.', 'przyp.'] },
  'uk-UA': {
    paragraph: ['абз.', 'абз.'],
    section: ['підрозд.', 'підрозд.'],
    table: ['табл.', 'табл.'],
    appendix: ['дод.', 'дод.'],
    'article-locator': ['ст.', 'ст.'],
    line: ['рядок', 'рядки'],
    column: ['кол.', 'кол.'],
    folio: ['арк.', 'арк.'],
    volume: ['т.', 'тт.'],
    verse: ['вірш', 'вірші'],
  },
  'ko-KR': {
    page: ['쪽', '쪽'],
    paragraph: ['단락', '단락'],
    section: ['절', '절'],
    chapter: ['장', '장'],
    part: ['부', '부'],
    figure: ['그림', '그림'],
    table: ['표', '표'],
    appendix: ['부록', '부록'],
    'article-locator': ['조', '조'],
    line: ['행', '행'],
    column: ['단', '단'],
    volume: ['권', '권'],
    note: ['주', '주'],
  },
  'ja-JP': {
    page: ['頁', '頁'],
    paragraph: ['段落', '段落'],
    section: ['節', '節'],
    chapter: ['章', '章'],
    part: ['部', '部'],
    figure: ['図', '図'],
    table: ['表', '表'],
    appendix: ['付録', '付録'],
    'article-locator': ['条', '条'],
    line: ['行', '行'],
    column: ['段', '段'],
    folio: ['葉', '葉'],
    volume: ['巻', '巻'],
    verse: ['節', '節'],
    note: ['注', '注'],
  },
  'zh-CN': { table: ['表', '表'], appendix: ['附录', '附录'], 'article-locator': ['条', '条'] },
  'zh-TW': { table: ['表', '表'], appendix: ['附錄', '附錄'], 'article-locator': ['條', '條'] },
  ar: {
    table: ['جدول', 'جداول'],
    appendix: ['ملحق', 'ملاحق'],
    'article-locator': ['مادة', 'مواد'],
    part: ['جزء', 'أجزاء'],
    figure: ['شكل', 'أشكال'],
    line: ['سطر', 'أسطر'],
    folio: ['ورقة', 'أوراق'],
    volume: ['مج', 'مج'],
    note: ['هامش', 'هوامش'],
  },
  'he-IL': {
    page: ['עמ׳', 'עמ׳'],
    paragraph: ['פסקה', 'פסקאות'],
    section: ['סעיף', 'סעיפים'],
    chapter: ['פרק', 'פרקים'],
    part: ['חלק', 'חלקים'],
    figure: ['איור', 'איורים'],
    table: ['טבלה', 'טבלאות'],
    appendix: ['נספח', 'נספחים'],
    'article-locator': ['סעיף', 'סעיפים'],
    line: ['שורה', 'שורות'],
    column: ['טור', 'טורים'],
    folio: ['דף', 'דפים'],
    volume: ['כרך', 'כרכים'],
    verse: ['פסוק', 'פסוקים'],
    note: ['הערה', 'הערות'],
  },
};

/** Other words that a locale leaves in English, or writes as nobody prints them; each in its long form. @type {Readonly<Record<string, Readonly<Record<string, string>>>>} */
export const otherWords = {
  'uk-UA': { 'et-al': 'та ін.' },
  // Straight marks, and English ones, are what a typewriter has.
  ar: { 'open-quote': '«', 'close-quote': '»', 'open-inner-quote': '“', 'close-inner-quote': '”' },
};

/** @param {string} locale @param {import('./csl.mjs').CompactElement} tree */
function termsOf(locale, tree) {
  const terms = (tree.c ?? []).find((child) => typeof child !== 'string' && child.n === 'terms');
  if (terms === undefined || typeof terms === 'string') throw new Error(`the locale ${locale} has no terms any more`);
  return terms;
}

/**
 * Puts other words into the tree of a locale, in place of what it has.
 * @param {string} locale @param {import('./csl.mjs').CompactElement} tree
 */
export function translateWords(locale, tree) {
  const terms = termsOf(locale, tree);
  for (const [name, text] of Object.entries(otherWords[locale] ?? {})) {
    const isOther = (/** @type {import('./csl.mjs').CompactElement | string} */ child) =>
      typeof child === 'string' || child.a?.name !== name || child.a.form !== undefined;
    terms.c = [...(terms.c ?? []).filter(isOther), { n: 'term', a: { name }, c: [text] }];
  }
}

/**
 * Puts these words into the tree of a locale, in place of what it has.
 * @param {string} locale @param {import('./csl.mjs').CompactElement} tree
 */
export function translatePlaces(locale, tree) {
  const terms = termsOf(locale, tree);
  for (const [name, [one, several]] of Object.entries(placeWords[locale] ?? {})) {
    const isOther = (/** @type {import('./csl.mjs').CompactElement | string} */ child) =>
      typeof child === 'string' || child.a?.name !== name || child.a.form !== 'short';
    const term = { n: 'term', a: { name, form: 'short' }, c: [element('single', one), element('multiple', several)] };
    terms.c = [...(terms.c ?? []).filter(isOther), term];
  }
}

/** @param {string} name @param {string} text */
const element = (name, text) => ({ n: name, c: [text] });
