import { encodeBase64 } from '../../base/base64.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import { cleanPart } from './clean-part.ts';
import { fetchingField } from './field-codes.ts';
import type { PartLink } from './part-link.ts';
import { type WordFileFailure, type WordFileLine, type WordXml, wordFileLimits } from './word-file-look.ts';
import type { WordPackage } from './word-package.ts';
import { changed, childrenOf, partsOf } from './word-xml.ts';
import { wordsToFill } from './words-to-fill.ts';

/** Pictures that are kept, by their path; those that several parts show are kept once. */
export class KeptPictures {
  readonly kept: Record<string, string> = {};
  #bytes = 0;
  readonly #paths = new Map<string, string>();

  constructor(private readonly file: WordPackage) {}

  get tooLarge(): boolean {
    return this.#bytes > wordFileLimits.pictureBytes;
  }

  /** Path of the picture in the files that are written; null for one that is not there or of no kind that is shown. */
  path(target: string): string | null {
    const known = this.#paths.get(target);
    if (known !== undefined) return known;
    const extension = /\.(png|jpe?g|gif|bmp|tiff?|emf|wmf)$/i.exec(target)?.[1]?.toLowerCase();
    const bytes = extension === undefined ? null : this.file.bytes(target);
    if (bytes === null) return null;
    const path = `media/house${this.#paths.size + 1}.${extension}`;
    this.#bytes += bytes.length;
    this.#paths.set(target, path);
    if (!this.tooLarge) this.kept[path] = encodeBase64(bytes);
    return path;
  }
}

/** A part with pictures under their paths and links under their addresses, in place of ids of relationships. */
export function withTargets(xml: WordXml, links: readonly PartLink[], pictures: KeptPictures): WordXml {
  const targets = new Map(links.map((link) => [link.id, link]));
  const [made] = changed(xml, (element) => {
    const [name, attributes] = element;
    if (name === 'w:hyperlink') {
      const address = targets.get(attributes['r:id'] ?? '');
      const leads = address?.external === true && /^(?:https?:|mailto:)/i.test(address.target);
      // A place inside the file is not taken along, so its words stand alone.
      return leads ? [[name, { 'r:id': address.target }, ...partsOf(element)]] : partsOf(element);
    }
    if (name === 'a:blip' || name === 'v:imagedata' || name === 'v:fill') return pictured(element, targets, pictures);
    return [withoutIds(element)];
  });
  return made === undefined || typeof made === 'string' ? xml : withoutLostPictures(made);
}

const lost = 'lost';

function pictured(
  element: WordXml,
  targets: ReadonlyMap<string, PartLink>,
  pictures: KeptPictures,
): readonly WordXml[] {
  const [name, attributes, ...children] = element;
  const key = name === 'a:blip' ? 'r:embed' : 'r:id';
  const link = targets.get(attributes[key] ?? '');
  const path = link === undefined || link.external ? null : pictures.path(link.target);
  const [, plain] = withoutIds(element);
  return [[name, { ...plain, [key]: path ?? lost }, ...children]];
}

/** A frame whose picture is not there would show a red cross. */
function withoutLostPictures(xml: WordXml): WordXml {
  const isLost = (element: WordXml): boolean =>
    [element[1]['r:embed'], element[1]['r:id']].includes(lost) || childrenOf(element).some(isLost);
  const [made] = changed(xml, (element) =>
    ['w:drawing', 'w:pict', 'a:blipFill', 'v:fill'].includes(element[0]) && isLost(element) ? [] : [element],
  );
  return made === undefined || typeof made === 'string' ? xml : made;
}

function withoutIds(element: WordXml): WordXml {
  const [name, attributes, ...children] = element;
  const kept = Object.entries(attributes).filter(([key]) => !key.startsWith('r:'));
  return kept.length === Object.keys(attributes).length ? element : [name, Object.fromEntries(kept), ...children];
}

/**
 * Headers and footers of the last section, which is the one that the text stands in; what it does not have it takes from
 * the sections before it, as Word does.
 */
export function runningLines(
  file: WordPackage,
  sections: readonly WordXml[],
  pictures: KeptPictures,
): Result<readonly WordFileLine[], WordFileFailure> {
  const links = new Map(file.linksOf(file.main).map((link) => [link.id, link]));
  const targets = new Map<string, string>();
  for (const section of sections) {
    for (const [name, attributes] of childrenOf(section)) {
      const kind = /^w:(header|footer)Reference$/.exec(name)?.[1];
      const target = links.get(attributes['r:id'] ?? '');
      if (kind !== undefined && target?.external === false)
        targets.set(`${kind} ${attributes['w:type'] ?? 'default'}`, target.target);
    }
  }
  const lines: WordFileLine[] = [];
  for (const kind of ['header', 'footer'] as const) {
    for (const pages of ['default', 'first', 'even'] as const) {
      const path = targets.get(`${kind} ${pages}`);
      const read = path === undefined ? ok(null) : file.part(path);
      if (!read.ok) return read;
      if (path === undefined || read.value === null) continue;
      const fetching = fetchingField(read.value);
      if (fetching !== null) return fail({ code: 'fetching-field', detail: fetching.slice(0, 80) });
      const content = withTargets(cleanPart(wordsToFill(read.value)), file.linksOf(path), pictures);
      if (content[0] === (kind === 'header' ? 'w:hdr' : 'w:ftr')) lines.push({ kind, pages, content: filled(content) });
    }
  }
  return pictures.tooLarge ? fail({ code: 'too-large', detail: 'its pictures take more than 4 MB' }) : ok(lines);
}

/** A running line has one paragraph at least. */
function filled(content: WordXml): WordXml {
  return childrenOf(content).some(([name]) => name === 'w:p') ? content : [content[0], {}, ['w:p', {}]];
}
