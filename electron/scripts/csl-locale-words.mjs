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
};

/**
 * Puts these words into the tree of a locale, in place of what it has.
 * @param {string} locale @param {import('./csl.mjs').CompactElement} tree
 */
export function translatePlaces(locale, tree) {
  const terms = (tree.c ?? []).find((child) => typeof child !== 'string' && child.n === 'terms');
  if (terms === undefined || typeof terms === 'string') throw new Error(`the locale ${locale} has no terms any more`);
  for (const [name, [one, several]] of Object.entries(placeWords[locale] ?? {})) {
    const isOther = (/** @type {import('./csl.mjs').CompactElement | string} */ child) =>
      typeof child === 'string' || child.a?.name !== name || child.a.form !== 'short';
    const term = { n: 'term', a: { name, form: 'short' }, c: [element('single', one), element('multiple', several)] };
    terms.c = [...(terms.c ?? []).filter(isOther), term];
  }
}

/** @param {string} name @param {string} text */
const element = (name, text) => ({ n: name, c: [text] });
