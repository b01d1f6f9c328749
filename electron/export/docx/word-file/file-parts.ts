import { decodeBase64 } from '../../../base/base64.ts';
import type { Theme } from '../../../templates/theme.ts';
import type { Manuscript } from '../blocks/manuscript.ts';
import { relationTypes } from '../package/names.ts';
import { Relationships, relationshipsPath } from '../package/relationships.ts';
import { element, type XmlElement } from '../package/xml-tree.ts';
import { firstSection } from '../running-lines.ts';
import { type FileLine, fileLines } from './file-lines.ts';
import { hasPage, withFilePage } from './file-page.ts';
import { withNamespaces } from './namespaces.ts';
import { restyled } from './restyled.ts';
import type { WordFile } from './word-file.ts';
import { mapped, treeOf, valueAt } from './word-tree.ts';

/** The parts that say how a document looks, by the last word of their relationship's type. */
export interface LookParts {
  readonly styles: XmlElement;
  readonly numbering: XmlElement;
  readonly settings: XmlElement;
  readonly fontTable: XmlElement;
  readonly theme: XmlElement;
}

type Parts = Map<string, XmlElement | Uint8Array>;

/**
 * Puts a person's own Word file in place of our look: the text and its notes go by the file's styles and lists, pages have
 * the file's size and running lines. Gives the parts of the look that go with them.
 */
export function takeFile(
  file: WordFile,
  ours: LookParts,
  manuscript: Manuscript,
  theme: Theme,
  parts: Parts,
  text: Relationships,
): LookParts {
  const { document, lists } = manuscript;
  const { look } = file;
  const { styles, numbering } = file.merged(ours, lists, theme, document.meta);
  for (const [path, part] of parts) {
    if (!(part instanceof Uint8Array) && /^word\/(?:document|footnotes|header\d+|footer\d+)\.xml$/.test(path))
      parts.set(path, restyled(part, file.matches, numbering));
  }
  const pictures = new TakenPictures(look.pictures, parts);
  const references =
    look.lines.length === 0 ? null : addLines(file, manuscript, numbering.known, parts, text, pictures);
  const page = hasPage(look, manuscript.ourGeometry);
  let isFirst = true;
  const root = parts.get('word/document.xml');
  if (root !== undefined && !(root instanceof Uint8Array)) {
    const sections = mapped(root, (made) => {
      if (made.name !== 'w:sectPr') return made;
      const running = isFirst ? references : null;
      isFirst = false;
      return withFilePage(made, page ? look.page : [], running);
    });
    parts.set('word/document.xml', sections);
  }
  return {
    styles,
    numbering: numbering.part,
    settings: withFileSettings(ours.settings, file),
    fontTable: look.fonts === undefined ? ours.fontTable : treeOf(look.fonts),
    theme: look.theme === undefined ? ours.theme : addTheme(treeOf(look.theme), parts, pictures),
  };
}

/** Writes the running lines and gives what the first section says of them. */
function addLines(
  file: WordFile,
  { document }: Manuscript,
  lists: ReadonlySet<string>,
  parts: Parts,
  text: Relationships,
  pictures: TakenPictures,
): { readonly references: readonly XmlElement[]; readonly titlePage: boolean } {
  const lines = fileLines(file.look, {
    meta: document.meta,
    opensWithFront: document.blocks[0]?.type === 'front',
    section: firstSection(document),
    headerStyle: file.idOf('Header'),
  });
  const counts = { header: 0, footer: 0 };
  const references = inOrder(lines).map(({ kind, pages, content }) => {
    counts[kind] += 1;
    const path = `word/${kind}${counts[kind]}.xml`;
    const relationships = new Relationships();
    const known = mapped(content, (made) => (leadsNowhere(made, file, lists) ? null : made));
    parts.set(path, withNamespaces(related(known, relationships, pictures, '')));
    addRelationships(parts, path, relationships);
    const target = path.slice('word/'.length);
    const id = text.add({ type: relationTypes[kind], target, external: false });
    return element(`w:${kind}Reference`, { 'w:type': pages, 'r:id': id });
  });
  // A cover stays bare: without lines of its own, a first page that is set apart has none.
  return { references, titlePage: file.look.titlePage || document.meta.cover };
}

/** Headers before footers, as the schema has the references. */
function inOrder(lines: readonly FileLine[]): readonly FileLine[] {
  return (['header', 'footer'] as const).flatMap((kind) => lines.filter((line) => line.kind === kind));
}

function leadsNowhere(made: XmlElement, { matches }: WordFile, lists: ReadonlySet<string>): boolean {
  if (made.name === 'w:numPr') return !lists.has(valueAt(made, 'w:numId') ?? '');
  if (!/^w:(?:pStyle|rStyle|tblStyle)$/.test(made.name)) return false;
  const id = made.attributes['w:val'] ?? '';
  return !matches.theirs.has(id) && ![...matches.ids.values()].includes(id);
}

/** The pictures that a written file really shows, each kept once. */
class TakenPictures {
  constructor(
    private readonly given: Readonly<Record<string, string>>,
    private readonly parts: Parts,
  ) {}

  /** Null for a picture that the look does not have. */
  take(path: string): string | null {
    const data = Object.hasOwn(this.given, path) ? this.given[path] : undefined;
    if (data === undefined) return null;
    this.parts.set(`word/${path}`, decodeBase64(data));
    return path;
  }
}

/** The part with ids of relationships in place of paths and addresses. `up` leads from its folder to that of the text. */
function related(root: XmlElement, relationships: Relationships, pictures: TakenPictures, up: string): XmlElement {
  return mapped(root, (made) => {
    const key = made.attributes['r:embed'] === undefined ? 'r:id' : 'r:embed';
    const target = made.attributes[key];
    if (target === undefined) return made;
    const isLink = made.name === 'w:hyperlink';
    const path = isLink ? target : pictures.take(target);
    if (path === null) return null;
    const id = relationships.add(
      isLink
        ? { type: relationTypes.hyperlink, target: path, external: true }
        : { type: relationTypes.image, target: up + path, external: false },
    );
    return { ...made, attributes: { ...made.attributes, [key]: id } };
  });
}

function addTheme(theme: XmlElement, parts: Parts, pictures: TakenPictures): XmlElement {
  const relationships = new Relationships();
  const root = withNamespaces(related(theme, relationships, pictures, '../'));
  addRelationships(parts, 'word/theme/theme1.xml', relationships);
  return root;
}

function addRelationships(parts: Parts, path: string, relationships: Relationships): void {
  const root = relationships.part();
  if (root) parts.set(relationshipsPath(path), root);
}

const hyphenation = /^w:(?:autoHyphenation|consecutiveHyphenLimit|hyphenationZone|doNotHyphenateCaps)$/;

function withFileSettings(settings: XmlElement, { look, justifies }: WordFile): XmlElement {
  const slots = look.colourSlots;
  const children = settings.children.flatMap((child) => {
    if (typeof child === 'string' || (hyphenation.test(child.name) && !justifies)) return [];
    if (child.name === 'w:clrSchemeMapping' && slots !== undefined) return [element(child.name, slots)];
    // In the order of the schema.
    if (child.name !== 'w:characterSpacingControl' || !look.evenPages) return [child];
    return [element('w:evenAndOddHeaders'), child];
  });
  return { ...settings, children };
}
