import type { AppErrorCode } from './errors.ts';

type CitationStyleCode = Extract<AppErrorCode, `style/${string}`>;

const notAdded = 'It was not added, and your other styles are as they were.';

/** What a person reads when a citation style cannot be found or used. */
export const citationStyleSentences: Readonly<
  Record<CitationStyleCode, { readonly happened: string; readonly safe: string; readonly todo: string }>
> = {
  'style/unknown': {
    happened: 'There is no citation style called “{subject}” on this computer.',
    safe: 'Nothing was changed.',
    todo: 'Choose another style in the brief’s details, or add this one there.',
  },
  'style/invalid': {
    happened: 'The citation style “{subject}” cannot be used.',
    safe: 'Nothing was changed.',
    todo: 'Choose another style. The details say what is wrong with this one.',
  },
  'style/copy-unusable': {
    happened: 'The citation style “{subject}”, which this brief brings along, cannot be used.',
    safe: 'The copy stays in the brief as it is, and every citation too; they are printed in another style.',
    todo: 'Choose a style in the brief’s details, or add a sound copy of this one there. The details say what is wrong.',
  },
  'style/other-here': {
    happened: 'You have another citation style called “{subject}” already.',
    safe: 'Yours is as it was, and the brief goes on using its own copy.',
    todo: 'Remove yours first if you want the one of the brief instead.',
  },
  'style/none-carried': {
    happened: '“{subject}” brings no citation style along.',
    safe: 'Nothing was added.',
    todo: 'A brief takes a style along when it is one that somebody added.',
  },
  'style/not-xml': {
    happened: '“{subject}” is not a citation style: it cannot be read as XML.',
    safe: notAdded,
    todo: 'Get a fresh copy of the .csl file; the details name the line where reading ended.',
  },
  'style/not-csl': {
    happened: '“{subject}” is not a citation style.',
    safe: notAdded,
    todo: 'Choose a .csl file of the Citation Style Language.',
  },
  'style/wrong-version': {
    happened: '“{subject}” is written for another version of the Citation Style Language.',
    safe: notAdded,
    todo: 'Get the style for version 1.0.',
  },
  'style/too-large': {
    happened: '“{subject}” is larger than a citation style can be.',
    safe: notAdded,
    todo: 'Check that it is the right file: a style has less than 1 MB.',
  },
  'style/parent-missing': {
    happened: '“{subject}” takes its rules from another style, which is not here.',
    safe: notAdded,
    todo: 'Add that style first; the details name it.',
  },
  'style/circular': {
    happened: '“{subject}” cannot be used: a part of it leads back to itself.',
    safe: notAdded,
    todo: 'Ask whoever made the style to mend it; the details name the way round.',
  },
  'style/incomplete': {
    happened: 'Something that a citation style needs is missing in “{subject}”.',
    safe: notAdded,
    todo: 'Ask whoever made the style to complete it; the details say what is missing.',
  },
};
