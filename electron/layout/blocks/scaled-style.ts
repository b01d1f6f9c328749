import type { TextStyle } from '../../templates/theme.ts';

const scaled = new WeakMap<TextStyle, Map<number, TextStyle>>();

/** The same style in smaller type: the same object for the same style and scale, so that text set in it is remembered. */
export function scaledStyle(style: TextStyle, scale: number): TextStyle {
  if (scale === 1) return style;
  const ofStyle = scaled.get(style) ?? new Map<number, TextStyle>();
  scaled.set(style, ofStyle);
  const known = ofStyle.get(scale) ?? { ...style, size: style.size * scale, leading: style.leading * scale };
  ofStyle.set(scale, known);
  return known;
}
