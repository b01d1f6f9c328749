// The few tags that CSL knows inside text, and nothing else: `a < b` stays as it is.
const tags =
  /<\/?(?:i|b|sup|sub|sc)>|<span (?:class="(?:nocase|nodecor)"|style="font-variant: ?small-caps;?")>|<\/span>/g;

/** A field of an item as a reader sees it, without CSL's inline markup: for lists, search and comparison. */
export function withoutMarkup(text: string): string {
  return text.includes('<') ? text.replace(tags, '') : text;
}
