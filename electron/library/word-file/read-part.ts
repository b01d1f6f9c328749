import { fail, ok, type Result } from '../../base/result.ts';
import { writtenAttributesIn } from '../importers/xml/attributes.ts';
import type { XmlName } from '../importers/xml/names.ts';
import { scanXml, type XmlListener } from '../importers/xml/scan.ts';
import { decodePart } from '../importers/xml.ts';
import { keptPrefix } from './namespaces.ts';
import { type WordFileFailure, type WordXml, wordFileLimits } from './word-file-look.ts';

/**
 * One part as plain data, with prefixes of ours. Elements and attributes of namespaces that we do not keep are left out,
 * and of text only that which Word shows: between other elements there is nothing but layout of the XML. With `only`, the
 * root comes with all elements of that name, wherever they stood, and with nothing else: a text may be long.
 */
export function readPart(
  bytes: Uint8Array,
  name: string,
  only: string | null = null,
): Result<WordXml, WordFileFailure> {
  const builder = new PartBuilder(only);
  const fault = scanXml(decodePart(bytes), builder);
  const root = builder.root;
  if (fault !== null) return fail({ code: builder.refusal, detail: `${name}, line ${fault.line}: ${fault.reason}` });
  return root === null ? fail({ code: 'damaged', detail: `${name} is no part of a Word file` }) : ok(root);
}

type Prefixes = ReadonlyMap<string, string>;

interface Open {
  /** Null inside what is left out. */
  readonly made: [string, Record<string, string>, ...(WordXml | string)[]] | null;
  readonly prefixes: Prefixes;
  /** What stands directly in it is kept too. */
  readonly inside: boolean;
}

const textElements: ReadonlySet<string> = new Set(['w:t', 'w:instrText', 'wp:align', 'wp:posOffset']);
const measured: ReadonlySet<string> = new Set([
  'wp14:pctWidth',
  'wp14:pctHeight',
  'wp14:pctPosHOffset',
  'wp14:pctPosVOffset',
]);

class PartBuilder implements XmlListener {
  objection: string | null = null;
  refusal: WordFileFailure['code'] = 'damaged';
  root: WordXml | null = null;
  private elements = 0;
  private readonly opened: Open[] = [];

  constructor(private readonly only: string | null) {}

  doctype(): void {
    this.refuse('unsafe', 'it declares a document type, which no Word file does');
  }

  open({ written }: XmlName, markup: string, attributesFrom: number, attributesTo: number): void {
    this.elements += 1;
    const parent = this.opened.at(-1);
    const attributes =
      attributesFrom === attributesTo ? none : writtenAttributesIn(markup, attributesFrom, attributesTo);
    const prefixes = declared(parent?.prefixes ?? none, attributes);
    const name = keptName(written, prefixes, true);
    const isRoot = parent === undefined;
    const inside = isRoot ? this.only === null : parent.inside;
    const wanted = inside || name === this.only;
    const made: Open['made'] =
      name !== null && (isRoot || wanted) ? [name, keptAttributes(attributes, prefixes)] : null;
    this.opened.push({ made, prefixes, inside: wanted && made !== null });
    const most = this.only === null ? wordFileLimits.elements : wordFileLimits.passedElements;
    if (this.elements > most) this.refuse('too-complex', `more than ${most} elements`);
    if (this.opened.length > wordFileLimits.depth) this.refuse('too-complex', 'elements nested too deep');
  }

  close(): void {
    const made = this.opened.pop()?.made ?? null;
    if (made === null) return;
    const parent = this.opened.at(-1);
    if (parent === undefined) this.root = made;
    else (parent.made ?? this.opened[0]?.made)?.push(made);
  }

  text(text: string): void {
    const made = this.opened.at(-1)?.made;
    if (made && (textElements.has(made[0]) || measured.has(made[0]))) made.push(text);
  }

  private refuse(code: WordFileFailure['code'], why: string): void {
    if (this.objection !== null) return;
    this.refusal = code;
    this.objection = why;
  }
}

const none: Prefixes = new Map();

function declared(outer: Prefixes, attributes: ReadonlyMap<string, string>): Prefixes {
  let inner: Map<string, string> | null = null;
  for (const [name, value] of attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    inner ??= new Map(outer);
    inner.set(name === 'xmlns' ? '' : name.slice(6), value);
  }
  return inner ?? outer;
}

function keptName(written: string, prefixes: Prefixes, isElement: boolean): string | null {
  const colon = written.indexOf(':');
  // An attribute without a prefix belongs to its element.
  if (colon < 0 && !isElement) return written;
  if (written.startsWith('xml:')) return written;
  const uri = prefixes.get(colon < 0 ? '' : written.slice(0, colon));
  const prefix = uri === undefined ? null : keptPrefix(uri);
  return prefix === null ? null : `${prefix}:${written.slice(colon + 1)}`;
}

function keptAttributes(attributes: ReadonlyMap<string, string>, prefixes: Prefixes): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [written, value] of attributes) {
    if (written.startsWith('xmlns')) continue;
    const name = keptName(written, prefixes, false);
    if (name === null || name === 'mc:Ignorable') continue;
    kept[name] = written === 'Requires' ? requiredPrefixes(value, prefixes) : value;
  }
  return kept;
}

/** What a program has to know to use a choice, by our prefixes; `?` for what we do not keep. */
function requiredPrefixes(value: string, prefixes: Prefixes): string {
  const known = value.split(/\s+/).map((prefix) => keptPrefix(prefixes.get(prefix) ?? '') ?? '?');
  return known.join(' ');
}
