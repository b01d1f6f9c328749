import { chartPalette } from '../../base/charts/palette.ts';
import type { DocumentMeta } from '../../document/nodes.ts';
import { sheetOf } from '../../templates/sheets.ts';
import { type FontFamily, houseTheme, type TextStyle, type TextStyleName, type Theme } from '../../templates/theme.ts';

/** What each text style of the theme dresses. */
const selectors: { readonly [S in TextStyleName]: string } = {
  body: 'body',
  bottomLine: '.bottom-line p, .bottom-line li',
  judgement: '.judgement',
  tagLine: '.tag-line',
  small: '.small',
  marking: '.marking',
  title: 'h1',
  facts: '.facts',
  heading1: 'h2',
  heading2: 'h3',
  heading3: 'h4',
  heading4: 'h5',
  heading5: 'h6',
  heading6: 'h6[aria-level]',
  quote: 'blockquote',
  calloutTitle: '.callout .callout-title, .contents-title',
  question: '.questions dt',
  term: '.terms dt',
  tableHead: 'thead th',
  tableCell: 'tbody th, tbody td',
  caption: 'caption, figcaption',
  sourceLine: '.source-line',
  note: '.notes li',
  reference: '.source-list li',
  evidence: '.evidence blockquote',
  contents: '.contents li',
  running: '.colophon',
};

/**
 * The theme as one style sheet for screen and print; nothing in it is fetched from anywhere. Colours and families stand
 * once, as custom properties at its beginning: a page is given another look there.
 */
export function styleSheet(theme: Theme, meta: Pick<DocumentMeta, 'justify' | 'pageSize'>): string {
  const styles = Object.entries(selectors).map(([name, selector]) => {
    const style = theme.text[name as TextStyleName];
    return `${selector}{${textRules(style)}}`;
  });
  const rules = [layoutRules(theme, meta.justify), plainRules(theme), printRules(theme, meta.pageSize)];
  return [properties(theme), ...styles, ...rules].filter((rule) => rule !== '').join('\n');
}

// A screen is read from farther away than paper: 10.5 points of the page are 17 pixels here.
const pixelsPerPoint = 17 / 10.5;

/** Points of the theme as rem, so that the reader's own text size counts. */
function rem(points: number): string {
  return `${round((points * pixelsPerPoint) / 16)}rem`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function properties({ colours, families }: Theme): string {
  const named = Object.entries({
    text: colours.text,
    muted: colours.muted,
    accent: colours.accent,
    rule: colours.rule,
    tint: colours.tint,
    serif: stackOf(families.serif),
    sans: stackOf(families.sans),
    ...chartColours(colours),
  });
  return `:root{${named.map(([name, value]) => `--${name}:${value}`).join(';')}}`;
}

/** Series of charts; their other colours are those of the text. */
function chartColours(colours: Theme['colours']): Readonly<Record<string, string>> {
  const { first, second, fourth } = chartPalette(colours);
  // A page that is given another accent has it in its charts as well.
  const accent = first === colours.accent ? 'var(--accent)' : first;
  return { first: accent, second, third: 'var(--text)', fourth, ground: '#fff' };
}

const chartRules = ['text', 'muted', 'rule', 'ground', 'first', 'second', 'third', 'fourth']
  .map((colour) => `.f-${colour}{fill:var(--${colour})}.s-${colour}{stroke:var(--${colour})}`)
  .join('');

function stackOf({ name, kind, fallback }: FontFamily): string {
  return [...new Set([quoted(name), quoted(fallback)]), kind === 'serif' ? 'serif' : 'sans-serif'].join(',');
}

function textRules(style: TextStyle): string {
  const figures = { oldstyle: 'oldstyle-nums', lining: 'lining-nums', tabular: 'lining-nums tabular-nums' };
  return [
    `font-family:var(--${style.family})`,
    `font-weight:${style.weight}`,
    `font-style:${style.italic ? 'italic' : 'normal'}`,
    `font-size:${rem(style.size)}`,
    `line-height:${round(style.leading / style.size)}`,
    `color:var(--${style.colour})`,
    `font-variant-numeric:${figures[style.figures]}`,
    ...(style.smallCaps ? ['font-variant-caps:all-small-caps', 'letter-spacing:.06em'] : []),
    ...(style.before > 0 ? [`margin-top:${rem(style.before)}`] : []),
    ...(style.after > 0 ? [`margin-bottom:${rem(style.after)}`] : []),
  ].join(';');
}

/** A family's name comes from a theme file: nothing in it may end the string. */
function quoted(family: string): string {
  return `"${family.replace(/[^\p{L}\p{N} _-]/gu, '')}"`;
}

function layoutRules(theme: Theme, justify: boolean): string {
  const measure = round((41 * theme.text.body.size) / houseTheme.text.body.size);
  const pad = rem(theme.callout.padding);
  return `
:root{color-scheme:light;scroll-padding-block:1rem}
*{box-sizing:border-box}
body{margin:0;background:#fff;hyphens:${theme.hyphenate ? 'auto' : 'manual'};overflow-wrap:break-word}
main,.colophon{max-width:${measure}rem;margin:0 auto;padding:0 1.25rem}
main{padding-top:2.5rem}
p,ul,ol,dl,blockquote,table{margin-top:0}
p,ul,ol{margin-bottom:${rem(theme.text.body.after)}}
${justify ? '@media(min-width:40rem){main p{text-align:justify}}.facts,.tag-line,.source-line,.small,table p,.disagreement p{text-align:start}' : ''}
h1,h2,h3,h4,h5,h6{hyphens:manual;text-wrap:balance}
h1{margin-top:0}
a{color:var(--accent);text-underline-offset:.15em}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
.logo{display:block;max-width:100%;height:auto;margin-bottom:1.25rem}
.front{border-bottom:1px solid var(--rule);margin-bottom:1.5rem}
.facts strong{font-weight:600;color:var(--text)}
.small-caps{font-variant-caps:small-caps}
blockquote>.small{font-style:normal}
li>p:last-child,dd>p:last-child,blockquote>p:last-child,.callout>:last-child{margin-bottom:0}
ul,ol{padding-inline-start:${rem(theme.list.indent)}}
dd{margin:0 0 ${rem(theme.text.body.after)}}
blockquote{margin-inline:${rem(theme.list.indent)} 0}
.judgement .number{font-weight:600;color:var(--accent)}
.callout{background:var(--tint);border-inline-start:${rem(theme.callout.barWidth)} solid var(--accent);padding:${pad};margin-bottom:1.25rem}
.callout.disagreement{border-color:var(--muted)}
.contents{border-bottom:1px solid var(--rule);padding-bottom:1rem;margin-bottom:1.5rem}
.contents ol{list-style:none;padding:0;margin:0}
.contents a{display:block;min-height:24px;text-decoration:none;color:var(--text)}
.contents a:hover,.contents a:focus-visible{text-decoration:underline}
.level-2{padding-inline-start:1rem}
${[3, 4, 5, 6].map((level) => `.level-${level}{padding-inline-start:${level - 1}rem}`).join('\n')}
ul{list-style-type:disc}
:is(ul,ol) ul{list-style-type:"–  "}
:is(ul,ol) :is(ul,ol) ul{list-style-type:disc}
:is(ul,ol) ol{list-style-type:lower-alpha}
:is(ul,ol) :is(ul,ol) ol{list-style-type:lower-roman}
:is(ul,ol) :is(ul,ol) :is(ul,ol) ol{list-style-type:decimal}
.columns{column-gap:1.75rem;margin-bottom:1.25rem}
@media(min-width:40rem){.columns-2{columns:2}.columns-3{columns:3}}
.columns>:first-child{margin-top:0}
.columns :is(figure,table,.callout,.fill-in){break-inside:avoid}
table{width:100%;border-collapse:collapse;margin-bottom:1.25rem;hyphens:manual;border-block:1px solid var(--rule)}
caption{text-align:start}
th,td{padding:${rem(theme.table.padding)};padding-inline-start:0;vertical-align:top;text-align:start;border-bottom:1px solid var(--rule)}
tbody th{font-weight:600}
th.end,td.end{text-align:end}
table+.source-line{margin-top:-.75rem}
figure{margin:0 0 1.25rem}
figure img{display:block;height:auto;max-width:100%}
figure .source-line{margin-bottom:0}
.chart{overflow-x:auto}
.chart svg{display:block;direction:ltr;width:100%;min-width:26rem;height:auto;font-family:var(--sans);font-variant-numeric:lining-nums}
.callout .chart{--ground:var(--tint)}
.f-none{fill:none}${chartRules}
.numbers{margin-top:.5rem;font:${rem(8.5)} var(--sans)}
.numbers summary{cursor:pointer;color:var(--muted);min-height:1.5rem}
.fill-in .lines span{display:block;height:2rem;border-bottom:1px solid var(--muted)}
.fill-in .answer{margin-top:.5rem}
.source-list,.evidence,.notes ol{list-style:none;padding:0}
.source-list.hanging li{padding-inline-start:1.5rem;text-indent:-1.5rem}
.evidence li{margin-bottom:1rem}
.evidence blockquote{margin:0;font-style:normal}
mark{background:var(--tint);color:inherit;box-shadow:inset 0 -.1em var(--accent)}
.mark{line-height:0;font-variant-numeric:lining-nums}
.mark a{text-decoration:none;padding:.35em .15em;scroll-margin-block:40vh}
.mark a:hover{text-decoration:underline}
.notes{border-top:1px solid var(--rule);margin-top:2.5rem;padding-top:.5rem}
.notes li{position:relative;padding-inline-start:2.25rem;margin-bottom:.5rem}
.notes li p{margin-bottom:.25rem;text-align:start}
.notes .number{position:absolute;inset-inline-start:0;font-weight:600}
.notes .back{padding:0 .35em}
.words{display:none;margin-top:.5rem}
.words blockquote{margin:0;font-style:normal}
.words>p{color:var(--muted)}
.notes li:target .words{display:block}
.notes li:target{position:fixed;z-index:1;inset:auto 0 0;margin:0 auto;max-width:46rem;max-height:40vh;overflow:auto;background:#fff;border-top:2px solid var(--accent);box-shadow:0 -.5rem 1.5rem rgb(0 0 0/.18);padding:1rem 1.25rem 1rem 3.5rem;font-size:1rem}
.notes li:target .number{inset-inline-start:1.25rem}
.notes li:target .back span{position:static;clip-path:none;width:auto;height:auto;white-space:normal;margin-inline-start:.35em}
.hidden,.back span{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden;white-space:nowrap}
.colophon{padding-block:2rem}
@media(prefers-contrast:more){body,.facts,.tag-line,.small,.source-line{color:#000}}`.trim();
}

/** What italics and small capitals say is said by weight, or not at all, in a theme without them. */
function plainRules(theme: Theme): string {
  const stressed = theme.emphasis === 'weight' ? 'em,i,cite{font-style:normal;font-weight:600}' : '';
  return stressed + (theme.smallCaps ? '' : '.small-caps{font-variant-caps:normal}');
}

function printRules(theme: Theme, size: DocumentMeta['pageSize']): string {
  const { top, right, bottom, left } = sheetOf(size, theme).margins;
  const margins = [top, right, bottom, left].map((points) => `${round(points)}pt`).join(' ');
  return `
@page{size:${size === 'Letter' ? 'letter' : size};margin:${margins}}
@media print{
html{font-size:${round(16 / pixelsPerPoint)}pt}
main,.colophon{max-width:none;padding:0}
.callout,mark{print-color-adjust:exact}
.contents a{min-height:0}
h2,h3,h4,h5,h6,.callout-title,.questions dt,caption,figcaption{break-after:avoid}
tr,figure,.callout,.evidence li,.notes li,.judgement{break-inside:avoid}
thead{display:table-header-group}
p{orphans:2;widows:2}
.page-break{break-before:page}
.columns-2{columns:2}
.columns-3{columns:3}
.notes li:target{position:relative;inset:auto;max-height:none;border:0;box-shadow:none;padding:0 0 0 2.25rem;font-size:inherit}
.notes .back,.notes li:target .words{display:none}
a{color:inherit;text-decoration:none}
}`.trim();
}
