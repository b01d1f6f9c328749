/** What a page states about itself as linked data (schema.org); only the parts a citation can use. */
export interface LinkedArticle {
  readonly type: string;
  readonly headline: string | null;
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

/** The page's main article among its linked-data blocks; null when there is none or none can be read. */
export function linkedArticle(blocks: readonly string[]): LinkedArticle | null {
  const candidates = blocks.flatMap((block) => nodesOf(parsed(block), 0));
  const articles = candidates.filter((node) => typeNames(node).some((type) => articleTypes.test(type)));
  // A plain WebPage says less than the article on it.
  const best = articles.find((node) => typeNames(node).some((type) => type !== 'WebPage')) ?? articles[0];
  return best === undefined ? null : readArticle(best);
}

function parsed(block: string): unknown {
  if (block.length > largestBlock) return null;
  try {
    return JSON.parse(block.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\*\]\]>\*\/)\s*$/g, ''));
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

function readArticle(node: Fields): LinkedArticle {
  return {
    type: typeNames(node).find((type) => articleTypes.test(type) && type !== 'WebPage') ?? 'WebPage',
    headline: textField(node.headline) ?? textField(node.name),
    authors: namesOf(node.author ?? node.creator),
    publisher: namesOf(node.publisher)[0]?.name ?? namesOf(node.isPartOf)[0]?.name ?? null,
    published: textField(node.datePublished),
    language: textField(node.inLanguage),
    url: textField(node.url) ?? textField(node['@id']),
    abstract: textField(node.description) ?? textField(node.abstract),
  };
}

function namesOf(value: unknown): readonly LinkedName[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [{ name: value.trim(), kind: 'unknown' }];
  if (Array.isArray(value)) return value.slice(0, 50).flatMap(namesOf);
  if (!isFields(value)) return [];
  const name = textField(value.name);
  if (name === null) return [];
  const types = typeNames(value);
  const isOrganisation = types.some((type) => /Organization|Corporation|Company$/.test(type));
  return [{ name, kind: types.includes('Person') ? 'person' : isOrganisation ? 'organisation' : 'unknown' }];
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
