import { ExternalHyperlink, FootnoteReferenceRun, ImportedXmlComponent, type IRunOptions, TextRun } from 'docx';
import { type ByType, byType } from '../../../document/by-type.ts';
import type { Inline, TextInline } from '../../../document/nodes.ts';
import { isLanguageTag, lettersOf } from '../languages.ts';
import type { CharacterStyleId } from '../styles/style-names.ts';
import { field, fieldEnd, fieldStart } from './fields.ts';
import { linkTarget } from './link-target.ts';
import { forLibrary, type Manuscript, type ParagraphChild } from './manuscript.ts';
import { PlainRun } from './plain-run.ts';
import { stretchesOf } from './text-direction.ts';

/** The ground that runs stand on. */
export interface RunGround {
  /** The paragraph's style is italic: emphasis on it stands upright. */
  readonly italic?: boolean;
  readonly style?: CharacterStyleId;
}

/** The runs of these inlines, with their notes' marks. */
export function runsOf(
  inlines: readonly Inline[],
  manuscript: Manuscript,
  ground: RunGround = {},
): readonly ParagraphChild[] {
  const { citationFields } = manuscript;
  return citationFields.stretches(inlines).flatMap((stretch) => {
    const code = citationFields.codeOf(stretch);
    const shown = stretchOfRuns(stretch.inlines, manuscript, ground);
    return code === null ? shown : [...fieldStart(code), ...shown, fieldEnd()];
  });
}

function stretchOfRuns(
  inlines: readonly Inline[],
  manuscript: Manuscript,
  ground: RunGround,
): readonly ParagraphChild[] {
  const out: ParagraphChild[] = [];
  let afterMark = false;
  for (const inline of inlines) {
    const isMark = inline.type === 'note-mark';
    // Two marks side by side would read as one number.
    if (isMark && afterMark) out.push(new TextRun({ text: '\u202F', style: 'FootnoteReference' }));
    out.push(...byType(runs, inline, manuscript, ground));
    afterMark = isMark;
  }
  return out;
}

const runs: ByType<Inline, [Manuscript, RunGround], readonly ParagraphChild[]> = {
  text: (inline, manuscript, ground) => [
    ...manuscript.comments.before(inline),
    ...textRuns(inline, manuscript, ground),
    ...manuscript.comments.after(inline),
  ],
  link(inline, manuscript, ground) {
    const target = linkTarget(inline.href);
    const inside = { ...ground, style: 'Hyperlink' } as const;
    const { comments } = manuscript;
    const words = inline.content.flatMap((text) => textRuns(text, manuscript, target === null ? ground : inside));
    // Ranges stand round the whole link: in it, some programs lose them.
    return [
      ...inline.content.flatMap((text) => comments.before(text)),
      ...(target === null ? words : [new ExternalHyperlink({ link: target, children: forLibrary(words) })]),
      ...inline.content.flatMap((text) => comments.after(text)),
    ];
  },
  'note-mark'(inline, manuscript) {
    const name = manuscript.bookmarks.ofNote(inline.number);
    // A second reference to one note would print an empty note; the repeat shows the number of the first one.
    if (inline.repeat) return field(`NOTEREF ${name} \\f \\h`, String(inline.number), 'FootnoteReference');
    return manuscript.marked(name, [new FootnoteReferenceRun(inline.number)]);
  },
  'line-break': () => [new TextRun({ break: 1 })],
};

type WordRun = TextRun | PlainRun;

/** The runs of one stretch of words: several where its direction changes or a tab stands in it. */
export function textRuns(inline: TextInline, manuscript: Manuscript, ground: RunGround = {}): WordRun[] {
  const look = lookOf(inline, manuscript, ground);
  return stretchesOf(inline.text).flatMap((stretch) => {
    const options = stretch.rightToLeft ? { ...look, rightToLeft: true } : look;
    return piecesOf(stretch.text, options);
  });
}

/** Text with its tabs. The library reads some plain words in a run's list of children as fields, so text goes alone. */
function piecesOf(text: string, options: IRunOptions): WordRun[] {
  const isPlain = Object.keys(options).length === 0;
  if (isPlain && text !== '' && !/[\t\r\n]/.test(text)) return [new PlainRun(text)];
  const pieces = text.replaceAll(/\r\n?|\n/g, ' ').split('\t');
  return pieces.flatMap((piece, index) => [
    ...(index > 0 ? [tab(options)] : []),
    ...(piece === '' ? [] : [isPlain ? new PlainRun(piece) : new TextRun({ ...options, text: piece })]),
  ]);
}

export function tab(options: IRunOptions = {}): TextRun {
  return new TextRun({ ...options, children: [new ImportedXmlComponent('w:tab')] });
}

function lookOf(inline: TextInline, manuscript: Manuscript, ground: RunGround): IRunOptions {
  const style = ground.style ?? (inline.smallCaps ? 'SmallCapitals' : undefined);
  const language = inline.language;
  const named = language !== undefined && language !== manuscript.document.meta.language && isLanguageTag(language);
  return {
    ...(style && { style }),
    ...(inline.emphasis && manuscript.theme.emphasis === 'italic' && { italics: !ground.italic }),
    ...((inline.strong || (inline.emphasis && manuscript.theme.emphasis === 'weight')) && { bold: true }),
    ...(inline.position === 'superscript' && { superScript: true }),
    ...(inline.position === 'subscript' && { subScript: true }),
    ...(named && { language: languageOf(language) }),
  };
}

function languageOf(tag: string): { value: string; eastAsia?: string; bidirectional?: string } {
  const letters = lettersOf(tag);
  return {
    value: tag,
    ...(letters === 'asian' && { eastAsia: tag }),
    ...(letters === 'right-to-left' && { bidirectional: tag }),
  };
}
