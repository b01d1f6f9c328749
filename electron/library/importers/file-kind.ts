import type { Result } from '../../base/result.ts';
import { fail, ok } from '../../base/result.ts';
import type { ImportFailure } from '../imported-document.ts';
import { listArchive } from './archive.ts';

/** What a file is by its first bytes: a kind we have words for, text of some sort, or nothing known. */
export type FileKind =
  | { readonly type: 'known'; readonly label: string; readonly extensions: readonly string[] }
  | { readonly type: 'archive'; readonly label: string; readonly extensions: readonly string[] }
  | { readonly type: 'text' }
  | { readonly type: 'unknown' };

interface Signature {
  readonly label: string;
  readonly extensions: readonly string[];
  /** Hexadecimal bytes at `offset`; `..` stands for any byte. */
  readonly bytes: string;
  readonly offset?: number;
}

const signatures: readonly Signature[] = [
  { label: 'PDF document', extensions: ['pdf'], bytes: '255044462d' },
  { label: 'RTF document', extensions: ['rtf'], bytes: '7b5c727466' },
  { label: 'PNG picture', extensions: ['png'], bytes: '89504e470d0a1a0a' },
  { label: 'JPEG picture', extensions: ['jpg', 'jpeg'], bytes: 'ffd8ff' },
  { label: 'GIF picture', extensions: ['gif'], bytes: '47494638' },
  { label: 'TIFF picture', extensions: ['tif', 'tiff'], bytes: '49492a00' },
  { label: 'TIFF picture', extensions: ['tif', 'tiff'], bytes: '4d4d002a' },
  { label: 'WebP picture', extensions: ['webp'], bytes: '52494646........57454250' },
  { label: 'HEIC picture', extensions: ['heic', 'heif'], bytes: '66747970686569', offset: 4 },
  { label: 'video', extensions: ['mp4', 'mov', 'm4v', 'm4a'], bytes: '66747970', offset: 4 },
  { label: 'sound', extensions: ['mp3'], bytes: '494433' },
  { label: 'sound', extensions: ['wav'], bytes: '52494646........57415645' },
  { label: 'video', extensions: ['avi'], bytes: '52494646........41564920' },
  { label: '7-Zip archive', extensions: ['7z'], bytes: '377abcaf271c' },
  { label: 'RAR archive', extensions: ['rar'], bytes: '526172211a07' },
  { label: 'gzip archive', extensions: ['gz', 'tgz'], bytes: '1f8b' },
  { label: 'Safari web archive', extensions: ['webarchive'], bytes: '62706c6973743030' },
  { label: 'SQLite database', extensions: ['sqlite', 'db'], bytes: '53514c69746520666f726d6174203300' },
  { label: 'program', extensions: ['exe', 'dll'], bytes: '4d5a' },
  { label: 'program', extensions: [], bytes: '7f454c46' },
];

/** What kind of zip archive the names inside speak for; the first that fits counts. */
const archiveKinds: readonly {
  readonly label: string;
  readonly extensions: readonly string[];
  readonly entry: RegExp;
}[] = [
  { label: 'Word document', extensions: ['docx', 'docm', 'dotx'], entry: /^word\/document\d*\.xml$/i },
  { label: 'Excel workbook', extensions: ['xlsx', 'xlsm'], entry: /^xl\/workbook\.(?:xml|bin)$/i },
  { label: 'PowerPoint presentation', extensions: ['pptx', 'ppsx'], entry: /^ppt\/presentation\.xml$/i },
  { label: 'EPUB book', extensions: ['epub'], entry: /^META-INF\/container\.xml$/i },
  {
    label: 'OpenDocument spreadsheet or presentation',
    extensions: ['ods', 'odp', 'odg', 'odf'],
    entry: /^META-INF\/manifest\.xml$/i,
  },
  { label: 'Briefwright brief', extensions: ['brief'], entry: /^brief\.json$/i },
];

const compoundFile = 'd0cf11e0a1b11ae1';
const sniffedBytes = 8192;

/** Looks at the content alone. An archive that is not safe to open, or an encrypted file, is a failure of its own. */
export function fileKind(bytes: Uint8Array): Result<FileKind, ImportFailure> {
  if (matches(bytes, '504b0304', 0) || matches(bytes, '504b0506', 0)) return archiveKind(bytes);
  if (matches(bytes, compoundFile, 0)) return compoundKind(bytes);
  const known = signatures.find((signature) => matches(bytes, signature.bytes, signature.offset ?? 0));
  if (known !== undefined) return ok({ type: 'known', label: known.label, extensions: known.extensions });
  return ok({ type: looksLikeText(bytes) ? 'text' : 'unknown' });
}

function archiveKind(bytes: Uint8Array): Result<FileKind, ImportFailure> {
  const list = listArchive(bytes);
  if (!list.ok) return list;
  const kind = archiveKinds.find(({ entry }) => list.value.some(({ name }) => entry.test(name)));
  return ok({ type: 'archive', label: kind?.label ?? 'zip archive', extensions: kind?.extensions ?? ['zip'] });
}

/** Older Office files and encrypted newer ones share one container; the names inside tell which it is. */
function compoundKind(bytes: Uint8Array): Result<FileKind, ImportFailure> {
  if (containsWide(bytes, 'EncryptedPackage')) return fail({ code: 'encrypted', detail: '' });
  const label = containsWide(bytes, 'WordDocument') ? 'Word 97-2003 document' : 'older Office file';
  return ok({ type: 'known', label, extensions: ['doc', 'xls', 'ppt', 'msg'] });
}

/** Whether an ASCII name occurs in two-byte letters. */
function containsWide(bytes: Uint8Array, name: string): boolean {
  const pattern = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const first = pattern[0] ?? 0;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (pattern.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function matches(bytes: Uint8Array, hexadecimal: string, offset: number): boolean {
  for (let index = 0; index * 2 < hexadecimal.length; index += 1) {
    const wanted = hexadecimal.slice(index * 2, index * 2 + 2);
    if (wanted !== '..' && bytes[offset + index] !== Number.parseInt(wanted, 16)) return false;
  }
  return true;
}

/** Text has no zero bytes, unless in every second place as UTF-16 does, and hardly any control characters. */
function looksLikeText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, sniffedBytes);
  const zeros = [0, 0];
  let controls = 0;
  for (const [index, byte] of head.entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
    else if (byte < 32 && !(byte >= 9 && byte <= 13) && byte !== 27) controls += 1;
  }
  const [even = 0, odd = 0] = zeros;
  const wide = Math.max(even, odd) > head.length * 0.2 && Math.min(even, odd) < head.length * 0.02;
  const marked = matches(head, 'fffe', 0) || matches(head, 'feff', 0);
  return (even + odd === 0 || wide || marked) && controls <= head.length / 50;
}
