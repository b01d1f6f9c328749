import type { CslDate, CslItem } from '../../../base/csl-json.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const headLength = 4096;

/**
 * What a browser writes into a page when it saves it: the address it came from and the day it was saved, which is the
 * day the page was last known to read so. It is never the day the page was published.
 */
export function savedPage(markup: string): Pick<CslItem, 'URL' | 'accessed'> {
  const head = markup.slice(0, headLength);
  const address =
    /<!--\s*saved from url=\(\d+\)(https?:\/\/[^\s>]+)/i.exec(head)?.[1] ??
    /<!--\s*Page saved with SingleFile\s+url:\s*(https?:\/\/\S+)/i.exec(head)?.[1];
  const accessed = savedDate(/\bsaved date:\s*([^\n]{6,80})/i.exec(head)?.[1] ?? '');
  return { ...(address === undefined ? {} : { URL: address }), ...(accessed === null ? {} : { accessed }) };
}

/** A date as mail headers and scripts write it: `Tue, 3 Mar 2020 11:49:41 -0000` or `Fri Mar 10 2006 13:40:00`. */
export function savedDate(text: string): CslDate | null {
  const dayFirst = /\b(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})\b/i.exec(text);
  const monthFirst = /\b([a-z]{3})\s+(\d{1,2})\s+(\d{4})\b/i.exec(text);
  const [day, name, year] =
    dayFirst !== null ? dayFirst.slice(1) : monthFirst !== null ? [monthFirst[2], monthFirst[1], monthFirst[3]] : [];
  const month = months.indexOf((name ?? '').toLowerCase()) + 1;
  if (month === 0 || Number(day) < 1 || Number(day) > 31) return null;
  return { 'date-parts': [[Number(year), month, Number(day)]] };
}
