import { memo } from 'react';
import { isLogoId } from '../../../electron/brief/logo.ts';
import type { Picture } from '../../../electron/brief/pictures/picture.ts';
import type { Page, PlacedItem, PlacedPath, PlacedText } from '../../../electron/layout/page.ts';
import { liveBrief } from '../../open-brief/live-brief.ts';
import styles from './preview.module.css';

export interface PageDrawingProps {
  readonly page: Page;
  /** That of the style the page is set in, where it is not the open brief's. */
  readonly logo?: Picture | undefined;
}

/**
 * One laid-out page, with the same fonts and places as the exported PDF. Its text is text: it is read out in the order of
 * the page, and can be selected.
 */
export const PageDrawing = memo(function PageDrawing({ page, logo }: PageDrawingProps) {
  return (
    // A page never changes once it is laid out; a changed page is another page.
    <svg className={styles.drawing} viewBox={`0 0 ${page.width} ${page.height}`} role="presentation">
      {page.items.map((item, index) => (
        <Item key={keyOf(item, index)} item={item} logo={logo} />
      ))}
    </svg>
  );
});

function keyOf(item: PlacedItem, order: number): string {
  return `${order} ${item.type} ${item.owner.node}`;
}

function Item({ item, logo }: { readonly item: PlacedItem; readonly logo: Picture | undefined }) {
  switch (item.type) {
    case 'box':
      return <rect x={item.x} y={item.y} width={item.width} height={item.height} fill={item.fill} />;
    case 'rule':
      return <line x1={item.x1} y1={item.y1} x2={item.x2} y2={item.y2} stroke={item.colour} strokeWidth={item.width} />;
    case 'image': {
      const live = liveBrief();
      const own = logo ?? live?.houseStyle?.logo?.picture;
      const picture = isLogoId(item.picture) ? own : live?.pictures[item.picture];
      const { x, y, width, height, owner } = item;
      const place = { x, y, width, height, 'data-node': owner.node || undefined };
      return picture ? (
        <image {...place} href={`data:${picture.mediaType};base64,${picture.data}`} preserveAspectRatio="none" />
      ) : (
        <rect {...place} fill="#ECEAE3" />
      );
    }
    case 'path':
      return (
        <path
          d={outlineOf(item)}
          fill={item.fill ?? 'none'}
          stroke={item.stroke ?? 'none'}
          strokeWidth={item.strokeWidth}
          strokeDasharray={item.dashes.length > 0 ? item.dashes.join(' ') : undefined}
          data-node={item.owner.node || undefined}
        />
      );
    case 'text':
      return <Words item={item} />;
  }
}

function Words({ item }: { readonly item: PlacedText }) {
  const { link, owner, face } = item;
  // What stands on every page is seen, and not read out on each of them.
  const furniture = owner.role === 'header' || owner.role === 'footer' || owner.role === 'decoration';
  return (
    <text
      x={item.x}
      y={item.y}
      fontFamily={`"${face.family}"`}
      fontSize={item.size}
      fontWeight={face.weight}
      fontStyle={face.italic ? 'italic' : 'normal'}
      fill={item.colour}
      wordSpacing={item.wordSpacing === 0 ? undefined : item.wordSpacing / (1 + (item.expansion ?? 0))}
      transform={item.expansion === undefined ? undefined : widened(item.x, item.expansion)}
      style={item.features.length > 0 ? { fontFeatureSettings: featureSettings(item.features) } : undefined}
      xmlSpace="preserve"
      aria-hidden={furniture || undefined}
      data-node={owner.node || undefined}
      data-target={link !== null && 'target' in link ? link.target : undefined}
      data-back={owner.role === 'note-number' ? owner.node : undefined}
      data-line={`${Math.round(item.y * 10)} ${owner.node}${item.hyphenated ? ' hyphenated' : ''}`}
    >
      {item.text}
    </text>
  );
}

function outlineOf({ points, closed }: PlacedPath): string {
  return `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}${closed ? 'Z' : ''}`;
}

/** Widens a text from its start, where it stays. */
function widened(x: number, expansion: number): string {
  return `matrix(${1 + expansion} 0 0 1 ${-x * expansion} 0)`;
}

/** OpenType features as the style sheet wants them: `onum` becomes `"onum" 1`. */
export function featureSettings(features: readonly string[]): string {
  return features.map((feature) => `"${feature}" 1`).join(', ');
}
