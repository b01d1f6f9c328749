// The fonts the product ships: what documents are set in, and where it looks for the characters those lack.

/**
 * @typedef {object} FontFamily
 * @property {string} family the name a theme gives
 * @property {string} folder the package, among those of Expo
 * @property {string} file how its files' names begin, in the package and in out/assets
 * @property {'text' | 'fallback'} role `text`: a theme may choose it
 * @property {readonly Cut[]} cuts
 * @property {readonly string[]} languages for which it comes before the other fallbacks: the beginnings of BCP 47 tags
 *
 * @typedef {'Regular' | 'Italic' | 'SemiBold' | 'SemiBoldItalic'} Cut
 */

/** How the package names each cut. @type {Readonly<Record<Cut, string>>} */
export const cutFolders = {
  Regular: '400Regular',
  Italic: '400Regular_Italic',
  SemiBold: '600SemiBold',
  SemiBoldItalic: '600SemiBold_Italic',
};

/** @type {readonly Cut[]} */
const all = ['Regular', 'Italic', 'SemiBold', 'SemiBoldItalic'];
/** @type {readonly Cut[]} */
const upright = ['Regular', 'SemiBold'];

/**
 * In the order in which they are searched for a character. Ideographs are in four of them: the language decides, and
 * without one the order here.
 * @type {readonly FontFamily[]}
 */
export const fontFamilies = [
  family('Source Serif 4', 'source-serif-4', 'text', all),
  family('Source Sans 3', 'source-sans-3', 'text', all),
  family('Noto Sans', 'noto-sans', 'fallback', upright),
  family('Vazirmatn', 'vazirmatn', 'fallback', upright),
  family('Noto Sans Hebrew', 'noto-sans-hebrew', 'fallback', upright),
  family('Noto Sans SC', 'noto-sans-sc', 'fallback', upright, ['zh']),
  family('Noto Sans TC', 'noto-sans-tc', 'fallback', upright, ['zh-hant', 'zh-tw', 'zh-hk', 'zh-mo', 'yue']),
  family('Noto Sans JP', 'noto-sans-jp', 'fallback', upright, ['ja']),
  family('Noto Sans KR', 'noto-sans-kr', 'fallback', upright, ['ko']),
  family('Noto Sans Math', 'noto-sans-math', 'fallback', ['Regular']),
  family('Noto Sans Symbols', 'noto-sans-symbols', 'fallback', upright),
  family('Noto Sans Symbols 2', 'noto-sans-symbols-2', 'fallback', ['Regular']),
  family('Noto Emoji', 'noto-emoji', 'fallback', upright),
];

/**
 * @param {string} name @param {string} folder @param {'text' | 'fallback'} role
 * @param {readonly Cut[]} cuts @param {readonly string[]} [languages] @returns {FontFamily}
 */
function family(name, folder, role, cuts, languages = []) {
  return { family: name, folder, file: name.replaceAll(' ', ''), role, cuts, languages };
}
