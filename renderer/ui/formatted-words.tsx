import type { FormattedRun, FormattedText } from '../../electron/citations/formatted-text.ts';
import { AddressWords } from './address-words.tsx';
import styles from './formatted-words.module.css';

/** Words as a citation style, or a writer, set them: italics, bold, small capitals, raised and lowered. */
export function FormattedWords({ text }: { readonly text: FormattedText }) {
  let at = 0;
  return text.map((run) => {
    const key = at;
    at += run.text.length;
    return <Run key={key} run={run} />;
  });
}

function Run({ run }: { readonly run: FormattedRun }) {
  const text = <AddressWords text={run.text} />;
  const words = run.smallCaps ? <span className={styles.smallCaps}>{text}</span> : text;
  const strong = run.bold ? <strong>{words}</strong> : words;
  const italic = run.italic ? <em>{strong}</em> : strong;
  if (run.position === 'superscript') return <sup>{italic}</sup>;
  return run.position === 'subscript' ? <sub>{italic}</sub> : italic;
}
