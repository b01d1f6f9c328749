// Which citation styles and locales ship, and whose work the styles are.

/**
 * @typedef {object} ChosenStyle
 * @property {string} id in the style repository, and the name of the file
 * @property {string} title
 * @property {'note' | 'author-date' | 'author' | 'numeric'} format
 * @property {string[]} authors
 * @property {string[]} contributors
 */

/** @type {readonly ChosenStyle[]} */
export const styles = [
  {
    id: 'chicago-fullnote-bibliography',
    title: 'Chicago Manual of Style 17th edition (full note)',
    format: 'note',
    authors: ['Julian Onions'],
    contributors: [
      'Simon Kornblith',
      'Elena Razlogova',
      'Frank Bennett',
      'Andrew Dunning',
      'Sebastian Karcher',
      'Brenton M. Wiernik',
    ],
  },
  {
    id: 'chicago-author-date',
    title: 'Chicago Manual of Style 17th edition (author-date)',
    format: 'author-date',
    authors: ['Julian Onions'],
    contributors: ['Sebastian Karcher', 'Richard Karnesky', 'Andrew Dunning', 'Matthew Roth', 'Brenton M. Wiernik'],
  },
  {
    id: 'apa',
    title: 'American Psychological Association 7th edition',
    format: 'author-date',
    authors: ['Brenton M. Wiernik'],
    contributors: [],
  },
  {
    id: 'harvard-cite-them-right',
    title: 'Cite Them Right 12th edition - Harvard',
    format: 'author-date',
    authors: ["Patrick O'Brien"],
    contributors: [],
  },
  {
    id: 'oscola',
    title: 'OSCOLA (Oxford University Standard for Citation of Legal Authorities)',
    format: 'note',
    authors: ['Sebastian Karcher'],
    contributors: [],
  },
  {
    id: 'modern-language-association',
    title: 'Modern Language Association 9th edition',
    format: 'author',
    authors: ['Sebastian Karcher'],
    contributors: ["Patrick O'Brien"],
  },
  {
    id: 'ieee',
    title: 'IEEE',
    format: 'numeric',
    authors: ['Michael Berkowitz'],
    contributors: [
      'Julian Onions',
      'Rintze Zelle',
      'Stephen Frank',
      'Sebastian Karcher',
      'Giuseppe Silano',
      "Patrick O'Brien",
      'Brenton M. Wiernik',
    ],
  },
  {
    id: 'vancouver',
    title: 'Vancouver',
    format: 'numeric',
    authors: ['Michael Berkowitz'],
    contributors: ['Sean Takats', 'Sebastian Karcher'],
  },
];

export const locales = [
  'en-US',
  'en-GB',
  'de-DE',
  'fr-FR',
  'es-ES',
  'it-IT',
  'pt-PT',
  'nl-NL',
  'pl-PL',
  'uk-UA',
  'ko-KR',
  'ja-JP',
  'zh-CN',
  'zh-TW',
  'ar',
  'he-IL',
];
