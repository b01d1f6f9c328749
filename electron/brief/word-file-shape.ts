import { isBase64 } from '../base/base64.ts';
import { filledText, flag, listOf, objectOf, oneOf, type Shape, shapeOf, tableOf, text } from '../base/shape.ts';
import { isClean } from '../library/word-file/clean-part.ts';
import { fetchingField } from '../library/word-file/field-codes.ts';
import { keptNamespaces } from '../library/word-file/namespaces.ts';
import {
  type WordFileLine,
  type WordFileLook,
  type WordXml,
  wordFileLimits,
} from '../library/word-file/word-file-look.ts';

/**
 * The look of a Word file as a style or a brief carries it: it may come from anybody, so all that the reader of Word files
 * promises is asked of it again. What stands in it is written into documents.
 */
export const wordFileShape: Shape<WordFileLook> = (value, field) => {
  const problem = fields(value, field);
  if (problem) return problem;
  const look = value as WordFileLook;
  const trees = [
    look.styles,
    look.numbering,
    look.theme,
    look.fonts,
    ...look.page,
    ...look.lines.map((line) => line.content),
  ];
  const count = { left: wordFileLimits.elements };
  for (const tree of trees) {
    const fault = tree && faultIn(tree, look, 0, count);
    if (fault) return { field, expected: `the look of a Word file; ${fault}` };
  }
  const fetching = look.lines.map(({ content }) => fetchingField(content)).find((code) => code !== null);
  return fetching === undefined ? null : { field: `${field}.lines`, expected: 'without fields that fetch something' };
};

function rooted(...names: readonly string[]): Shape<WordXml> {
  return shapeOf(
    `a list that begins with ${names.join(' or ')}`,
    (value) => Array.isArray(value) && names.includes(value[0]),
  );
}

const fileName: Shape<string> = shapeOf(
  'the name of a file',
  (value) => typeof value === 'string' && value.trim() !== '' && value.length <= 255 && !/[\r\n]/.test(value),
);
const picture: Shape<string> = shapeOf('base64', (value) => typeof value === 'string' && isBase64(value));
const pictures: Shape<WordFileLook['pictures']> = (value, field) => {
  const problem = tableOf(picture)(value, field);
  if (problem) return problem;
  const entries = Object.entries(value as WordFileLook['pictures']);
  const name = /^media\/house\d{1,4}\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf)$/;
  if (!entries.every(([path]) => name.test(path)))
    return { field, expected: 'pictures called media/house1.png and so on' };
  const bytes = entries.reduce((sum, [, data]) => sum + (data.length / 4) * 3, 0);
  return bytes > wordFileLimits.pictureBytes * 1.01 ? { field, expected: 'at most 4 MB' } : null;
};

const fields: Shape<WordFileLook> = objectOf<WordFileLook>(
  {
    file: fileName,
    styles: rooted('w:styles'),
    page: listOf(rooted('w:pgSz', 'w:pgMar', 'w:pgBorders')),
    titlePage: flag,
    evenPages: flag,
    lines: listOf(
      objectOf<WordFileLine>({
        kind: oneOf(['header', 'footer']),
        pages: oneOf(['default', 'first', 'even']),
        content: rooted('w:hdr', 'w:ftr'),
      }),
    ),
    pictures,
  },
  {
    numbering: rooted('w:numbering'),
    theme: rooted('a:theme'),
    fonts: rooted('w:fonts'),
    colourSlots: tableOf(filledText),
  },
);

const elementName = new RegExp(`^(?:${Object.keys(keptNamespaces).join('|')}):[A-Za-z][A-Za-z0-9]*$`);
const attributeName = /^(?:[a-z][a-z0-9]*:)?[A-Za-z][A-Za-z0-9._-]*$/;

/** What is wrong in a tree, in a few words; null when nothing is. */
function faultIn(tree: unknown, look: WordFileLook, depth: number, count: { left: number }): string | null {
  count.left -= 1;
  if (depth > wordFileLimits.depth || count.left < 0) return 'it is too large';
  if (!Array.isArray(tree)) return 'an element must be a list';
  const [name, attributes, ...children] = tree as readonly unknown[];
  if (typeof name !== 'string' || !elementName.test(name))
    return `${String(name).slice(0, 40)} is no name of an element`;
  if (tableOf(text)(attributes, '')) return `the attributes of ${name} must be text`;
  const given = attributes as Readonly<Record<string, string>>;
  if (!Object.keys(given).every((key) => attributeName.test(key) && !key.startsWith('xmlns')))
    return `${name} has an attribute that no element has`;
  if (!isClean([name, given])) return `${name} may not stand in it`;
  const target = given['r:id'] ?? given['r:embed'];
  if (target !== undefined && !leads(name, target, look)) return `${name} leads to something that is not in it`;
  for (const child of children) {
    const fault = typeof child === 'string' ? null : faultIn(child, look, depth + 1, count);
    if (fault !== null) return fault;
  }
  return null;
}

function leads(name: string, target: string, { pictures: kept }: WordFileLook): boolean {
  return name === 'w:hyperlink' ? /^(?:https?:|mailto:)/i.test(target) : Object.hasOwn(kept, target);
}
