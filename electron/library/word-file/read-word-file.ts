import { fail, ok, type Result } from '../../base/result.ts';
import { cleanPart } from './clean-part.ts';
import { readPart } from './read-part.ts';
import { KeptPictures, runningLines, withTargets } from './running-lines.ts';
import type { WordFileFailure, WordFileLook, WordXml } from './word-file-look.ts';
import { openWordPackage, type WordPackage } from './word-package.ts';
import { childNamed, childrenOf, elementAt, isSwitchedOn } from './word-xml.ts';

/**
 * The look of a person's own Word file (.docx or .dotx): styles, lists, theme, fonts, page, running lines and their
 * pictures. Its text is passed over. Files that hold programs, content from elsewhere or a password are refused.
 */
export function readWordFile(bytes: Uint8Array, file: string): Result<WordFileLook, WordFileFailure> {
  const opened = openWordPackage(bytes);
  if (!opened.ok) return opened;
  const parts = lookParts(opened.value);
  if (!parts.ok) return parts;
  const { styles, numbering, theme, fonts, settings } = parts.value;
  if (styles === null) return fail({ code: 'damaged', detail: 'there are no styles in it' });
  const sections = sectionsOf(opened.value);
  if (!sections.ok) return sections;
  const pictures = new KeptPictures(opened.value);
  const lines = runningLines(opened.value, sections.value, pictures);
  if (!lines.ok) return lines;
  const last = sections.value.at(-1) ?? null;
  const slots = settings === null ? null : childNamed(settings, 'w:clrSchemeMapping');
  return ok({
    file,
    styles: cleanPart(styles),
    ...(numbering !== null && { numbering: cleanPart(numbering) }),
    ...(theme !== null && { theme: withTargets(cleanPart(theme), themeLinks(opened.value), pictures) }),
    ...(fonts !== null && { fonts: cleanPart(fonts) }),
    page: last === null ? [] : pageOf(last),
    titlePage: last !== null && isSwitchedOn(childNamed(last, 'w:titlePg')),
    evenPages: settings !== null && isSwitchedOn(childNamed(settings, 'w:evenAndOddHeaders')),
    ...(slots !== null && { colourSlots: slots[1] }),
    lines: lines.value,
    pictures: pictures.kept,
  });
}

const roots = {
  styles: 'w:styles',
  numbering: 'w:numbering',
  theme: 'a:theme',
  fonts: 'w:fonts',
  settings: 'w:settings',
};
type PartName = keyof typeof roots;
const linkTypes: { readonly [P in PartName]: string } = {
  styles: 'styles',
  numbering: 'numbering',
  theme: 'theme',
  fonts: 'fontTable',
  settings: 'settings',
};

function lookParts(file: WordPackage): Result<Record<PartName, WordXml | null>, WordFileFailure> {
  const found: Record<PartName, WordXml | null> = {
    styles: null,
    numbering: null,
    theme: null,
    fonts: null,
    settings: null,
  };
  for (const name of Object.keys(roots) as PartName[]) {
    const path = pathOf(file, linkTypes[name]);
    const read = path === null ? ok(null) : file.part(path);
    if (!read.ok) return read;
    if (read.value?.[0] === roots[name]) found[name] = read.value;
  }
  return ok(found);
}

function pathOf(file: WordPackage, type: string): string | null {
  return file.linksOf(file.main).find((link) => link.type === type && !link.external)?.target ?? null;
}

function themeLinks(file: WordPackage) {
  const path = pathOf(file, 'theme');
  return path === null ? [] : file.linksOf(path);
}

/** The page of every section, in order. */
function sectionsOf(file: WordPackage): Result<readonly WordXml[], WordFileFailure> {
  const bytes = file.bytes(file.main);
  const read =
    bytes === null ? fail({ code: 'damaged' as const, detail: file.main }) : readPart(bytes, file.main, 'w:sectPr');
  if (!read.ok) return read;
  if (read.value[0] !== 'w:document') return fail({ code: 'not-word', detail: '' });
  return ok(childrenOf(read.value).filter(([name]) => name === 'w:sectPr'));
}

function pageOf(section: WordXml): readonly WordXml[] {
  return ['w:pgSz', 'w:pgMar', 'w:pgBorders'].flatMap((name) => {
    const found = elementAt(section, name);
    return found === null ? [] : [plainPage(found)];
  });
}

/** Borders of little pictures are drawn from a part of their own, which is not taken. */
function plainPage(element: WordXml): WordXml {
  const [name, attributes] = element;
  const kept = Object.entries(attributes).filter(([key]) => !key.startsWith('r:'));
  return [name, Object.fromEntries(kept), ...childrenOf(element).map(plainPage)];
}
