import type { BriefId, ClaimId, PassageId, SourceId } from '../base/ids.ts';
import type { CitingOptions } from '../citations/citing-options.ts';
import type { OwnCitationStyle } from '../citations/own-style.ts';
import type { Claim } from '../claims/claim.ts';
import type { Source } from '../library/source.ts';
import type { Passage } from '../passages/passage.ts';
import type { HouseStyle, PageSize } from './house-style.ts';
import type { Pictures } from './pictures/picture.ts';
import type { TemplateCopy } from './template-copy.ts';

/** A whole brief as plain data: what a `.brief` file holds and what travels between processes. */
export interface Brief {
  readonly id: BriefId;
  readonly metadata: BriefMetadata;
  readonly template: TemplateCopy;
  /** A copy, like that of the template. Without it the brief has the house look. */
  readonly houseStyle?: HouseStyle;
  /** A copy of the citation style that somebody added, so that the brief reads the same where nobody has it. */
  readonly ownStyle?: OwnCitationStyle;
  /** The ProseMirror document as JSON; valid under `briefSchema(template)`. */
  readonly body: BodyJson;
  readonly evidence: Evidence;
  /** What its figures show. In a file they are entries of their own. */
  readonly pictures: Pictures;
  /** Fields of a newer or foreign version, kept as they are. */
  readonly unknown: Readonly<Record<string, unknown>>;
}

export interface BriefMetadata {
  readonly title: string;
  readonly audience: string;
  readonly preparedBy: string;
  /** What the reader has to decide; empty when nothing. */
  readonly decision: string;
  /** `YYYY-MM-DD`; empty when not set. */
  readonly asOf: string;
  readonly marking: string;
  /** BCP 47 tag: hyphenation, quotes, dates and the citation locale follow it. */
  readonly language: string;
  /** Id of a citation style, see `citations/styles.ts`. */
  readonly citationStyle: string;
  /** Absent for the usual way. */
  readonly citing?: CitingOptions;
  readonly edition: string;
  readonly pageSize: PageSize;
  /** ISO 8601 instant, UTC, of the last change: the only date that writers print or embed. */
  readonly modified: string;
  readonly created: string;
}

/** Everything the brief cites, so that the file stands without the library. */
export interface Evidence {
  readonly sources: Readonly<Record<SourceId, Source>>;
  readonly passages: Readonly<Record<PassageId, Passage>>;
  readonly claims: Readonly<Record<ClaimId, Claim>>;
}

/** ProseMirror JSON, checked against the schema when it is read. */
export interface BodyJson {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly BodyJson[];
  readonly text?: string;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
}
