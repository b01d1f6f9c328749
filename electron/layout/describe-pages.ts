import type { Layout } from './layout.ts';
import type { Page, PlacedItem, PlacedText } from './page.ts';

/**
 * The pages as text, one line for each line of type, box and rule: what `inspect --stage pages` prints and what tests
 * compare. Lengths are points, rounded to tenths.
 */
export function describePages(layout: Pick<Layout, 'pages' | 'findings'>): string {
  const pages = layout.pages.map((page) => describePage(page));
  const findings = layout.findings.map((finding) => `! ${JSON.stringify(finding)}`);
  return `${[...pages, ...findings].join('\n')}\n`;
}

function describePage(page: Page): string {
  const lines: string[] = [`page ${page.index + 1}  ${tenths(page.width)} x ${tenths(page.height)}`];
  let open: PlacedText[] = [];
  const close = (): void => {
    const first = open[0];
    if (first !== undefined) lines.push(describeText(first, open));
    open = [];
  };
  for (const item of page.items) {
    const last = open.at(-1);
    if (item.type === 'text' && last !== undefined && goesOn(last, item)) {
      open.push(item);
      continue;
    }
    close();
    if (item.type === 'text') open = [item];
    else lines.push(describeShape(item));
  }
  close();
  return lines.join('\n');
}

/** The dots of a table of contents, whose number says nothing. */
const leaders = /^(?:\. ){3,}\.$/;
/** Items further apart than this, in points, stand in columns of their own. */
const widestSpace = 8;

/** Whether the second item stands on the same line as the first and belongs to the same node. */
function goesOn(last: PlacedText, next: PlacedText): boolean {
  const marks = last.owner.role === 'note-mark' || next.owner.role === 'note-mark';
  const sameRole = last.owner.role === next.owner.role || marks;
  return (
    sameRole &&
    last.owner.node === next.owner.node &&
    Math.abs(last.y - next.y) < 6 &&
    next.x >= last.x + last.width - 0.1
  );
}

function describeText(first: PlacedText, items: readonly PlacedText[]): string {
  const last = items.at(-1) ?? first;
  const text = items.map((item, index) => {
    const before = items[index - 1];
    const gap = before !== undefined && item.x > before.x + before.width + widestSpace ? ' | ' : '';
    return gap + (item.owner.role === 'note-mark' ? `[${item.text}]` : item.text);
  });
  const { family, weight, italic } = first.face;
  const face = `${family} ${weight}${italic ? ' italic' : ''} ${tenths(first.size)}`;
  const place = `${tenths(first.x)}-${tenths(last.x + last.width)} @ ${tenths(first.y)}`;
  return `  ${first.owner.role.padEnd(11)} ${place.padEnd(20)} ${face} "${text.join('').replace(leaders, '. . .').trimEnd()}" ${first.owner.node}`.trimEnd();
}

function describeShape(item: Exclude<PlacedItem, PlacedText>): string {
  if (item.type === 'box') {
    return `  box         ${tenths(item.x)},${tenths(item.y)} ${tenths(item.width)} x ${tenths(item.height)} ${item.fill}`;
  }
  if (item.type === 'image') {
    return `  image       ${tenths(item.x)},${tenths(item.y)} ${tenths(item.width)} x ${tenths(item.height)} ${item.picture.slice(0, 8)} ${item.owner.node}`;
  }
  if (item.type === 'path') {
    const points = item.points.map(({ x, y }) => `${tenths(x)},${tenths(y)}`).join(' ');
    const look = [item.fill ?? 'no fill', item.stroke === null ? '' : `${tenths(item.strokeWidth)} ${item.stroke}`];
    const dashes = item.dashes.length > 0 ? 'dashed' : '';
    return `  path        ${[points, item.closed ? 'closed' : '', ...look, dashes].filter((part) => part !== '').join(' ')} ${item.owner.node}`;
  }
  return `  rule        ${tenths(item.x1)},${tenths(item.y1)} - ${tenths(item.x2)},${tenths(item.y2)} ${tenths(item.width)} ${item.colour}`;
}

function tenths(value: number): string {
  return String(Math.round(value * 10) / 10);
}
