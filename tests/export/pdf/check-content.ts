import { listOf, name, type ReadPdf } from './read-pdf.ts';

const drawing = /(?:^|\s)(TJ|Tj|S|f|B|b|s|Do|sh)\*?(?=\s|$)/;

/** All that is drawn is marked, nothing marked is nested, and the numbers lead to the elements and back. */
export function contentFaults(pdf: ReadPdf): readonly string[] {
  const owners = new Map<string, string>();
  const faults: string[] = [];
  for (const element of pdf.elements) {
    for (const kid of element.kids) {
      if (kid.type !== 'content') continue;
      const key = `${kid.page} ${kid.mcid}`;
      if (owners.has(key)) faults.push(`content ${key} belongs to two elements`);
      owners.set(key, element.ref);
    }
  }
  pdf.pages.forEach((page, index) => {
    const parents = listOf(pdf.resolve(pdf.parentOf(Number(name(page.dict, 'StructParents') || '-1'))));
    const marks: (number | 'artifact' | 'span')[] = [];
    let next = 0;
    const fault = (text: string) => faults.push(`page ${index}: ${text}`);
    for (const line of page.content.split('\n')) {
      if (line === 'EMC') marks.pop();
      else if (/(?:BDC|BMC)$/.test(line)) {
        const mark = markOf(line);
        if (mark !== 'span' && marks.length > 0) fault(`nested content ${mark}`);
        if (typeof mark === 'number') {
          if (mark !== next) fault(`content ${mark} is not in order`);
          next += 1;
          const owner = owners.get(`${page.ref} ${mark}`);
          if (owner === undefined) fault(`content ${mark} belongs to nothing`);
          if (String(parents[mark]) !== owner) fault(`parent tree differs for ${mark}`);
        }
        marks.push(mark);
      } else if (!marks.some((mark) => mark !== 'span') && drawing.test(line)) fault(`unmarked ${line.slice(0, 30)}`);
    }
    if (marks.length > 0) fault('content left open');
    if (parents.length !== next) fault(`${parents.length} parents for ${next} contents`);
    for (const key of owners.keys()) {
      const [ref, mcid] = [key.slice(0, key.lastIndexOf(' ')), Number(key.slice(key.lastIndexOf(' ') + 1))];
      if (ref === page.ref && mcid >= next) fault(`structure names content ${mcid} that is not there`);
    }
  });
  return faults;
}

function markOf(line: string): number | 'artifact' | 'span' {
  const mcid = /\/MCID (\d+)/.exec(line)?.[1];
  if (mcid !== undefined) return Number(mcid);
  return line.startsWith('/Artifact') ? 'artifact' : 'span';
}
