// Where a style file of the Citation Style Language project loses what is known of a work, or prints it against the rules
// of its own style. Each change is told in the style's own info block, as its licence asks.

/** @typedef {import('./csl.mjs').CompactElement} CompactElement */
/** @typedef {{ told: string, change: (tree: CompactElement) => number }} Amendment */

/** Every element below one, itself first. @param {CompactElement} element @returns {Generator<CompactElement>} */
function* all(element) {
  yield element;
  for (const child of element.c ?? []) if (typeof child !== 'string') yield* all(child);
}

/** @param {string} name @param {Record<string, string>} attributes @param {...(CompactElement | string)} children @returns {CompactElement} */
const element = (name, attributes, ...children) => ({ n: name, a: attributes, c: children });

/** @param {CompactElement | string} child @param {string} name @param {string} variable */
const shows = (child, name, variable) =>
  typeof child !== 'string' && child.n === name && (child.a?.variable ?? '').split(' ').includes(variable);

/** The macros of these names. @param {CompactElement} tree @param {readonly string[]} names */
const macros = (tree, names) => (tree.c ?? []).filter((one) => isNamed(one, names));

/** @param {CompactElement | string} one @param {readonly string[]} names @returns {one is CompactElement} */
const isNamed = (one, names) => typeof one !== 'string' && one.n === 'macro' && names.includes(one.a?.name ?? '');

/**
 * Puts another element in the place of each that is found, and says how many there were.
 * @param {CompactElement} tree @param {(one: CompactElement) => boolean} isWanted @param {(one: CompactElement) => CompactElement} make
 */
function replace(tree, isWanted, make) {
  let count = 0;
  for (const one of [...all(tree)]) {
    one.c = (one.c ?? []).map((child) => {
      if (typeof child === 'string' || !isWanted(child)) return child;
      count += 1;
      return make(child);
    });
  }
  return count;
}

/** Counts more kinds of works among those of a branch. @param {CompactElement} branch @param {readonly string[]} types */
function addTypes(branch, types) {
  branch.a = { ...branch.a, type: [branch.a?.type ?? '', ...types].join(' ') };
}

/** Branches that print the titles of books in italics. @param {CompactElement} tree @param {readonly string[]} names of macros */
const booksInItalics = (tree, names) =>
  macros(tree, names)
    .flatMap((macro) => [...all(macro)])
    .filter((one) => one.a?.type?.split(' ').includes('book') && !one.a.type.includes('report'))
    .filter((one) => one.c?.some((child) => shows(child, 'text', 'title') && isItalic(child)));

/** @param {CompactElement | string} child */
const isItalic = (child) => typeof child !== 'string' && child.a?.['font-style'] === 'italic';

/** @param {CompactElement} tree @param {readonly string[]} names */
function reportsAsBooks(tree, names) {
  const branches = booksInItalics(tree, names);
  for (const branch of branches) addTypes(branch, ['report']);
  return branches.length;
}

// The minor words of three letters or fewer, which alone stay small in APA's titles.
const shortWords = 'a, an, and, as, at, but, by, for, if, in, nor, of, off, on, or, per, so, the, to, up, via, yet';

/** A variable with its own name before it. @param {string} variable @param {Record<string, string>} how */
const named = (variable, how = {}) =>
  element(
    'group',
    { delimiter: ' ' },
    element('label', { variable, form: 'short', ...how }),
    element('text', { variable }),
  );

/** By the style's id. `change` alters the tree and says in how many places. @type {Readonly<Record<string, Amendment>>} */
export const amendments = {
  'chicago-fullnote-bibliography': {
    told:
      'Changed by Briefwright: titles of reports in italics as those of books; names of laws without quotation marks in ' +
      'every note; no section sign without a section.',
    change: (tree) => {
      const bare = (/** @type {CompactElement} */ one) =>
        one.n === 'group' &&
        one.c?.[1] !== undefined &&
        shows(one.c[1], 'text', 'container-title') &&
        one.c.length === 4;
      const signs = replace(tree, bare, (group) => {
        const [volume = '', title = '', ...section] = group.c ?? [];
        return element('group', group.a ?? {}, volume, title, element('group', { delimiter: ' ' }, ...section));
      });
      const [laws] = macros(tree, ['title-note'])
        .flatMap((macro) => [...all(macro)])
        .filter((one) => one.a?.type === 'legal_case interview patent');
      if (laws === undefined) return 0;
      addTypes(laws, ['bill', 'legislation']);
      return signs * reportsAsBooks(tree, ['title', 'title-note', 'title-short']);
    },
  },
  'chicago-author-date': {
    told:
      'Changed by Briefwright: titles of reports in italics as those of books; the day of a speech in the order of the ' +
      'language, as that of a newspaper.',
    change: (tree) => {
      const days = replace(
        tree,
        (one) => one.n === 'text' && one.a?.macro === 'day-month',
        () => element('date', { variable: 'issued', form: 'text' }),
      );
      return days * reportsAsBooks(tree, ['title']);
    },
  },
  oscola: {
    told:
      'Changed by Briefwright: titles of reports in italics as those of books; a number says that it is one; the dates of ' +
      'unreported cases and of every kind of document are printed.',
    change: (tree) => {
      const publisher = macros(tree, ['publisher'])[0] ?? tree;
      const branch = [...all(publisher)].find((one) => one.n === 'if' && one.a?.type?.includes('webpage'));
      if (branch === undefined) return 0;
      addTypes(branch, [
        'dataset document standard software map regulation hearing pamphlet post entry figure graphic',
      ]);
      const numbers = replace(
        publisher,
        (one) => shows(one, 'text', 'number'),
        (one) =>
          element(
            'choose',
            {},
            element('if', { variable: 'genre' }, one),
            element('else', {}, named('number', { 'strip-periods': 'true', 'text-case': 'capitalize-first' })),
          ),
      );
      const unreported = element(
        'choose',
        {},
        element('if', { variable: 'container-title', match: 'none' }, element('text', { macro: 'issued-full' })),
      );
      const courts = replace(
        macros(tree, ['court'])[0] ?? tree,
        (one) => shows(one, 'text', 'authority'),
        () =>
          element(
            'group',
            { delimiter: ', ', prefix: '(', suffix: ')' },
            element('text', { variable: 'authority', 'strip-periods': 'true' }),
            unreported,
          ),
      );
      return numbers * courts * reportsAsBooks(tree, ['title', 'title-short']);
    },
  },
  apa: {
    told:
      'Changed by Briefwright: in the text the title of a report without author is in italics, as in the list; words of ' +
      'four letters or more are capitals in titles.',
    change: (tree) => {
      const [branch] = macros(tree, ['title-intext'])
        .flatMap((macro) => [...all(macro)])
        .filter((one) => one.a?.type === 'bill report');
      const english = (tree.c ?? []).find((one) => typeof one !== 'string' && one.a?.['xml:lang'] === 'en');
      if (branch === undefined || english === undefined || typeof english === 'string') return 0;
      branch.a = { type: 'bill' };
      english.c = [element('style-options', { 'skip-words': shortWords }), ...(english.c ?? [])];
      return 1;
    },
  },
  'modern-language-association': {
    told:
      'Changed by Briefwright: a space between the name of a place and its number; versions and numbers say what they are; ' +
      'a speech has its date.',
    change: (tree) => {
      const joined = (/** @type {CompactElement} */ one) =>
        one.n === 'group' && one.a?.delimiter === undefined && shows(one.c?.[0] ?? '', 'label', 'locator');
      const spaced = replace(tree, joined, (group) =>
        element('group', { ...group.a, delimiter: ' ' }, ...(group.c ?? [])),
      );
      const numbers = ['version', 'number'].map((variable) => {
        const [macro] = macros(tree, [variable]);
        return macro
          ? replace(
              macro,
              (one) => shows(one, 'text', variable),
              () => named(variable),
            )
          : 0;
      });
      const dates = replace(
        tree,
        (one) => shows(one, 'date', 'event-date'),
        (date) =>
          element(
            'choose',
            {},
            element('if', { variable: 'event-date' }, date),
            element('else', {}, element('date', { variable: 'issued', form: 'text' })),
          ),
      );
      return [spaced, ...numbers, dates].reduce((product, count) => product * count, 1);
    },
  },
  vancouver: {
    told: 'Changed by Briefwright: the place in the source follows the number of the source.',
    change: (tree) => {
      const citation = (tree.c ?? []).find((child) => typeof child !== 'string' && child.n === 'citation');
      if (citation === undefined || typeof citation === 'string') return 0;
      const isBare = (/** @type {CompactElement} */ one) => one.n === 'layout' && one.c?.length === 1;
      return replace(citation, isBare, (layout) =>
        element('layout', layout.a ?? {}, element('group', { delimiter: ', ' }, ...(layout.c ?? []), named('locator'))),
      );
    },
  },
};

/**
 * The tree as we ship it, and what its info block says about that. Throws when a newer style file has no such place any
 * more: then the amendment is to be looked at again.
 * @param {string} id @param {CompactElement} tree
 * @returns {string | null}
 */
export function amend(id, tree) {
  const amendment = amendments[id];
  if (amendment === undefined) return null;
  if (amendment.change(tree) === 0) throw new Error(`nothing to change in the citation style ${id} any more`);
  return amendment.told;
}
