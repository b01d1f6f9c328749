import type { BriefProposal, ProposedPart } from '../../electron/brief/proposals/proposal.ts';
import { changesOf } from '../../electron/brief/proposals/taken-parts.ts';

/** Recorded changes as a word processor writes them, to be put into the words of a run. */

let number = 900;

function by(author: string, at: string): string {
  number += 1;
  const who = author === '' ? '' : ` w:author="${author}"`;
  return `w:id="${number}"${who}${at === '' ? '' : ` w:date="${at}"`}`;
}

const day = '2026-01-02T10:00:00Z';

export function ins(text: string, author = 'Ada', at = day): string {
  return `<w:ins ${by(author, at)}><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:ins>`;
}

export function del(text: string, author = 'Ada', at = day): string {
  return `<w:del ${by(author, at)}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
}

/** Words that one person brought in and another took out. */
export function insDel(text: string, author: string, other: string): string {
  const inner = `<w:del ${by(other, day)}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
  return `<w:ins ${by(author, day)}>${inner}</w:ins>`;
}

/** Words in other looks; `former` is what a recorded change says that they had. */
export function looking(
  text: string,
  looks: string,
  former?: { readonly looks: string; readonly author: string },
): string {
  const change = former ? `<w:rPrChange ${by(former.author, day)}><w:rPr>${former.looks}</w:rPr></w:rPrChange>` : '';
  return `<w:r><w:rPr>${looks}${change}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** Closes the run that stands open, and opens one of the same kind behind. */
export function amid(...made: readonly string[]): string {
  return `</w:t></w:r>${made.join('')}<w:r><w:t xml:space="preserve">`;
}

/** The properties of a paragraph whose end was recorded as brought in or taken out. */
export function endMark(type: 'ins' | 'del' | 'moveFrom' | 'moveTo', author = 'Ada'): string {
  return `<w:pPr><w:rPr><w:${type} ${by(author, day)}/></w:rPr></w:pPr>`;
}

/** A proposal of some of another one's parts alone, the others being made already or not. */
export function some(
  proposal: BriefProposal,
  chosen: (part: ProposedPart) => boolean,
  taken: readonly ProposedPart[] = [],
): readonly BriefProposal[] {
  const changes = changesOf(proposal, proposal.parts.filter(chosen), taken);
  return changes.map((change, index) => ({ ...proposal, id: `${proposal.id} ${index}`, change, parts: [] }));
}

/** A part in short: `Ada: [-old-]{+new+}`. */
export function partInShort(
  { before }: BriefProposal,
  { type, from, to, after, by: who, looks }: ProposedPart,
): string {
  const said = who === null ? '' : `${who.author || '?'}: `;
  if (type === 'looks') {
    const marks = looks.map((look) =>
      look.mark === 'link' ? `link ${look.href}` : `${look.on ? '' : 'not '}${look.mark}`,
    );
    return `${said}${after} (${marks.join(', ')})`;
  }
  const gone = before.slice(from, to);
  const shown = [gone === '' ? '' : `[-${gone}-]`, after === '' ? '' : `{+${after}+}`].join('');
  return `${said}${shown.replaceAll('\u2060', '°').replaceAll('\n', '¶')}`;
}

export function partsInShort(proposal: BriefProposal | undefined): readonly string[] {
  return proposal?.parts.map((part) => partInShort(proposal, part)) ?? [];
}

/** A paragraph of which somebody took out all the words, and its end unless that stays. */
export function gone(paragraph: string, author = 'Ada', end: 'end goes' | 'end stays' = 'end goes'): string {
  const words = paragraph
    .replaceAll(/<w:r>.*?<\/w:r>/gs, (run) => `<w:del ${by(author, day)}>${run}</w:del>`)
    .replaceAll(/<(\/?)w:t(?=[ >])/g, '<$1w:delText');
  if (end === 'end stays') return words;
  const mark = `<w:rPr><w:del ${by(author, day)}/></w:rPr>`;
  return words.includes('</w:pPr>')
    ? words.replace('</w:pPr>', `${mark}</w:pPr>`)
    : words.replace(/<w:p(?: [^>]*)?>/, `$&<w:pPr>${mark}</w:pPr>`);
}

/** A row that somebody took out. */
export function goneRow(row: string, author = 'Ada'): string {
  const mark = `<w:del ${by(author, day)}/>`;
  return row.includes('</w:trPr>')
    ? row.replace('</w:trPr>', `${mark}</w:trPr>`)
    : row.replace(/<w:tr(?: [^>]*)?>/, `$&<w:trPr>${mark}</w:trPr>`);
}

/** The paragraph that says this with other properties, the old ones kept in the change that was recorded. */
export function reset(xml: string, words: string, properties: string, author = 'Ada'): string {
  const all = xml.match(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs) ?? [];
  const one = all.find((each) => each.includes(`>${words}`)) ?? '';
  const old = /<w:pPr>(.*?)<\/w:pPr>/s.exec(one)?.[1] ?? '';
  const change = `<w:pPrChange ${by(author, day)}><w:pPr>${old}</w:pPr></w:pPrChange>`;
  return xml.replace(one, one.replace(/<w:pPr>.*?<\/w:pPr>/s, `<w:pPr>${properties}${change}</w:pPr>`));
}
