import { fail, ok, type Result } from '../../base/result.ts';
import { decodeText } from '../decode.ts';
import type { ImportFailure, ImportInput } from '../imported-document.ts';
import { bibtexFormat } from './bibtex.ts';
import { cslJsonFormat } from './csl-json.ts';
import { enwFormat } from './enw.ts';
import { nbibFormat } from './nbib.ts';
import type { ReferenceFormat, ReferenceList } from './reference.ts';
import { risFormat } from './ris.ts';
import { webOfScienceFormat } from './web-of-science.ts';

/** Every format of references that can be imported. */
export const referenceFormats: readonly ReferenceFormat[] = [
  risFormat,
  bibtexFormat,
  cslJsonFormat,
  nbibFormat,
  enwFormat,
  webOfScienceFormat,
];

const mostBytes = 32 * 1024 * 1024;
const plainExtensions = new Set(['', 'txt', 'ris', 'text', 'net', 'cgi']);

/**
 * Reads a file of references. Null for a file that is none: by its name, or for plain text and unnamed files by its
 * first lines. A file that calls itself one and holds no record at all is a failure.
 */
export function readReferences({ bytes, fileName }: ImportInput): Result<ReferenceList, ImportFailure> | null {
  const dot = fileName.lastIndexOf('.');
  const extension = dot < 0 ? '' : fileName.slice(dot + 1).toLowerCase();
  const named = referenceFormats.find(({ extensions }) => extensions.includes(extension));
  if (named === undefined && !plainExtensions.has(extension)) return null;
  if (bytes.length === 0) return null;
  const head = decodeText(bytes.subarray(0, 8000)).text;
  const recognised = plainExtensions.has(extension)
    ? referenceFormats.find((format) => format.recognises?.(head) === true)
    : undefined;
  const format = recognised ?? named;
  if (format === undefined || head.includes('\0')) return null;
  if (bytes.length > mostBytes) return fail({ code: 'too-large', detail: `more than ${mostBytes / 1024 / 1024} MB` });
  const list = format.read(decodeText(bytes).text);
  if (list.references.length > 0) return ok({ format: format.label, ...list });
  // Any other data may be written as JSON: the importers say what it is.
  if (format === cslJsonFormat) return null;
  return fail({ code: 'no-references', detail: list.warnings[0]?.place ?? '' });
}
