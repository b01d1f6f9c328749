/** A face of the theme's families, as the font set and the window's style sheet name it. */
export interface FaceName {
  readonly family: string;
  readonly weight: 400 | 600;
  readonly italic: boolean;
}

/** One string per face, for use as a key. */
export function faceKey(face: FaceName): string {
  return `${face.family}|${face.weight}|${face.italic ? 'italic' : 'upright'}`;
}
