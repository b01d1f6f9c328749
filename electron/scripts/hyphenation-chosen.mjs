// Which hyphenation patterns ship, whose work they are, and under which licence. All come from the hyph-utf8 project; those
// that may be had under the GNU licences alone, or say nothing of a licence (Czech, Slovak, Latvian, Romanian …), do not ship,
// nor do those that leave single consonants alone at a line's end (Bulgarian, Belarusian).

const mit = 'MIT License';
const lppl = 'LaTeX Project Public License 1.3c (https://www.latex-project.org/lppl/)';
const permissive =
  'Copying and distribution, with or without modification, are permitted in any medium without royalty provided the copyright notice and this notice are preserved.';

/**
 * @typedef {object} ChosenPatterns
 * @property {string} id the file's name in the npm package `hyphen`
 * @property {string} language
 * @property {string} copyright
 * @property {string} licence
 */

/** @type {readonly ChosenPatterns[]} */
export const patterns = [
  { id: 'cy', language: 'Welsh', copyright: '1996 Yannis Haralambous', licence: mit },
  { id: 'da', language: 'Danish', copyright: '1994 Frank Jensen', licence: mit },
  { id: 'de-1996', language: 'German', copyright: '2013-2021 Deutschsprachige Trennmustermannschaft', licence: mit },
  { id: 'el-monoton', language: 'Greek', copyright: '2008-2011 Dimitrios Filippou', licence: lppl },
  {
    id: 'en-gb',
    language: 'English, British',
    copyright: '1992, 1996, 2005, 2016 Dominik Wujastyk, Graham Toal',
    licence: mit,
  },
  {
    id: 'en-us',
    language: 'English, American',
    copyright: '1990, 2004, 2005 Gerard D.C. Kuiken',
    licence: permissive,
  },
  {
    id: 'es',
    language: 'Spanish',
    copyright: '1993, 1997 Javier Bezos; 2001-2015 Javier Bezos and CervanTeX',
    licence: mit,
  },
  { id: 'et', language: 'Estonian', copyright: '2004-2015 Enn Saar', licence: mit },
  {
    id: 'fi',
    language: 'Finnish',
    copyright: '1986, 1988, 1989 Kauko Saarinen',
    licence: 'Patterns may be freely distributed.',
  },
  {
    id: 'fr',
    language: 'French',
    copyright: '1998-2021 Daniel Flipo, Bernard Gaulle, Arthur Reutenauer',
    licence: mit,
  },
  { id: 'ga', language: 'Irish', copyright: '2004-2015 Kevin P. Scannell', licence: mit },
  {
    id: 'hr',
    language: 'Croatian',
    copyright: '1994, 1996, 2011, 2015 Igor Marinović',
    licence: lppl,
  },
  {
    id: 'hu',
    language: 'Hungarian',
    copyright: '2003 Bence Nagy',
    licence: 'Mozilla Public License 1.1 (https://www.mozilla.org/en-US/MPL/1.1/)',
  },
  { id: 'is', language: 'Icelandic', copyright: '1988, 2004 Jörgen Pind', licence: lppl },
  { id: 'it', language: 'Italian', copyright: '2008-2011 Claudio Beccari', licence: lppl },
  {
    id: 'lt',
    language: 'Lithuanian',
    copyright: '1992 Vytas Statulevičius, Sigitas Tolušis, Yannis Haralambous',
    licence: mit,
  },
  { id: 'nl', language: 'Dutch', copyright: '1996 Piet Tutelaers', licence: lppl },
  {
    id: 'no',
    language: 'Norwegian',
    copyright: '2004, 2005 Rune Kleveland, Ole Michael Selberg; 2007 Karl Ove Hufthammer',
    licence: permissive,
  },
  {
    id: 'pl',
    language: 'Polish',
    copyright: '1987-1995 Hanna Kołodziejska, Bogusław Jackowski, Marek Ryćko',
    licence: mit,
  },
  {
    id: 'pt',
    language: 'Portuguese',
    copyright: '1987, 1994, 1996, 2015 Pedro J. de Rezende, J. Joao Dias Almeida',
    licence: 'BSD 3-Clause License (https://opensource.org/licenses/BSD-3-Clause)',
  },
  { id: 'ru', language: 'Russian', copyright: '1999-2003 Alexander I. Lebedev', licence: lppl },
  {
    id: 'sh-latn',
    language: 'Serbian and Bosnian in Latin letters',
    copyright: '1990, 2008 Dejan Muhamedagić',
    licence: lppl,
  },
  { id: 'sl', language: 'Slovenian', copyright: '1990 Matjaž Vrečko', licence: mit },
  { id: 'sv', language: 'Swedish', copyright: '1994 Jan Michael Rynning', licence: lppl },
  {
    id: 'tr',
    language: 'Turkish',
    copyright: '1987 Pierre A. MacKay, 2008, 2011 TUG',
    licence: lppl,
  },
  { id: 'uk', language: 'Ukrainian', copyright: '1998-2001 Maksym Polyakov', licence: lppl },
];
