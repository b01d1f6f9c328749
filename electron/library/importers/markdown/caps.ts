/** Runs longer than these make the parser's work grow with the square of their length. No author writes them. */
const limits = {
  openBrackets: 500,
  strayBrackets: 2000,
  openComments: 1000,
  emphasisMarks: 2000,
  quoteDepth: 100,
  lineLength: 200_000,
} as const;

/**
 * Why a text is not worth parsing as Markdown; null when it is fine. One linear pass: brackets and marks of emphasis
 * are counted per paragraph, because the parser never pairs them across a blank line.
 */
export function markdownDanger(text: string): string | null {
  let open = 0;
  let stray = 0;
  let comments = 0;
  let emphasis = 0;
  let lineStart = 0;
  let blankLine = true;
  for (let at = 0; at <= text.length; at += 1) {
    const character = text[at] ?? '\n';
    if (character === '\n') {
      if (blankLine) {
        open = 0;
        stray = 0;
        comments = 0;
        emphasis = 0;
      }
      if (at - lineStart > limits.lineLength) return `a line of more than ${limits.lineLength} characters`;
      lineStart = at + 1;
      blankLine = true;
      continue;
    }
    if (character === '[') open += 1;
    else if (character === ']' && open === 0) stray += 1;
    else if (character === ']' && text[at + 1] !== '(') open -= 1;
    else if (character === '<' && (text[at + 1] === '!' || text[at + 1] === '?')) comments += 1;
    else if (character === '*' || character === '_' || character === '~') emphasis += 1;
    if (character !== ' ' && character !== '\t' && character !== '\r') blankLine = false;
    if (stray > limits.strayBrackets)
      return `more than ${limits.strayBrackets} brackets that close nothing in one paragraph`;
    if (comments > limits.openComments) return `more than ${limits.openComments} comments in one paragraph`;
    if (open > limits.openBrackets) return `more than ${limits.openBrackets} brackets in one paragraph`;
    if (emphasis > limits.emphasisMarks && !isRule(text, lineStart, at)) {
      return `more than ${limits.emphasisMarks} marks of emphasis in one paragraph`;
    }
  }
  return /^(?:[ \t]*>){100}/m.test(text) ? `quotations more than ${limits.quoteDepth} deep` : null;
}

/** A long line of nothing but asterisks or underscores is a rule across the page, and costs nothing. */
function isRule(text: string, lineStart: number, at: number): boolean {
  return /^[\s*_~-]*$/.test(text.slice(lineStart, at + 1));
}
