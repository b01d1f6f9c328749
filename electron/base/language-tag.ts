/** Language, script, region and variants, as Unicode has them (UTS 35, 3.2): what programs may be asked about. */
const wellFormed =
  /^(?:[a-z]{2,3}|[a-z]{5,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*$/i;

/**
 * The tag as far as it says a language in the form of BCP 47, so that every format may hold it: `en_GB` is `en-GB`, and
 * what begins with no language at all is English.
 */
export function soundLanguage(tag: string): string {
  const parts = tag.trim().split(/[-_]/);
  for (let count = parts.length; count > 0; count -= 1) {
    const start = parts.slice(0, count);
    const variants = start.slice(1).filter((part) => /^(?:.{5,8}|\d.{3})$/.test(part));
    const areDistinct = new Set(variants.map((part) => part.toLowerCase())).size === variants.length;
    if (areDistinct && wellFormed.test(start.join('-'))) return start.join('-');
  }
  return 'en';
}
