/** What one operator of a page shows: character numbers of a font, and the mark that they stand in. */
export interface ShownText {
  /** Number of the marked content; null for page furniture and for what is not marked at all. */
  readonly mcid: number | null;
  /** Name in the page's resources, without the slash. */
  readonly font: string;
  readonly cids: readonly number[];
  /** Said instead of what the characters say; null where they speak for themselves. */
  readonly actualText: string | null;
}

/** The text of a page in drawing order. Our writer puts each operator on a line of its own. */
export function shownTexts(content: string): readonly ShownText[] {
  const shown: ShownText[] = [];
  const open: { readonly mcid: number | null; readonly actualText: string | null }[] = [];
  let font = '';
  for (const line of content.split('\n')) {
    font = /^\/(F\d+) [\d.]+ Tf$/.exec(line)?.[1] ?? font;
    if (/(?:BDC|BMC)$/.test(line)) open.push(markOf(line));
    else if (line === 'EMC') open.pop();
    if (!/ T[Jj]$/.test(line)) continue;
    shown.push({
      mcid: open.findLast((mark) => mark.mcid !== null)?.mcid ?? null,
      font,
      cids: [...line.matchAll(/\(((?:[^\\()]|\\.)*)\)/g)].flatMap(([, codes = '']) => codesOf(codes)),
      actualText: open.at(-1)?.actualText ?? null,
    });
  }
  return shown;
}

function markOf(line: string): { readonly mcid: number | null; readonly actualText: string | null } {
  const mcid = /\/MCID (\d+)/.exec(line)?.[1];
  const said = /\/ActualText <feff([0-9a-f]*)>/.exec(line)?.[1];
  return {
    mcid: mcid === undefined ? null : Number(mcid),
    actualText: said === undefined ? null : String.fromCharCode(...numbersOf(said)),
  };
}

/** Two bytes for each character, some of them escaped. */
function codesOf(literal: string): readonly number[] {
  const bytes = literal.replace(/\\(.)/g, (_, letter: string) => ({ n: '\n', r: '\r' })[letter] ?? letter);
  return (bytes.match(/.{2}/gs) ?? []).map((two) => two.charCodeAt(0) * 256 + two.charCodeAt(1));
}

function numbersOf(digits: string): readonly number[] {
  return (digits.match(/.{4}/g) ?? []).map((four) => Number.parseInt(four, 16));
}
