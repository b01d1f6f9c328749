import { memo } from 'react';
import type { Page, PlacedImage, PlacedItem } from '../../../electron/layout/page.ts';
import { useLive } from '../../open-brief/live-brief.ts';
import styles from './preview.module.css';

/** One laid-out page as a picture, with the same fonts and places as the exported PDF. */
export const PageDrawing = memo(function PageDrawing(props: { readonly page: Page; readonly count: number }) {
  const { page } = props;
  return (
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${page.width} ${page.height}`}
      role="img"
      aria-label={`Page ${page.index + 1} of ${props.count}`}
    >
      {page.items.map((item, index) => (
        // A page never changes once it is laid out; a changed page is another page.
        <Item key={keyOf(item, index)} item={item} />
      ))}
    </svg>
  );
});

function keyOf(item: PlacedItem, order: number): string {
  return `${order} ${item.type} ${item.owner.node}`;
}

function Item({ item }: { readonly item: PlacedItem }) {
  switch (item.type) {
    case 'box':
      return <rect x={item.x} y={item.y} width={item.width} height={item.height} fill={item.fill} />;
    case 'rule':
      return <line x1={item.x1} y1={item.y1} x2={item.x2} y2={item.y2} stroke={item.colour} strokeWidth={item.width} />;
    case 'image':
      return <Picture item={item} />;
    case 'text':
      return (
        <text
          x={item.x}
          y={item.y}
          fontFamily={`"${item.face.family}"`}
          fontSize={item.size}
          fontWeight={item.face.weight}
          fontStyle={item.face.italic ? 'italic' : 'normal'}
          fill={item.colour}
          wordSpacing={item.wordSpacing === 0 ? undefined : item.wordSpacing / (1 + (item.expansion ?? 0))}
          transform={item.expansion === undefined ? undefined : widened(item.x, item.expansion)}
          style={item.features.length > 0 ? { fontFeatureSettings: featureSettings(item.features) } : undefined}
          xmlSpace="preserve"
          data-node={item.owner.node || undefined}
        >
          {item.text}
        </text>
      );
  }
}

/** The picture that the open brief holds under the same id: the one that is exported. */
function Picture({ item }: { readonly item: PlacedImage }) {
  const picture = useLive((live) => live.pictures[item.picture]);
  if (!picture) return null;
  const address = `data:${picture.mediaType};base64,${picture.data}`;
  return (
    <image x={item.x} y={item.y} width={item.width} height={item.height} href={address} preserveAspectRatio="none" />
  );
}

/** Widens a text from its start, where it stays. */
function widened(x: number, expansion: number): string {
  return `matrix(${1 + expansion} 0 0 1 ${-x * expansion} 0)`;
}

/** OpenType features as the style sheet wants them: `onum` becomes `"onum" 1`. */
export function featureSettings(features: readonly string[]): string {
  return features.map((feature) => `"${feature}" 1`).join(', ');
}
