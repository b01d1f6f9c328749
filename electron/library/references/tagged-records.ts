import { longestValue, mostReferences, type Warnings } from './reference.ts';

/** One record of a format that writes a tag before every value. */
export interface TaggedRecord {
  /** The line it begins at, from 1. */
  readonly line: number;
  readonly fields: readonly TaggedField[];
}

export interface TaggedField {
  readonly tag: string;
  /** Lines that went on are kept apart by line ends. */
  readonly value: string;
}

export interface TagRules {
  /** The tag and the value of a line, or null when the line goes on with the value before it. */
  readonly split: (line: string) => TaggedField | null;
  readonly begins: (tag: string) => boolean;
  /** Whether this tag closes a record. Formats without one close at an empty line. */
  readonly ends: (tag: string) => boolean;
  readonly endsAtEmptyLine: boolean;
}

interface Growing {
  readonly line: number;
  readonly fields: { tag: string; value: string }[];
}

/**
 * Takes a file apart into records. Lines between records are somebody's remarks and are passed over; a record that the
 * next one interrupts is kept as far as it goes.
 */
export function taggedRecords(text: string, rules: TagRules, warnings: Warnings): readonly TaggedRecord[] {
  const records: TaggedRecord[] = [];
  let current: Growing | null = null;
  const close = (finished: boolean) => {
    if (current !== null) {
      if (!finished) warnings.add(`line ${current.line}`, 'record-unfinished');
      records.push(current);
    }
    current = null;
  };
  let number = 0;
  for (const line of text.split(/\r\n|\r|\n/)) {
    number += 1;
    const field = rules.split(line);
    if (field === null) {
      if (current === null) continue;
      if (line.trim() === '' && rules.endsAtEmptyLine) close(true);
      else goOn(current, line);
      continue;
    }
    if (rules.begins(field.tag)) {
      close(rules.endsAtEmptyLine);
      if (records.length >= mostReferences) {
        warnings.add(`line ${number}`, 'too-many');
        return records;
      }
      current = { line: number, fields: [] };
    }
    if (current === null) continue;
    if (rules.ends(field.tag)) close(true);
    else current.fields.push({ ...field });
  }
  close(rules.endsAtEmptyLine);
  return records;
}

function goOn({ fields }: Growing, line: string): void {
  const last = fields.at(-1);
  const more = line.trim();
  if (last === undefined || more === '' || last.value.length > longestValue) return;
  last.value = last.value === '' ? more : `${last.value}\n${more}`;
}
