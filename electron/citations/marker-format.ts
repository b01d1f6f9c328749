import CSL from 'citeproc';
import type { FormattedRun, FormattedText } from './formatted-text.ts';

/**
 * An output format of our own for citeproc: styled stretches stand between control characters, which cleaned text never
 * holds, so nothing a writer typed can look like a style.
 */
export const markerFormat = 'briefwright';

const open = '\u0001';
const close = '\u0002';
const separator = '\u0003';

type Change = Pick<FormattedRun, 'position'> & {
  readonly italic?: boolean;
  readonly bold?: boolean;
  readonly smallCaps?: boolean;
};

/** The letter after `open` and what it does to the runs inside. */
const changes: Readonly<Record<string, Change>> = {
  i: { italic: true },
  r: { italic: false },
  b: { bold: true },
  l: { bold: false },
  c: { smallCaps: true },
  n: { smallCaps: false },
  s: { position: 'superscript' },
  d: { position: 'subscript' },
};
const linkLetter = 'u';
const entryLetter = 'e';

const between = (letter: string): string => `${open}${letter}%%STRING%%${close}`;
const asItIs: CSL.Decorate = (_state, text) => text;
const link =
  (addressOf: (text: string) => string): CSL.Decorate =>
  (_state, text) =>
    `${open}${linkLetter}${addressOf(withoutMarkers(text))}${separator}${text}${close}`;

CSL.Output.Formats[markerFormat] = {
  text_escape: (text: string | undefined) => text ?? '',
  bibstart: '',
  bibend: '',
  '@font-style/italic': between('i'),
  '@font-style/oblique': between('i'),
  '@font-style/normal': between('r'),
  '@font-variant/small-caps': between('c'),
  '@font-variant/normal': between('n'),
  '@font-weight/bold': between('b'),
  '@font-weight/normal': between('l'),
  '@font-weight/light': false,
  '@text-decoration/none': false,
  '@text-decoration/underline': between('i'),
  '@vertical-align/sup': between('s'),
  '@vertical-align/sub': between('d'),
  '@vertical-align/baseline': false,
  '@passthrough/true': asItIs,
  '@strip-periods/true': asItIs,
  '@strip-periods/false': asItIs,
  '@quotes/true': quotes('open-quote', 'close-quote', null),
  // Called without text for an apostrophe.
  '@quotes/inner': quotes('open-inner-quote', 'close-inner-quote', '\u2019'),
  '@quotes/false': false,
  '@cite/entry': asItIs,
  '@bibliography/entry': function (this: { readonly system_id?: string }, _state: unknown, text: string): string {
    return `${open}${entryLetter}${this.system_id ?? ''}${separator}${text}${close}`;
  },
  '@display/block': (_state: unknown, text: string) => ` ${text}`,
  '@display/left-margin': (_state: unknown, text: string) => `${text} `,
  '@display/right-inline': asItIs,
  '@display/indent': (_state: unknown, text: string) => ` ${text}`,
  '@showid/true': asItIs,
  '@URL/true': link((text) => text),
  '@DOI/true': link((text) => (/^https?:\/\//.test(text) ? text : `https://doi.org/${text}`)),
};

function quotes(opening: string, closing: string, alone: string | null): CSL.Decorate {
  return (state, text) => {
    if (text === undefined) return alone ?? state.getTerm(opening);
    return state.getTerm(opening) + text + state.getTerm(closing);
  };
}

/** The id of the item a bibliography entry is about, and its text without the entry's own markers. */
export function parseEntry(rendered: string): { readonly item: string; readonly text: FormattedText } {
  const start = rendered.indexOf(`${open}${entryLetter}`);
  const end = rendered.indexOf(separator, start);
  if (start < 0 || end < 0) return { item: '', text: closed(parseMarkers(rendered)) };
  return { item: rendered.slice(start + 2, end), text: closed(parseMarkers(rendered.slice(end + 1))) };
}

/** Where what should follow is not known, some styles end an entry with the mark that led there. */
function closed(text: FormattedText): FormattedText {
  const last = text.at(-1);
  if (last === undefined || last.url !== undefined || !/[,;:]$/.test(last.text)) return text;
  return [...text.slice(0, -1), { ...last, text: last.text.replace(/\s*[,;:]+$/, '.') }];
}

/** Turns what citeproc rendered into styled runs: neighbours of one style joined, white space single, ends trimmed. */
export function parseMarkers(rendered: string): FormattedText {
  const runs: FormattedRun[] = [];
  const styles: (Change & { readonly url?: string })[] = [{}];
  let at = 0;
  while (at < rendered.length) {
    const style = styles.at(-1) ?? {};
    if (rendered[at] === open) {
      const letter = rendered[at + 1] ?? '';
      const end = letter === linkLetter ? rendered.indexOf(separator, at) : at + 1;
      const address = letter === linkLetter ? rendered.slice(at + 2, end) : '';
      styles.push({ ...style, ...changes[letter], ...(isAddress(address) && { url: address }) });
      at = end + 1;
    } else if (rendered[at] === close) {
      // The entry's own end closes nothing that was opened here.
      if (styles.length > 1) styles.pop();
      at += 1;
    } else {
      const end = nextMarker(rendered, at);
      append(runs, rendered.slice(at, end), style);
      at = end;
    }
  }
  return trimmed(runs);
}

function nextMarker(rendered: string, from: number): number {
  for (let at = from; at < rendered.length; at += 1) {
    if (rendered[at] === open || rendered[at] === close) return at;
  }
  return rendered.length;
}

function append(runs: FormattedRun[], text: string, style: Change & { readonly url?: string }): void {
  const last = runs.at(-1);
  const single = text.replaceAll(separator, '').replace(/[ \t\r\n]+/g, ' ');
  const words = last?.text.endsWith(' ') ? single.replace(/^ /, '') : single;
  if (words === '') return;
  const run: FormattedRun = {
    text: words,
    ...(style.italic && { italic: true }),
    ...(style.bold && { bold: true }),
    ...(style.smallCaps && { smallCaps: true }),
    ...(style.position && { position: style.position }),
    ...(style.url !== undefined && { url: style.url }),
  };
  if (last && sameStyle(last, run)) runs[runs.length - 1] = { ...last, text: last.text + words };
  else runs.push(run);
}

function sameStyle(a: FormattedRun, b: FormattedRun): boolean {
  return (
    a.italic === b.italic &&
    a.bold === b.bold &&
    a.smallCaps === b.smallCaps &&
    a.position === b.position &&
    a.url === b.url
  );
}

function trimmed(runs: readonly FormattedRun[]): FormattedText {
  const kept = [...runs];
  const first = kept[0];
  if (first) kept[0] = { ...first, text: first.text.trimStart() };
  const last = kept.at(-1);
  if (last) kept[kept.length - 1] = { ...last, text: last.text.trimEnd() };
  return kept.filter((run) => run.text !== '');
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text);
}

function withoutMarkers(text: string): string {
  return parseMarkers(text)
    .map((run) => run.text)
    .join('');
}
