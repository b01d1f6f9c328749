import type { PictureId } from '../base/ids.ts';
import type { OwnCitationStyle } from '../citations/own-style.ts';
import type { BriefMetadata, Evidence } from './brief.ts';
import type { HouseStyle } from './house-style.ts';
import type { Picture } from './pictures/picture.ts';

/**
 * One change to a brief, as the window sends it and the journal keeps it. Applied in order to the same starting point,
 * the same edits always give the same brief.
 */
export type BriefEdit =
  | { readonly type: 'steps'; readonly steps: readonly StepJson[] }
  | { readonly type: 'metadata'; readonly metadata: BriefMetadata }
  | { readonly type: 'evidence'; readonly add: Evidence }
  /** Comes before the steps that show the picture. */
  | { readonly type: 'picture'; readonly id: PictureId; readonly picture: Picture }
  /** Null for the house look. */
  | { readonly type: 'house-style'; readonly houseStyle: HouseStyle | null }
  /** Comes before the metadata that name the style. */
  | { readonly type: 'own-style'; readonly style: OwnCitationStyle };

/** A ProseMirror step as JSON. */
export interface StepJson {
  readonly stepType: string;
  readonly [field: string]: unknown;
}
