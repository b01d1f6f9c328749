/** What a page states about itself as linked data (schema.org); only the parts a citation can use. */
export interface LinkedArticle {
  readonly type: string;
  readonly headline: string | null;
  readonly name: string | null;
  readonly authors: readonly LinkedName[];
  readonly publisher: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly abstract: string | null;
}

export interface LinkedName {
  readonly name: string;
  readonly kind: 'person' | 'organisation' | 'unknown';
}

type Fields = Readonly<Record<string, unknown>>;

const articleTypes =
  /^(?:.*Article|.*Posting|Report|WebPage|ScholarlyArticle|Book|Thesis|Dataset|FAQPage|QAPage|HowTo|CreativeWork|PressRelease)$/;
const largestBlock = 500_000;
/** Old ways of hiding a script from a reader of markup. */
const openingWrap = /^\s*(?:\/\/|\/\*)?\s*(?:<!--|<!\[CDATA\[)\s*(?:\*\/)?/;
const closingWrap = /(?:\/\/|\/\*)?\s*(?:-->|\]\]>)\s*(?:\*\/)?\s*;?\s*$/;

/** The page's main article among its linked-data blocks; null when there is none or none can be read. */
export function linkedArticle(blocks: readonly string[]): LinkedArticle | null {
  const candidates = blocks.flatMap((block) => nodesOf(parsed(block), 0));
  const articles = candidates.filter((node) => typeNames(node).some((type) => articleTypes.test(type)));
  // A plain WebPage says less than the article on it.
  const best = articles.find((node) => typeNames(node).some((type) => type !== 'WebPage')) ?? articles[0];
  return best === undefined ? null : readArticle(best, namedNodes(candidates));
}

function parsed(block: string): unknown {
  if (block.length > largestBlock) return null;
  try {
    return JSON.parse(block.replace(openingWrap, '').replace(closingWrap, ''));
  } catch {
    // A page whose own data is broken is still a page.
    return null;
  }
}

/** The block's nodes, also those inside `@graph` and `mainEntity`; a few levels are enough for every page. */
function nodesOf(value: unknown, depth: number): readonly Fields[] {
  if (depth > 4) return [];
  if (Array.isArray(value)) return value.slice(0, 200).flatMap((part) => nodesOf(part, depth + 1));
  if (!isFields(value)) return [];
  return [value, ...nodesOf(value['@graph'], depth + 1), ...nodesOf(value.mainEntity, depth + 1)];
}

function readArticle(node: Fields, known: ReadonlyMap<string, Fields>): LinkedArticle {
  return {
    type: typeNames(node).find((type) => articleTypes.test(type) && type !== 'WebPage') ?? 'WebPage',
    headline: textField(node.headline) ?? textField(node.name),
    name: textField(node.name),
    authors: namesOf(node.author ?? node.creator, known),
    publisher: namesOf(node.publisher, known)[0]?.name ?? namesOf(node.isPartOf, known)[0]?.name ?? null,
    published: textField(node.datePublished),
    language: textField(node.inLanguage),
    url: textField(node.url) ?? textField(node['@id']),
    abstract: textField(node.description) ?? textField(node.abstract),
  };
}

/** Nodes by their id: the article of a graph names its author and publisher by it. */
function namedNodes(nodes: readonly Fields[]): ReadonlyMap<string, Fields> {
  const known = new Map<string, Fields>();
  for (const node of nodes) {
    const id = node['@id'];
    if (typeof id === 'string' && textField(node.name) !== null) known.set(id, node);
  }
  return known;
}

function namesOf(value: unknown, known: ReadonlyMap<string, Fields>): readonly LinkedName[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [{ name: value.trim(), kind: 'unknown' }];
  if (Array.isArray(value)) return value.slice(0, 50).flatMap((one) => namesOf(one, known));
  if (!isFields(value)) return [];
  const id = value['@id'];
  const node = value.name === undefined && typeof id === 'string' ? (known.get(id) ?? value) : value;
  const names = (Array.isArray(node.name) ? node.name.slice(0, 50) : [node.name]).map(textField);
  const types = typeNames(node);
  const isOrganisation = types.some((type) => /Organization|Corporation|Company$/.test(type));
  const kind = types.includes('Person') ? 'person' : isOrganisation ? 'organisation' : 'unknown';
  return names.flatMap((name) => (name === null ? [] : [{ name, kind }]));
}

function typeNames(node: Fields): readonly string[] {
  const type = node['@type'];
  const names = Array.isArray(type) ? type : [type];
  return names.filter((name) => typeof name === 'string').map((name) => name.replace(/^.*[/#:]/, ''));
}

function textField(value: unknown): string | null {
  const text = Array.isArray(value) ? value[0] : value;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : null;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
