import { PdfObjects, pdfString } from './pdf-objects.ts';

/** One stretch of text on a page, from the bottom left corner in points. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
  /** Hebrew letters, drawn from right to left as programs do: the last one first. */
  readonly hebrew?: boolean;
  /** Turned by a quarter to the left: it runs upwards. */
  readonly turned?: boolean;
  /** The tags it stands in from outside to inside, such as `Table/TR/TD`; `Artifact` for what is none of the text. */
  readonly tag?: string;
  /** Texts of one part share all their tags; otherwise neighbours share all but the innermost. */
  readonly part?: string;
}

export interface PdfOptions {
  readonly info?: Readonly<Record<string, string>>;
  /** The label ranges of the catalogue, such as `0 << /S /r >> 2 << /S /D >>`. */
  readonly labels?: string;
  readonly language?: string;
  readonly outline?: readonly { readonly title: string; readonly page: number }[];
  /** A metadata packet, as it stands in the file. */
  readonly xmp?: string;
}

interface TagNode {
  readonly role: string;
  readonly part: string;
  readonly page: number;
  readonly kids: (TagNode | number)[];
}

/** Writes a PDF file of our own, so that a test knows where every word stands. */
export function pdfFile(pages: readonly (readonly PlacedText[])[], options: PdfOptions = {}): Uint8Array {
  const objects = new PdfObjects();
  const root = objects.add();
  const tree = objects.add();
  const fonts = ['Helvetica', 'Helvetica-Bold'].map((name) =>
    objects.add(`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`),
  );
  const letters = objects.addStream(hebrewLetters);
  fonts.push(objects.add(`<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode ${letters} 0 R >>`));
  const tags: TagNode = { role: 'Document', part: '', page: 0, kids: [] };
  const sheets = pages.map((texts, index) => {
    const content = objects.addStream(contentOf(texts, index, tags));
    const resources = `<< /Font << /F1 ${fonts[0]} 0 R /F2 ${fonts[1]} 0 R /F3 ${fonts[2]} 0 R >> >>`;
    return objects.add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /StructParents ${index} /Resources ${resources} >>`,
    );
  });
  objects.set(
    tree,
    `<< /Type /Pages /Count ${sheets.length} /Kids [${sheets.map((sheet) => `${sheet} 0 R`).join(' ')}] >>`,
  );
  const { labels, language, xmp, outline = [], info = {} } = options;
  const catalogue = [
    `/Type /Catalog /Pages ${tree} 0 R`,
    labels === undefined ? '' : `/PageLabels << /Nums [${labels}] >>`,
    language === undefined ? '' : `/Lang (${language})`,
    xmp === undefined ? '' : `/Metadata ${objects.addStream(xmp, '/Type /Metadata /Subtype /XML')} 0 R`,
    outline.length === 0 ? '' : `/Outlines ${addOutline(objects, outline, sheets)} 0 R`,
    tags.kids.length === 0 ? '' : addTags(objects, tags, sheets),
  ];
  objects.set(root, `<< ${catalogue.join(' ')} >>`);
  const stated = Object.entries(info).map(([name, value]) => `/${name} ${pdfString(value)}`);
  return objects.serialise(root, objects.add(`<< ${stated.join(' ')} >>`));
}

function contentOf(texts: readonly PlacedText[], page: number, tags: TagNode): string {
  return texts
    .map((placed, mark) => {
      const { tag, part } = placed;
      const shown = shownText(placed);
      if (tag === undefined) return shown;
      if (tag === 'Artifact') return `/Artifact BMC ${shown} EMC`;
      placeTag(tags, tag.split('/'), { page, mark, part: part ?? `${mark}` });
      return `/${tag.split('/').at(-1)} << /MCID ${mark} >> BDC ${shown} EMC`;
    })
    .join('\n');
}

/** The letters of the alphabet stand for those of Hebrew. */
const hebrewLetters =
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /H def 1 begincodespacerange <00> <ff> ' +
  'endcodespacerange 1 beginbfrange <61> <7b> <05d0> endbfrange endcmap end end';

function shownText({ text, x, y, size = 10, bold = false, hebrew = false, turned = false }: PlacedText): string {
  const place = turned ? `0 1 -1 0 ${x} ${y} Tm` : `${x} ${y} Td`;
  const drawn = [...text].reverse().map((letter) => {
    const code = letter.charCodeAt(0);
    return code < 0x5d0 ? letter : String.fromCharCode(code - 0x5d0 + 0x61);
  });
  return `BT /${hebrew ? 'F3' : bold ? 'F2' : 'F1'} ${size} Tf ${place} ${pdfString(hebrew ? drawn.join('') : text)} Tj ET`;
}

function placeTag(
  tags: TagNode,
  roles: readonly string[],
  { page, mark, part }: { readonly page: number; readonly mark: number; readonly part: string },
): void {
  let at = tags;
  for (const [depth, role] of roles.entries()) {
    const own = depth === roles.length - 1 ? part : (part.split('.')[depth] ?? '');
    const last = at.kids.at(-1);
    const isSame = typeof last === 'object' && last.role === role && last.part === own && last.page === page;
    const next: TagNode = isSame ? last : { role, part: own, page, kids: [] };
    if (!isSame) at.kids.push(next);
    at = next;
  }
  at.kids.push(mark);
}

function addTags(objects: PdfObjects, tags: TagNode, sheets: readonly number[]): string {
  const parents = sheets.map((): string[] => []);
  const root = objects.add();
  const write = (node: TagNode, parent: number): number => {
    const own = objects.add();
    const kids = node.kids.map((kid) => {
      if (typeof kid === 'object') return `${write(kid, own)} 0 R`;
      const marks = parents[node.page] ?? [];
      while (marks.length < kid) marks.push('null');
      marks[kid] = `${own} 0 R`;
      return `${kid}`;
    });
    objects.set(
      own,
      `<< /Type /StructElem /S /${node.role} /P ${parent} 0 R /Pg ${sheets[node.page]} 0 R /K [${kids.join(' ')}] >>`,
    );
    return own;
  };
  const top = write(tags, root);
  const numbers = parents.map((marks, page) => `${page} [${marks.join(' ')}]`).join(' ');
  objects.set(root, `<< /Type /StructTreeRoot /K [${top} 0 R] /ParentTree << /Nums [${numbers}] >> >>`);
  return `/MarkInfo << /Marked true >> /StructTreeRoot ${root} 0 R`;
}

function addOutline(
  objects: PdfObjects,
  entries: readonly { readonly title: string; readonly page: number }[],
  sheets: readonly number[],
): number {
  const root = objects.add();
  const numbers = entries.map(() => objects.add());
  for (const [index, { title, page }] of entries.entries()) {
    const next = numbers[index + 1] === undefined ? '' : `/Next ${numbers[index + 1]} 0 R`;
    objects.set(
      numbers[index] ?? 0,
      `<< /Title ${pdfString(title)} /Parent ${root} 0 R /Dest [${sheets[page]} 0 R /Fit] ${next} >>`,
    );
  }
  objects.set(
    root,
    `<< /Type /Outlines /First ${numbers[0]} 0 R /Last ${numbers.at(-1)} 0 R /Count ${numbers.length} >>`,
  );
  return root;
}

/** Lines of text one under the other, each in its place. */
export function lines(
  texts: readonly string[],
  from: { readonly x: number; readonly y: number; readonly size?: number; readonly bold?: boolean },
  leading = 12,
): readonly PlacedText[] {
  return texts.map((text, index) => ({ ...from, text, y: from.y - index * leading }));
}
