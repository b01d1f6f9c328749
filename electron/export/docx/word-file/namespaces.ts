import { namespaces } from '../package/names.ts';
import type { XmlElement } from '../package/xml-tree.ts';
import { elementsOf } from '../package/xml-tree.ts';

/** Additions of later versions that a program may pass over. */
const ignorable = ['w14', 'wp14'] as const;

/** The root with the namespaces that its part uses declared, and with nothing else. */
export function withNamespaces(root: XmlElement): XmlElement {
  const used = new Set<string>();
  for (const { name, attributes } of elementsOf(root)) {
    for (const written of [name, ...Object.keys(attributes)]) used.add(prefixOf(written));
    for (const prefix of (attributes.Requires ?? '').split(' ')) used.add(prefix);
  }
  const passedOver = ignorable.filter((prefix) => used.has(prefix));
  if (passedOver.length > 0) used.add('mc');
  const declared = Object.entries(namespaces).filter(([prefix]) => used.has(prefix));
  const { 'mc:Ignorable': _given, ...attributes } = root.attributes;
  return {
    ...root,
    attributes: {
      ...Object.fromEntries(declared.map(([prefix, uri]) => [`xmlns:${prefix}`, uri])),
      ...(passedOver.length > 0 && { 'mc:Ignorable': passedOver.join(' ') }),
      ...attributes,
    },
  };
}

function prefixOf(written: string): string {
  const colon = written.indexOf(':');
  return colon < 0 ? '' : written.slice(0, colon);
}
