/**
 * Text that reads the same after pandoc and other Markdown programs have read it: every character that could start
 * markup is escaped. Quotes, dashes and dots too, which pandoc would otherwise set typographically; only an apostrophe
 * inside a word is left to it, so that the file stays readable as it is.
 */
export function escapeText(text: string): string {
  return text
    .replace(/[\\`*{}[\]<~^$|"]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/(?<![\p{L}\p{N}])[_@']|[_@'](?![\p{L}\p{N}])/gu, '\\$&')
    .replace(/-(?=-)/g, '\\-')
    .replace(/\.(?=\.\.)/g, '\\.');
}

/**
 * What would make a line something else by how it begins: a heading, a list, a quotation, a rule, a definition, a
 * caption. Lines of one paragraph end in a backslash.
 */
export function escapeStart(paragraph: string): string {
  return paragraph.split('\n').map(escapeLineStart).join('\n');
}

function escapeLineStart(line: string): string {
  return line
    .replace(/^[#+\-=:%>]/, '\\$&')
    .replace(/^(\(?(?:[0-9]+|[A-Za-z]|[ivxlcdmIVXLCDM]+|#))([.)])(?=\s|\\?$)/, '$1\\$2')
    .replace(/^(Table):/, '$1\\:');
}

/** An address between round brackets. */
export function escapeAddress(href: string): string {
  return href.replace(/[\s()<>\\]/g, (character) => encodeURIComponent(character).replace(/[()]/g, percentCode));
}

function percentCode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
