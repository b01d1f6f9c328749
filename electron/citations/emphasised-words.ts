import type { FormattedRun, FormattedText } from './formatted-text.ts';

/**
 * Words with italics between asterisks, as people type them on a command line: `See *Grain prices*, p. 4`. A backslash
 * keeps an asterisk, or another backslash, as it is; an asterisk without a partner is one.
 */
export function readEmphasised(typed: string): FormattedText {
  const runs: FormattedRun[] = [];
  let italic = false;
  let open = '';
  let at = 0;
  const close = () => {
    if (open !== '') runs.push({ text: open, ...(italic && { italic: true }) });
    open = '';
  };
  while (at < typed.length) {
    const letter = typed.charAt(at);
    const next = typed.charAt(at + 1);
    if (letter === '\\' && (next === '*' || next === '\\')) {
      open += next;
      at += 2;
      continue;
    }
    if (letter === '*' && (italic || hasPartner(typed, at + 1))) {
      close();
      italic = !italic;
    } else open += letter;
    at += 1;
  }
  close();
  return runs;
}

function hasPartner(typed: string, from: number): boolean {
  return /^(?:\\[*\\]|[^*])*?\*/s.test(typed.slice(from));
}

/** The other way: italics between asterisks, other looks left out. */
export function emphasised(formatted: FormattedText): string {
  return formatted
    .map(({ text, italic }) => {
      const literal = text.replace(/[*\\]/g, '\\$&');
      return italic ? `*${literal}*` : literal;
    })
    .join('');
}
