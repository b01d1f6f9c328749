import type { DocumentMeta } from '../../../document/nodes.ts';
import type { Theme } from '../../../templates/theme.ts';
import { languageElement } from '../styles/style-sheet.ts';
import { element, valued, type XmlElement } from './xml-tree.ts';

/** Ids of the rules above notes, on a note's own page and where a note runs on. */
export const separatorIds = { separator: -1, continuation: 0 } as const;

/** Settings of the whole document (word/settings.xml), in the order of the schema. */
export function settingsPart(meta: DocumentMeta, theme: Theme): XmlElement {
  const hyphenation = [
    element('w:autoHyphenation'),
    valued('w:consecutiveHyphenLimit', 2),
    valued('w:hyphenationZone', 240),
    element('w:doNotHyphenateCaps'),
  ];
  return element('w:settings', {}, [
    element('w:zoom', { 'w:percent': 100 }),
    valued('w:defaultTabStop', 360),
    ...(meta.justify && theme.hyphenate ? hyphenation : []),
    valued('w:characterSpacingControl', 'doNotCompress'),
    element('w:footnotePr', {}, [
      element('w:footnote', { 'w:id': separatorIds.separator }),
      element('w:footnote', { 'w:id': separatorIds.continuation }),
    ]),
    element('w:compat', {}, [
      // A line that ends in a break keeps its own width in justified text; a page does not begin with white space.
      element('w:doNotExpandShiftReturn'),
      element('w:suppressSpBfAfterPgBrk'),
      ...Object.entries(compatibility).map(([name, value]) =>
        element('w:compatSetting', {
          'w:name': name,
          'w:uri': 'http://schemas.microsoft.com/office/word',
          'w:val': value,
        }),
      ),
    ]),
    languageElement('w:themeFontLang', meta.language),
    element('w:clrSchemeMapping', colourSlots),
    valued('w:decimalSymbol', '.'),
    valued('w:listSeparator', ','),
  ]);
}

// 15 is Word 2013 and everything since: without it Word opens a file in a mode for older programs.
const compatibility = {
  compatibilityMode: '15',
  overrideTableStyleFontSizeAndJustification: '1',
  enableOpenTypeFeatures: '1',
  doNotFlipMirrorIndents: '1',
  differentiateMultirowTableHeaders: '1',
  useWord2013TrackBottomHyphenation: '0',
} as const;

const colourSlots = {
  'w:bg1': 'light1',
  'w:t1': 'dark1',
  'w:bg2': 'light2',
  'w:t2': 'dark2',
  'w:accent1': 'accent1',
  'w:accent2': 'accent2',
  'w:accent3': 'accent3',
  'w:accent4': 'accent4',
  'w:accent5': 'accent5',
  'w:accent6': 'accent6',
  'w:hyperlink': 'hyperlink',
  'w:followedHyperlink': 'followedHyperlink',
} as const;
