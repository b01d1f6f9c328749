import { type ByType, byType } from '../../document/by-type.ts';
import type { Inline, TextInline } from '../../document/nodes.ts';
import type { OdtManuscript } from './manuscript.ts';
import { escapeXml, paragraphText } from './xml.ts';

/** Runs of a paragraph. A note stands where its first mark is; later marks refer to it (ODF 1.3, part 3, 6.3 and 7.7.6). */
export function writeInlines(inlines: readonly Inline[], manuscript: OdtManuscript): string {
  return inlines.map((inline) => byType(writers, inline, manuscript)).join('');
}

const writers: ByType<Inline, [OdtManuscript], string> = {
  text: writeText,
  link: ({ href, content }, manuscript) => {
    const words = content.map((text) => writeText(text, manuscript)).join('');
    return `<text:a xlink:type="simple" xlink:href="${escapeXml(href)}" text:style-name="Internet_20_link" text:visited-style-name="Internet_20_link">${words}</text:a>`;
  },
  'note-mark': ({ number, repeat }, manuscript) => {
    if (repeat) {
      const mark = `<text:note-ref text:note-class="footnote" text:reference-format="text" text:ref-name="note${number}">${number}</text:note-ref>`;
      return span('Footnote_20_anchor', mark);
    }
    const paragraphs = manuscript.noteWith(number)?.paragraphs ?? [];
    const body = paragraphs
      .map((words, index) =>
        paragraph(index === 0 ? 'Footnote' : 'Footnote_20_Continued', writeInlines(words, manuscript)),
      )
      .join('');
    return `<text:note text:id="note${number}" text:note-class="footnote"><text:note-citation>${number}</text:note-citation><text:note-body>${body}</text:note-body></text:note>`;
  },
  'line-break': () => '<text:line-break/>',
};

function writeText(inline: TextInline, manuscript: OdtManuscript): string {
  const { language, position } = inline;
  let words = paragraphText(inline.text);
  const within = (style: string) => {
    words = span(style, words);
  };
  if (inline.smallCaps) within('Small_20_Capitals');
  if (position !== undefined) within(position === 'superscript' ? 'Raised' : 'Lowered');
  if (inline.emphasis) within('Emphasis');
  if (inline.strong) within('Strong_20_Emphasis');
  if (language !== undefined && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language)) {
    manuscript.languages.add(language);
    within(`L_${language}`);
  }
  return words;
}

export function span(style: string, content: string): string {
  return `<text:span text:style-name="${style}">${content}</text:span>`;
}

export function paragraph(style: string, content: string, before = ''): string {
  return `<text:p text:style-name="${style}">${before}${content}</text:p>`;
}

/** A paragraph of its own, unless it has no words. */
export function lineOf(style: string, words: readonly Inline[], manuscript: OdtManuscript, before = ''): string {
  return words.length === 0 ? '' : paragraph(style, writeInlines(words, manuscript), before);
}
