import { isRightToLeft } from '../../../base/writing-direction.ts';
import type { Theme } from '../../../templates/theme.ts';
import { isLanguageTag, lettersOf } from '../languages.ts';
import { element, valued, type XmlElement } from '../package/xml-tree.ts';
import { eighths, halfPoints, hex, twips } from '../units.ts';
import { paragraphStyleElement } from './paragraph-style.ts';
import { paragraphStyles, type StyleFacts } from './paragraph-styles.ts';
import {
  type CharacterStyleId,
  characterStyleNames,
  type ParagraphStyleId,
  paragraphStyleNames,
  tableStyleId,
  tableStyleName,
} from './style-names.ts';
import { colourElement, figures, fontElement, runProperties, themeColours } from './text-properties.ts';

/** The style sheet (word/styles.xml): the whole look of the document, made from the theme. */
export function styleSheet(theme: Theme, facts: StyleFacts, language: string): XmlElement {
  const table = paragraphStyles(theme, facts);
  const ids = Object.keys(paragraphStyleNames) as ParagraphStyleId[];
  return element('w:styles', {}, [
    documentDefaults(theme, language),
    latentStyles(),
    ...ids.map((id) => {
      const { basedOn } = table[id];
      return paragraphStyleElement(id, table[id], basedOn ? table[basedOn] : null, theme);
    }),
    element('w:style', { 'w:type': 'character', 'w:default': '1', 'w:styleId': 'DefaultParagraphFont' }, [
      valued('w:name', 'Default Paragraph Font'),
      valued('w:uiPriority', 1),
      element('w:semiHidden'),
      element('w:unhideWhenUsed'),
    ]),
    ...characterStyles(theme),
    normalTable(),
    briefTable(theme),
    element('w:style', { 'w:type': 'numbering', 'w:default': '1', 'w:styleId': 'NoList' }, [
      valued('w:name', 'No List'),
      valued('w:uiPriority', 99),
      element('w:semiHidden'),
      element('w:unhideWhenUsed'),
    ]),
  ]);
}

function documentDefaults(theme: Theme, language: string): XmlElement {
  const { body } = theme.text;
  const run = [
    fontElement(body.family),
    // Pairs of letters are kerned at every size.
    valued('w:kern', 2),
    valued('w:sz', halfPoints(body.size)),
    valued('w:szCs', halfPoints(body.size)),
    languageElement('w:lang', language),
    element('w14:ligatures', { 'w14:val': 'standard' }),
  ];
  return element('w:docDefaults', {}, [
    element('w:rPrDefault', {}, [element('w:rPr', {}, run)]),
    element('w:pPrDefault', {}, isRightToLeft(language) ? [element('w:pPr', {}, [element('w:bidi')])] : []),
  ]);
}

/** The document's language as an element of this name, which says nothing when the language is none. */
export function languageElement(name: 'w:lang' | 'w:themeFontLang', language: string): XmlElement {
  if (!isLanguageTag(language)) return element(name);
  const letters = lettersOf(language);
  return element(name, {
    'w:val': language,
    'w:eastAsia': letters === 'asian' ? language : undefined,
    'w:bidi': letters === 'right-to-left' ? language : undefined,
  });
}

// Word shows these of its own styles even before a document uses them; all others stay out of the way.
function latentStyles(): XmlElement {
  const shown = [
    'Normal',
    'heading 1',
    'heading 2',
    'heading 3',
    'heading 4',
    'heading 5',
    'heading 6',
    'Title',
    'Body Text',
    'Quote',
    'List Bullet',
    'List Number',
    'Emphasis',
    'Strong',
  ];
  return element(
    'w:latentStyles',
    {
      'w:defLockedState': 0,
      'w:defUIPriority': 99,
      'w:defSemiHidden': 1,
      'w:defUnhideWhenUsed': 1,
      'w:defQFormat': 0,
      'w:count': 376,
    },
    shown.map((name) =>
      element('w:lsdException', {
        'w:name': name,
        'w:semiHidden': 0,
        'w:uiPriority': 9,
        'w:unhideWhenUsed': 0,
        'w:qFormat': 1,
      }),
    ),
  );
}

function characterStyles(theme: Theme): XmlElement[] {
  const accent = colourElement('accent', theme);
  const muted = colourElement('muted', theme);
  const { hex: tint, name: tintName } = themeColours(theme).tint;
  const shade = element('w:shd', {
    'w:val': 'clear',
    'w:color': 'auto',
    'w:fill': hex(tint),
    'w:themeFill': tintName ?? undefined,
  });
  const bold = [element('w:b'), element('w:bCs')];
  const properties: { readonly [C in CharacterStyleId]: readonly XmlElement[] } = {
    Emphasis: theme.emphasis === 'italic' ? [element('w:i'), element('w:iCs')] : bold,
    Strong: bold,
    Hyperlink: [accent],
    FollowedHyperlink: [accent],
    FootnoteReference: [valued('w:vertAlign', 'superscript'), ...figures('lining')],
    FootnoteNumber: [fontElement('sans'), muted, ...figures('tabular')],
    SmallCapitals: theme.smallCaps ? [element('w:smallCaps')] : [],
    TermName: [...runProperties(theme.text.term, theme.text.body, theme)],
    ContentsLeader: [muted],
    EvidenceNumber: [fontElement('sans'), element('w:b'), element('w:bCs'), accent, ...figures('tabular')],
    EvidenceContext: [muted],
    CitedWords: [shade],
    CommentReference: [valued('w:sz', 16), valued('w:szCs', 16)],
  };
  return (Object.keys(characterStyleNames) as CharacterStyleId[]).map((id) => {
    const builtIn = /^(?:Emphasis|Strong|Hyperlink|FollowedHyperlink|FootnoteReference)$/.test(id);
    return element('w:style', { 'w:type': 'character', 'w:customStyle': builtIn ? undefined : '1', 'w:styleId': id }, [
      valued('w:name', characterStyleNames[id]),
      valued('w:basedOn', 'DefaultParagraphFont'),
      ...(builtIn ? [element('w:unhideWhenUsed')] : [element('w:qFormat')]),
      element('w:rPr', {}, properties[id]),
    ]);
  });
}

function normalTable(): XmlElement {
  const margin = (side: string, width: number) => element(`w:${side}`, { 'w:w': width, 'w:type': 'dxa' });
  return element('w:style', { 'w:type': 'table', 'w:default': '1', 'w:styleId': 'TableNormal' }, [
    valued('w:name', 'Normal Table'),
    valued('w:uiPriority', 99),
    element('w:semiHidden'),
    element('w:unhideWhenUsed'),
    element('w:tblPr', {}, [
      element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }),
      element('w:tblCellMar', {}, [margin('top', 0), margin('left', 108), margin('bottom', 0), margin('right', 108)]),
    ]),
  ]);
}

/** Horizontal hair rules and nothing else; the head is set off by a rule in the colour of the text. */
function briefTable(theme: Theme): XmlElement {
  const { padding, ruleWidth } = theme.table;
  const rule = (side: string, colour: 'rule' | 'text', width: number) =>
    element(`w:${side}`, {
      'w:val': 'single',
      'w:sz': eighths(width),
      'w:space': 0,
      'w:color': hex(themeColours(theme)[colour].hex),
    });
  const margin = (side: string, width: number) => element(`w:${side}`, { 'w:w': twips(width), 'w:type': 'dxa' });
  return element('w:style', { 'w:type': 'table', 'w:customStyle': '1', 'w:styleId': tableStyleId }, [
    valued('w:name', tableStyleName),
    valued('w:basedOn', 'TableNormal'),
    element('w:qFormat'),
    element('w:tblPr', {}, [
      element('w:tblBorders', {}, [
        rule('top', 'text', ruleWidth),
        rule('bottom', 'text', ruleWidth),
        rule('insideH', 'rule', ruleWidth),
      ]),
      element('w:tblCellMar', {}, [
        margin('top', padding),
        margin('left', padding * 1.5),
        margin('bottom', padding),
        margin('right', padding * 1.5),
      ]),
    ]),
    element('w:tblStylePr', { 'w:type': 'firstRow' }, [
      element('w:tblPr'),
      element('w:tcPr', {}, [
        element('w:tcBorders', {}, [rule('bottom', 'text', ruleWidth)]),
        valued('w:vAlign', 'bottom'),
      ]),
    ]),
  ]);
}
