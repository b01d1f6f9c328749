import { fieldName } from './field-codes.ts';
import type { WordXml } from './word-file-look.ts';
import { allOf, changed, childNamed, elementAt, partsOf } from './word-xml.ts';

/**
 * Running lines that show title, author or subject of the file they come from show those of the brief instead: what Word
 * keeps as the last result becomes a name in braces, which is filled in when a document is written.
 */
export function wordsToFill(line: WordXml): WordXml {
  const [bound] = changed(line, (element) => {
    if (element[0] !== 'w:sdt') return [element];
    const content = childNamed(element, 'w:sdtContent');
    const name = boundName(elementAt(element, 'w:sdtPr', 'w:dataBinding'));
    return content === null || name === null ? [element] : [['w:sdt', {}, withWords(content, name)]];
  });
  return withFieldResults(bound === undefined || typeof bound === 'string' ? line : bound);
}

const bindings: readonly (readonly [RegExp, string])[] = [
  [/coreProperties\[1\]\/\w+:title\[1\]/, '{title}'],
  [/coreProperties\[1\]\/\w+:creator\[1\]/, '{preparedBy}'],
  [/coreProperties\[1\]\/\w+:subject\[1\]/, '{audience}'],
];

function boundName(binding: WordXml | null): string | null {
  const path = binding?.[1]['w:xpath'] ?? '';
  return bindings.find(([pattern]) => pattern.test(path))?.[1] ?? null;
}

const results: Readonly<Record<string, string>> = {
  TITLE: '{title}',
  AUTHOR: '{preparedBy}',
  SUBJECT: '{audience}',
  STYLEREF: '{section}',
  KEYWORDS: '{marking}',
};

/** The first words in it become `words`, all others go. */
function withWords(element: WordXml, words: string): WordXml {
  let isFirst = true;
  const [made] = changed(element, (inside) => {
    // Words that only hold the place are printed pale.
    if (inside[0] === 'w:rStyle') return [];
    if (inside[0] !== 'w:t') return [inside];
    const said = isFirst ? words : '';
    isFirst = false;
    return [['w:t', inside[1], said]];
  });
  return made === undefined || typeof made === 'string' ? element : made;
}

function withFieldResults(line: WordXml): WordXml {
  const results = resultsOf(line);
  if (results.size === 0) return line;
  const replace = (xml: WordXml): WordXml => {
    const words = results.get(xml);
    if (words !== undefined) return [xml[0], xml[1], words];
    return [xml[0], xml[1], ...partsOf(xml).map((part) => (typeof part === 'string' ? part : replace(part)))];
  };
  return replace(line);
}

/** What each `w:t` in the result of a field is to say. */
function resultsOf(line: WordXml): ReadonlyMap<WordXml, string> {
  const found = new Map<WordXml, string>();
  const open: { code: string; inCode: boolean; isFirst: boolean }[] = [];
  for (const element of allOf(line)) {
    const field = open.at(-1);
    const type = element[0] === 'w:fldChar' ? element[1]['w:fldCharType'] : undefined;
    if (type === 'begin') open.push({ code: '', inCode: true, isFirst: true });
    else if (type === 'separate' && field) field.inCode = false;
    else if (type === 'end') open.pop();
    else if (element[0] === 'w:instrText' && field?.inCode) field.code += partsOf(element).join('');
    else if (element[0] === 'w:t' && field && !field.inCode) {
      const words = results[fieldName(field.code)];
      if (words !== undefined) found.set(element, field.isFirst ? words : '');
      field.isFirst = false;
    }
  }
  return found;
}
