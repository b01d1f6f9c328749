import type { PartLink } from './part-link.ts';
import type { WordFileFailure } from './word-file-look.ts';

interface Contents {
  readonly names: readonly string[];
  readonly contentTypes: string;
  /** Of all parts. */
  readonly links: readonly PartLink[];
  readonly main: string;
}

/** Why the look of this file is not taken; null when there is nothing against it. */
export function refusalOf({ names, contentTypes, links }: Contents): WordFileFailure | null {
  const macros = names.find((name) => /(?:^|\/)vba(?:Project|Data)\b/i.test(name));
  if (macros !== undefined || /macroEnabled|vbaProject/i.test(contentTypes))
    return { code: 'macros', detail: macros ?? '' };
  const object = links.find(({ type }) =>
    /^(?:oleObject|control|activeXControlBinary|aFChunk|subDocument)$/.test(type),
  );
  if (object !== undefined) return { code: 'embedded-object', detail: object.target };
  for (const { external, type, target } of links) {
    if (!external) continue;
    if (type === 'attachedTemplate') return { code: 'attached-template', detail: target };
    if (type === 'image') return { code: 'linked-picture', detail: target };
    // An address that a reader may follow is no content: nothing is fetched for it.
    if (type !== 'hyperlink') return { code: 'outside-content', detail: target };
  }
  return null;
}
