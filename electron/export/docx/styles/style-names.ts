/**
 * Every named style of the document: id in the file and the name that Word shows. Names of Word's own styles are kept as
 * Word spells them, so it shows them in the reader's language and its commands (contents, captions, lists) find them.
 */
export const paragraphStyleNames = {
  Normal: 'Normal',
  BodyText: 'Body Text',
  SmallText: 'Small Text',
  Title: 'Title',
  Marking: 'Marking',
  CoverBar: 'Cover Bar',
  Facts: 'Facts',
  Heading1: 'heading 1',
  Heading2: 'heading 2',
  Heading3: 'heading 3',
  Heading4: 'heading 4',
  Heading5: 'heading 5',
  Heading6: 'heading 6',
  Judgement: 'Judgement',
  PlainJudgement: 'Plain Judgement',
  TagLine: 'Tag Line',
  Quote: 'Quote',
  ListBullet: 'List Bullet',
  ListBullet2: 'List Bullet 2',
  ListBullet3: 'List Bullet 3',
  ListBullet4: 'List Bullet 4',
  ListBullet5: 'List Bullet 5',
  ListBulletEnd: 'List Bullet End',
  ListNumber: 'List Number',
  ListNumber2: 'List Number 2',
  ListNumber3: 'List Number 3',
  ListNumber4: 'List Number 4',
  ListNumber5: 'List Number 5',
  ListNumberEnd: 'List Number End',
  ListContinue: 'List Continue',
  ListContinue2: 'List Continue 2',
  ListContinue3: 'List Continue 3',
  ListContinue4: 'List Continue 4',
  ListContinue5: 'List Continue 5',
  BottomLine: 'Bottom Line',
  BottomLineTitle: 'Bottom Line Title',
  BottomLineQuote: 'Bottom Line Quote',
  BottomLineBullet: 'Bottom Line Bullet',
  BottomLineNumber: 'Bottom Line Number',
  BottomLineContinue: 'Bottom Line Continue',
  Callout: 'Callout',
  CalloutTitle: 'Callout Title',
  CalloutQuote: 'Callout Quote',
  CalloutBullet: 'Callout Bullet',
  CalloutNumber: 'Callout Number',
  CalloutContinue: 'Callout Continue',
  Disagreement: 'Disagreement',
  DisagreementTitle: 'Disagreement Title',
  DisagreementQuote: 'Disagreement Quote',
  DisagreementBullet: 'Disagreement Bullet',
  DisagreementNumber: 'Disagreement Number',
  DisagreementContinue: 'Disagreement Continue',
  Question: 'Question',
  Term: 'Term',
  Definition: 'Definition',
  TermEntry: 'Term Entry',
  FillInTask: 'Fill-in Task',
  FillInLine: 'Fill-in Line',
  FillInNextLine: 'Fill-in Next Line',
  FillInLastLine: 'Fill-in Last Line',
  FillInAnswer: 'Fill-in Answer',
  Caption: 'caption',
  Figure: 'Figure',
  TableHead: 'Table Head',
  TableHeadNumber: 'Table Head Number',
  TableText: 'Table Text',
  TableNumber: 'Table Number',
  SourceLine: 'Source Line',
  AfterTable: 'After Table',
  Bibliography: 'Bibliography',
  Evidence: 'Evidence',
  EvidenceSource: 'Evidence Source',
  TOCHeading: 'TOC Heading',
  TOC1: 'toc 1',
  TOC2: 'toc 2',
  TOC3: 'toc 3',
  TOC4: 'toc 4',
  TOC5: 'toc 5',
  TOC6: 'toc 6',
  Header: 'header',
  Footer: 'footer',
  FootnoteText: 'footnote text',
  FootnoteContinued: 'Footnote Continued',
  FootnoteSeparator: 'Footnote Separator',
  PageBreak: 'Page Break',
  CommentText: 'annotation text',
} as const;

export type ParagraphStyleId = keyof typeof paragraphStyleNames;

export const characterStyleNames = {
  Emphasis: 'Emphasis',
  Strong: 'Strong',
  Hyperlink: 'Hyperlink',
  FollowedHyperlink: 'FollowedHyperlink',
  FootnoteReference: 'footnote reference',
  FootnoteNumber: 'Footnote Number',
  SmallCapitals: 'Small Capitals',
  TermName: 'Term Name',
  ContentsLeader: 'Contents Leader',
  EvidenceNumber: 'Evidence Number',
  EvidenceContext: 'Evidence Context',
  CitedWords: 'Cited Words',
  CommentReference: 'annotation reference',
} as const;

export type CharacterStyleId = keyof typeof characterStyleNames;

export const tableStyleId = 'BriefTable';
export const tableStyleName = 'Brief Table';

/** Lists deeper than this keep the look of the deepest level, as Word itself has five list styles. */
export const listDepths = [1, 2, 3, 4, 5] as const;
export type ListDepth = (typeof listDepths)[number];

/** The style of this kind of list at a depth counted from 1. */
export function listStyle(kind: 'Bullet' | 'Number' | 'Continue', depth: number): ParagraphStyleId {
  const shown = listDepths[Math.min(Math.max(depth, 1), listDepths.length) - 1] ?? 1;
  return shown === 1 ? `List${kind}` : `List${kind}${shown}`;
}

/** The last paragraph of a list that stands in no other one: the space below it is that below the list. */
export const listEnds = { ListBullet: 'ListBulletEnd', ListNumber: 'ListNumberEnd' } as const;

export type PanelName = 'BottomLine' | 'Callout' | 'Disagreement';
export type PanelPart = 'Title' | 'Quote' | 'Bullet' | 'Number' | 'Continue';

export function panelStyle(panel: PanelName, part: PanelPart | null): ParagraphStyleId {
  return part === null ? panel : `${panel}${part}`;
}
