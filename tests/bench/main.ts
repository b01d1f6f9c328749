import os from 'node:os';
import { readArguments, usage } from './arguments.ts';
import type { SectionName, SectionResult } from './measure/result.ts';
import { writeTable } from './measure/table.ts';
import { sections } from './sections.ts';

// The benchmark: ratios against a peer or a floor, measured in turn in one run. Figures are printed, never judged: the
// exit code says only whether they could be taken.
void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});

async function main(words: readonly string[]): Promise<number> {
  const read = readArguments(words);
  if (!read.ok) {
    process.stderr.write(`${read.error}\n${usage}\n`);
    return 2;
  }
  const { sections: chosen, json, ...options } = read.value;
  const say = (line: string) => void process.stderr.write(`${line}\n`);
  const started = Date.now();
  const loadBefore = os.loadavg();
  const results: (SectionResult & { readonly section: SectionName })[] = [];
  for (const { name, title, run } of sections.filter((section) => chosen.includes(section.name))) {
    say(`${name}…`);
    const result = await run({ ...options, say: (line) => say(`  ${name}: ${line}`) });
    results.push({ section: name, ...result });
    if (!json) process.stdout.write(`\n${writeTable(title, result)}\n\n`);
  }
  const machine = {
    seconds: Math.round((Date.now() - started) / 1000),
    processors: os.cpus().length,
    /** Over one, five and fifteen minutes; with other work on the machine only the ratios mean anything. */
    load: { before: loadBefore, after: os.loadavg() },
    node: process.versions.node,
    platform: `${process.platform}-${process.arch}`,
  };
  if (json) process.stdout.write(`${JSON.stringify({ ...machine, results }, null, 1)}\n`);
  else process.stdout.write(`${closingLine(machine)}\n`);
  return 0;
}

function closingLine(machine: {
  readonly seconds: number;
  readonly processors: number;
  readonly load: { readonly before: readonly number[]; readonly after: readonly number[] };
  readonly node: string;
  readonly platform: string;
}): string {
  const { seconds, processors, load, node, platform } = machine;
  const [before = 0] = load.before;
  const [after = 0] = load.after;
  const pressure = `load ${before.toFixed(1)} before, ${after.toFixed(1)} after, on ${processors} processors`;
  return `${seconds} s; ${pressure}; Node ${node}, ${platform}. Compare ratios of one run only.`;
}
