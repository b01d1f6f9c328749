import type { CslItem } from '../base/csl-json.ts';
import type { CitationId, SourceId } from '../base/ids.ts';
import type { LocatorLabel } from '../citations/citation.ts';

/** How a document cites, in the terms of the Citation Style Language. */
export interface DocumentCiting {
  /** The id that the style's file gives itself, usually an address. */
  readonly styleAddress: string;
  readonly inNotes: boolean;
  /** Tag of the citation locale. */
  readonly locale: string;
  /** By citation, in reading order. One that names a withheld source is not among them. */
  readonly citations: ReadonlyMap<CitationId, readonly CitedWork[]>;
  /** Those of them whose words are the writer's own and not the style's. */
  readonly worded: ReadonlySet<CitationId>;
}

/** One work of a citation, with what is printed around it. */
export interface CitedWork {
  readonly source: SourceId;
  readonly work: CslItem;
  readonly locator: string;
  readonly label: LocatorLabel;
  readonly prefix: string;
  readonly suffix: string;
}
