import type { Brief } from '../../electron/brief/brief.ts';
import { citationStyle } from '../../electron/citations/styles.ts';
import type { ResolvedDocument } from '../../electron/document/nodes.ts';
import { resolveBrief } from '../../electron/document/resolve/resolve-brief.ts';
import type { ResolveMemory } from '../../electron/document/resolve/resolve-memory.ts';
import { localeXml, styleXml } from './citation-files.ts';

export interface ResolveChoice {
  /** Id of a citation style; the brief's own when not given. */
  readonly style?: string;
  readonly edition?: string;
  readonly memory?: ResolveMemory;
  readonly withEvidence?: boolean;
  readonly withComments?: boolean;
  readonly withCiting?: boolean;
}

/** The outcome of resolving, with the style files the build gathers. */
export function resolving(brief: Brief, choice: ResolveChoice = {}): ReturnType<typeof resolveBrief> {
  const id = choice.style ?? brief.metadata.citationStyle;
  const style = citationStyle(id);
  if (!style) throw new Error(`No citation style ${id}`);
  return resolveBrief(brief, {
    style,
    styleXml: styleXml(style.file),
    localeXml,
    edition: choice.edition ?? brief.metadata.edition,
    withEvidence: choice.withEvidence ?? false,
    withComments: choice.withComments ?? false,
    withCiting: choice.withCiting ?? false,
    ...(choice.memory && { memory: choice.memory }),
  });
}

/** The resolved document; throws when the brief cannot be resolved. */
export function resolved(brief: Brief, choice: ResolveChoice = {}): ResolvedDocument {
  const result = resolving(brief, choice);
  if (!result.ok) throw new Error(`${result.error.code} ${result.error.subject}: ${result.error.detail}`);
  return result.value;
}
