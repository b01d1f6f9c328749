const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' };
const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };

/** An instant as a clock time today, otherwise with its day. Empty for text that is no instant. */
export function spokenTime(instant: string, now: Date): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return '';
  const time = at.toLocaleTimeString('en-GB', clock);
  return at.toDateString() === now.toDateString() ? time : `${at.toLocaleDateString('en-GB', day)}, ${time}`;
}

/** A number with thousands apart. */
export function spokenCount(count: number): string {
  return count.toLocaleString('en-GB');
}

/** `1 claim`, `12 claims`; the plural is given when it is not the singular with an s. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${spokenCount(count)} ${count === 1 ? one : many}`;
}

/** A day such as `2026-11-22` as it is printed in a language; the text itself when it is no day or the language is unknown. */
export function longDate(day: string, language: string): string {
  const at = new Date(`${day}T12:00:00`);
  if (Number.isNaN(at.getTime())) return day;
  try {
    return at.toLocaleDateString(language, { dateStyle: 'long' });
  } catch {
    return day;
  }
}
