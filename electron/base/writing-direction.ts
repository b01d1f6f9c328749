/** Whether a language is written from right to left, by the first part of its BCP 47 tag. */
export function isRightToLeft(language: string): boolean {
  return /^(?:ar|arc|ckb|dv|fa|he|iw|ks|ku|nqo|ps|sd|syr|ug|ur|yi)\b/i.test(language);
}
