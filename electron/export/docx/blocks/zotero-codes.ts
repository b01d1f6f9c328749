import type { CslItem } from '../../../base/csl-json.ts';
import type { CitedWork, DocumentCiting } from '../../../document/citing.ts';

/** One citation as a citation manager keeps it in a document. */
export interface KeptCitation {
  readonly citation: string;
  /** Number of the note it stands in; 0 in the text. */
  readonly note: number;
  readonly works: readonly CitedWork[];
  /** What is printed: a manager that finds other words there asks before it replaces what somebody typed. */
  readonly shown: string;
  /** The words are the writer's own: the manager must leave them as they are. */
  readonly worded: boolean;
}

/**
 * The code of a citation's field in the form that Zotero's word processor plugins write and read: an `ADDIN` field, which
 * programs keep and never carry out, with the citation as JSON after the schema `csl-citation.json` of CSL.
 */
export function zoteroCitationCode({ citation, note, works, shown, worded }: KeptCitation): string {
  return `ADDIN ZOTERO_ITEM CSL_CITATION ${fieldJson({
    citationID: citation,
    properties: {
      formattedCitation: shown,
      plainCitation: shown,
      noteIndex: note,
      ...(worded && { dontUpdate: true }),
    },
    citationItems: works.map(itemOf),
    schema: 'https://github.com/citation-style-language/schema/raw/master/csl-citation.json',
  })}`;
}

/** The code round a list of everything that is cited. */
export const zoteroBibliographyCode = 'ADDIN ZOTERO_BIBL {"uncited":[],"omitted":[],"custom":[]} CSL_BIBLIOGRAPHY';

/** What Zotero asks of a document before it takes its citations over, in pieces as long as a document property may be. */
export function zoteroPreferences(
  { styleAddress, inNotes, locale }: DocumentCiting,
  document: { readonly id: string; readonly hasList: boolean },
): readonly string[] {
  const list = document.hasList ? 1 : 0;
  const data = [
    `<data data-version="3" zotero-version="6.0">`,
    `<session id="${attribute(document.id)}"/>`,
    `<style id="${attribute(styleAddress)}" locale="${attribute(locale)}" hasBibliography="${list}" bibliographyStyleHasBeenSet="0"/>`,
    `<prefs><pref name="fieldType" value="Field"/><pref name="noteType" value="${inNotes ? 1 : 0}"/></prefs>`,
    '</data>',
  ].join('');
  return data.match(new RegExp(`[\\s\\S]{1,${longestProperty}}`, 'g')) ?? [];
}

/** Word cuts a text property off after so many characters. */
const longestProperty = 255;

function itemOf({ source, work, locator, label, prefix, suffix }: CitedWork) {
  // The address leads nowhere: it lets a manager see that two citations are of one work.
  const uri = `https://briefwright.example/source/${encodeURIComponent(source)}`;
  return {
    id: source,
    uris: [uri],
    itemData: { ...withoutRemarks(work), id: source },
    ...(locator !== '' && { locator, label }),
    ...(prefix !== '' && { prefix }),
    ...(suffix !== '' && { suffix }),
  };
}

/** What is written down about a work for oneself, which no style prints, stays at home. */
function withoutRemarks(work: CslItem): object {
  return Object.fromEntries(Object.entries(work).filter(([variable]) => !ownRemarks.has(variable)));
}

const ownRemarks: ReadonlySet<string> = new Set(['abstract', 'annote', 'keyword', 'note', 'custom']);

/**
 * JSON that means the same and holds nothing that a program could take for an instruction: what is no plain character, and
 * every sign by which a field could begin, end or be quoted, is written by its number inside texts.
 */
function fieldJson(value: unknown): string {
  return JSON.stringify(value).replace(/"(?:[^"\\]|\\.)*"/g, (text) => {
    const inside = String(JSON.parse(text));
    return `"${inside.replace(/[^A-Za-z0-9 .,:;/()_#?=+-]/g, (sign) => escaped(sign))}"`;
  });
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function attribute(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
