import type { Brief } from '../../electron/brief/brief.ts';
import { brief, cite, p, section } from '../builders/brief.ts';
import { source } from '../builders/sources.ts';

const report = source('closures', { type: 'report', title: 'Closures of public places' });

const places = 'harbour mill granary ferry bridge market tower canal bakery quay barn lock'.split(' ');

/** So many paragraphs, a note in the middle of each; paragraph n is about place n, then about place n of a further town. */
export function harbourBrief(count: number): Brief {
  return brief(section('Closures', ...Array.from({ length: count }, (_, at) => p(...closure(at)))));
}

export function placeName(at: number): string {
  const place = places[at % places.length] ?? '';
  return at < places.length ? `the ${place}` : `the ${place} of town ${Math.floor(at / places.length)}`;
}

function closure(at: number) {
  return [`In winter ${placeName(at)} was closed for ${at + 2} days.`, cite(report), ` It opened in week ${at + 3}.`];
}

/** The words of a paragraph; `°` is the mark of its note. */
export function closureWords(at: number): string {
  return `In winter ${placeName(at)} was closed for ${at + 2} days.° It opened in week ${at + 3}.`;
}
