import type { FormattedText } from '../../electron/citations/formatted-text.ts';

/** Styles shown as marks: _italic_, *bold*, ^superscript^, and addresses in angle brackets. */
export function shown(text: FormattedText): string {
  return text
    .map((run) => {
      const mark = run.italic ? '_' : run.bold ? '*' : run.position === 'superscript' ? '^' : '';
      const words = run.url === undefined ? run.text : `<${run.url}>`;
      return `${mark}${run.smallCaps ? words.toUpperCase() : words}${mark}`;
    })
    .join('');
}
