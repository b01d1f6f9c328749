import type { BodyJson } from '../../brief/brief.ts';

/**
 * The body with every block and citation under an id of its own. Ids that stand twice (a paragraph pasted by an older
 * program) get a suffix; ids that are missing are made of the place, so they stay the same from export to export.
 */
export function withUniqueIds(body: BodyJson): BodyJson {
  const seen = new Set<string>();
  const visit = (node: BodyJson, place: string): BodyJson => {
    const content = node.content?.map((child, index) => visit(child, `${place}-${index + 1}`));
    if (node.type === 'text') return node;
    const id = node.attrs?.id;
    const wanted = typeof id === 'string' && id !== '' ? id : place;
    return { ...node, attrs: { ...node.attrs, id: unused(wanted) }, ...(content && { content }) };
  };
  const unused = (wanted: string): string => {
    let id = wanted;
    for (let count = 2; seen.has(id); count += 1) id = `${wanted}~${count}`;
    seen.add(id);
    return id;
  };
  return visit(body, 'body');
}
