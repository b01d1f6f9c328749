import type { BlockContext } from './context.ts';
import { hasRoomToSetIn } from './nesting.ts';
import { type Panel, type Strip, withFirst, withLast } from './strip.ts';

/** A panel as wide as the column: a tint with a bar at its left edge, never a full frame. */
export function panelFor(context: BlockContext, node: string, tone: 'accent' | 'quiet'): Panel {
  const { colours, callout } = context.theme;
  return {
    x: context.left,
    width: context.width,
    fill: colours.tint,
    barColour: tone === 'accent' ? colours.accent : colours.rule,
    barWidth: callout.barWidth,
    node,
  };
}

/** The column inside a panel. One that has no room inside others is not drawn: its words stand in theirs. */
export function insidePanel(context: BlockContext, panel: Panel): BlockContext {
  const { barWidth, padding } = context.theme.callout;
  if (!hasRoomToSetIn(barWidth + padding * 2 + 2, context)) return context;
  return {
    ...context,
    left: context.left + barWidth + padding + 2,
    width: context.width - barWidth - padding * 2 - 2,
    panels: [...context.panels, panel],
  };
}

/** The strips of a panel, or of its beginning or end where more of it stands before or after them. */
export function enclosed(
  strips: readonly Strip[],
  panel: Panel,
  { opens = true, closes = true }: { readonly opens?: boolean; readonly closes?: boolean } = {},
): readonly Strip[] {
  const opened = opens ? withFirst(strips, (first) => ({ opens: [...first.opens, panel] })) : strips;
  return closes ? withLast(opened, (last) => ({ closes: [...last.closes, panel] })) : opened;
}
