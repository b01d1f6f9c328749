import { type WrittenPart, writtenParts } from './written-page.ts';

/** An RTF document of some pages, with the tables in front that every word processor writes. */
export function generatedRtf(pages: number, seed: number): Uint8Array {
  const styles = Array.from({ length: 60 }, (_, at) => `{\\s${at + 4}\\ql\\widctlpar\\fs24 Style ${at};}`).join('');
  const head = `{\\rtf1\\ansi\\ansicpg1252\\deff0\\deflang2057{\\fonttbl{\\f0\\froman\\fcharset0 Times;}}{\\stylesheet{\\ql Normal;}{\\s1\\outlinelevel1 heading 2;}${styles}}{\\info{\\title Report ${seed}}}`;
  const body = writtenParts(pages, seed).map(rtfPart).join('\n');
  return new TextEncoder().encode(`${head}\n${body}}`);
}

function rtfPart({ type, text, note }: WrittenPart): string {
  if (type === 'heading') return `\\pard\\plain\\s1\\keepn\\b\\fs28 ${text}\\par`;
  if (type === 'item') return `\\pard\\plain\\ls1\\ilvl0{\\listtext\\u8226 ?\\tab}${text}\\par`;
  const foot = note === null ? '' : `{\\super\\chftn{\\footnote\\pard\\plain{\\super\\chftn} ${note}}}`;
  return `\\pard\\plain\\ql\\widctlpar\\fs22 {\\rtlch\\ltrch\\loch ${text}}${foot}\\par`;
}

/** A page as a browser saves it in one file: the page in lines of 76 characters, a style sheet and a picture beside it. */
export function savedPage(html: string): Uint8Array {
  const boundary = '----saved';
  const part = (headers: string, content: string) => `--${boundary}\r\n${headers}\r\n\r\n${content}\r\n`;
  const parts = [
    part('Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable', quotedPrintable(html)),
    part('Content-Type: text/css\r\nContent-Transfer-Encoding: 8bit', 'p { margin: 1em }'),
    part('Content-Type: image/png\r\nContent-Transfer-Encoding: base64', `${'A'.repeat(76)}\r\n`.repeat(200)),
  ];
  const head = `From: <Saved by a browser>\r\nSubject: Report\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="${boundary}"\r\n\r\n`;
  return new TextEncoder().encode(`${head}${parts.join('')}--${boundary}--\r\n`);
}

function quotedPrintable(text: string): string {
  const written = Array.from(new TextEncoder().encode(text), (byte) => {
    const isPlain = byte === 10 || (byte >= 32 && byte < 127 && byte !== 61);
    return isPlain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  });
  const lines: string[] = [];
  let line = '';
  for (const sign of written) {
    if (sign === '\n') {
      lines.push(line);
      line = '';
      continue;
    }
    if (line.length + sign.length > 75) {
      lines.push(`${line}=`);
      line = '';
    }
    line += sign;
  }
  return [...lines, line].join('\r\n');
}
