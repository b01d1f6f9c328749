import type { Node, Schema } from 'prosemirror-model';
import type { BodyJson } from '../../brief/brief.ts';
import { factsOf } from './node-facts.ts';

/**
 * The body with every block and citation under an id of its own. Ids that stand twice (a paragraph pasted by an older
 * program) get a suffix; ids that are missing are made of the place, so they stay the same from export to export. A body
 * without fault, the usual one, is given back as it is.
 */
export function withUniqueIds(doc: Node): Node {
  if (hasUniqueIds(doc)) return doc;
  const { schema } = doc.type;
  return schema.nodeFromJSON(repaired(doc.toJSON() as BodyJson, schema));
}

function hasUniqueIds(doc: Node): boolean {
  const taken = new Set<string>();
  for (const slot of doc.children) {
    for (const block of slot.children) {
      for (const id of factsOf(block).ids) {
        if (id === null || taken.has(id)) return false;
        taken.add(id);
      }
    }
  }
  return true;
}

function repaired(body: BodyJson, schema: Schema): BodyJson {
  const taken = new Set<string>();
  const unused = (wanted: string): string => {
    let id = wanted;
    for (let count = 2; taken.has(id); count += 1) id = `${wanted}~${count}`;
    taken.add(id);
    return id;
  };
  const visit = (node: BodyJson, place: string): BodyJson => {
    const content = node.content?.map((child, index) => visit(child, `${place}-${index + 1}`));
    const withContent = { ...node, ...(content && { content }) };
    if (!carriesId(node, schema)) return withContent;
    const id = node.attrs?.id;
    const wanted = typeof id === 'string' && id !== '' ? id : place;
    return { ...withContent, attrs: { ...node.attrs, id: unused(wanted) } };
  };
  return visit(body, 'body');
}

function carriesId(node: BodyJson, schema: Schema): boolean {
  return schema.nodes[node.type]?.spec.attrs?.id !== undefined;
}
