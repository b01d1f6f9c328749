import type { Schema } from 'prosemirror-model';
import type { BodyJson } from '../../brief/brief.ts';

/**
 * The body with every block and citation under an id of its own. Ids that stand twice (a paragraph pasted by an older
 * program) get a suffix; ids that are missing are made of the place, so they stay the same from export to export. A body
 * without fault, the usual one, is given back as it is.
 */
export function withUniqueIds(body: BodyJson, schema: Schema): BodyJson {
  const taken = new Set<string>();
  return hasUniqueIds(body, schema, taken) ? body : repaired(body, schema);
}

function hasUniqueIds(node: BodyJson, schema: Schema, taken: Set<string>): boolean {
  if (carriesId(node, schema)) {
    const id = node.attrs?.id;
    if (typeof id !== 'string' || id === '' || taken.has(id)) return false;
    taken.add(id);
  }
  return node.content?.every((child) => hasUniqueIds(child, schema, taken)) ?? true;
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
