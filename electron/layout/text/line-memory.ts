import type { TextStyle } from '../../templates/theme.ts';
import { sameData } from '../same-data.ts';
import type { Line } from './lines.ts';
import type { ParagraphSettings } from './paragraph-settings.ts';
import type { LaidInline } from './runs.ts';

/** Lines of paragraphs set before, under the same conditions. */
export interface LineMemory {
  recall(content: readonly LaidInline[], settings: ParagraphSettings, set: () => readonly Line[]): readonly Line[];
  /** Forgets the paragraphs that the last document did not need. */
  startDocument(): void;
}

interface SetParagraph {
  readonly content: readonly LaidInline[];
  readonly lines: readonly Line[];
}

/** Letters of a paragraph's ends that tell it from nearly all others; those that they do not are compared. */
const telling = 24;

export function createLineMemory(): LineMemory {
  const styles = new Map<TextStyle, number>();
  const styleNumbers = new Map<string, number>();
  // Two generations: what the document before the last one needed is let go.
  let fresh = new Map<string, SetParagraph[]>();
  let stale = new Map<string, SetParagraph[]>();
  // Styles made for one use are many objects of few looks.
  const numberOf = (style: TextStyle): number => {
    const known = styles.get(style);
    if (known !== undefined) return known;
    const look = JSON.stringify(style);
    const number = styleNumbers.get(look) ?? styleNumbers.size;
    styleNumbers.set(look, number);
    styles.set(style, number);
    return number;
  };
  const keyOf = (content: readonly LaidInline[], settings: ParagraphSettings): string => {
    const { style, measure, outdent, justify, hyphenate, opticalMargins, even, language } = settings;
    const first = wordsOf(content[0]);
    const end = wordsOf(content.at(-1)).slice(-telling);
    const edges = `${measure}|${outdent}|${justify}|${hyphenate}|${opticalMargins}|${even === true}`;
    const how = `${numberOf(style)}|${edges}|${language}`;
    return `${how}|${content.length}|${first.length}|${first.slice(0, telling)}|${end}`;
  };
  return {
    recall(content, settings, set) {
      const key = keyOf(content, settings);
      const alike = fresh.get(key);
      const isIt = (paragraph: SetParagraph) => sameData(paragraph.content, content);
      const here = alike?.find(isIt);
      if (here !== undefined) return here.lines;
      const lines = stale.get(key)?.find(isIt)?.lines ?? set();
      if (alike === undefined) fresh.set(key, [{ content, lines }]);
      else alike.push({ content, lines });
      return lines;
    },
    startDocument() {
      stale = fresh;
      fresh = new Map();
    },
  };
}

function wordsOf(inline: LaidInline | undefined): string {
  return inline !== undefined && 'text' in inline ? inline.text : (inline?.type ?? '');
}
