import { fail, ok, type Result } from '../base/result.ts';
import {
  checked,
  type FieldProblem,
  filledText,
  flag,
  listOf,
  nullOr,
  objectOf,
  oneOf,
  type Shape,
  shapeOf,
  text,
  wholeNumber,
} from '../base/shape.ts';
import { claimKinds } from '../claims/claim.ts';
import {
  annexes,
  type Edition,
  type FrontMatter,
  type PageLine,
  type Slot,
  slotContents,
  type TemplateCopy,
} from './template-copy.ts';

const key: Shape<string> = shapeOf(
  'lower-case letters, digits and single hyphens',
  (value) => typeof value === 'string' && value.length <= 60 && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(value),
);

const languageTag: Shape<string> = shapeOf(
  'a language tag such as en-GB',
  (value) => typeof value === 'string' && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(value),
);

const pageLine: Shape<PageLine> = objectOf<PageLine>({ left: text, right: text });

const slot: Shape<Slot> = objectOf<Slot>(
  {
    key,
    title: filledText,
    purpose: text,
    content: oneOf(slotContents),
    required: flag,
    minWords: wholeNumber(0),
    maxWords: wholeNumber(1),
    count: nullOr(objectOf<{ min: number; max: number }>({ min: wholeNumber(0), max: wholeNumber(1) })),
    accepts: listOf(oneOf(claimKinds)),
    showTitle: flag,
    editions: listOf(key),
  },
  { disagreements: flag, startsWith: listOf(filledText) },
);

const shape: Shape<TemplateCopy> = objectOf<TemplateCopy>(
  {
    id: key,
    version: wholeNumber(1),
    title: filledText,
    description: text,
    language: languageTag,
    slots: listOf(slot),
    frontMatter: objectOf<FrontMatter>({ cover: flag, contents: flag, contentsDepth: wholeNumber(1) }),
    header: pageLine,
    footer: pageLine,
    annexes: listOf(oneOf(annexes)),
    fileName: filledText,
    words: objectOf<{ min: number; max: number }>({ min: wholeNumber(0), max: wholeNumber(1) }),
    justify: flag,
    editions: listOf(objectOf<Edition>({ id: key, title: filledText }, { outside: flag })),
  },
  { houseStyle: key },
);

/** A template as it stands in a file of its own or inside a brief: every field, and the fields among each other. */
export function checkTemplate(value: unknown): Result<TemplateCopy, FieldProblem> {
  const result = checked(shape, value);
  if (!result.ok) return result;
  const problem = contradiction(result.value);
  return problem ? fail(problem) : ok(result.value);
}

function contradiction(template: TemplateCopy): FieldProblem | null {
  if (template.slots.length === 0) return { field: 'slots', expected: 'a list with at least one slot' };
  if (template.slots.length > 60) return { field: 'slots', expected: 'a list of at most 60 slots' };
  if (template.editions.length === 0) return { field: 'editions', expected: 'a list with at least one edition' };
  const editions = new Set(template.editions.map((edition) => edition.id));
  if (editions.size < template.editions.length) return { field: 'editions', expected: 'a list of different ids' };
  const keys = new Set<string>();
  for (const [index, slot] of template.slots.entries()) {
    const field = `slots[${index}]`;
    // Keys that differ by a hyphen only would share a node type, so they are compared without.
    const plain = slot.key.replaceAll('-', '');
    if (keys.has(plain)) return { field: `${field}.key`, expected: 'different from the keys of the slots before it' };
    keys.add(plain);
    if (slot.minWords > slot.maxWords) return { field: `${field}.minWords`, expected: 'no larger than maxWords' };
    if (slot.count && slot.count.min > slot.count.max) {
      return { field: `${field}.count.min`, expected: 'no larger than count.max' };
    }
    const unknown = slot.editions.findIndex((edition) => !editions.has(edition));
    if (unknown >= 0) return { field: `${field}.editions[${unknown}]`, expected: "one of the template's editions" };
  }
  return template.words.min > template.words.max ? { field: 'words.min', expected: 'no larger than words.max' } : null;
}
