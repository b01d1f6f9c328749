import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSourceFiles } from './architecture/source-files.ts';
import { findViolations } from './architecture/violations.ts';

const root = path.resolve(import.meta.dirname, '..');
const fixtures = path.join(import.meta.dirname, 'fixtures/architecture');

describe('the house', () => {
  it('keeps its own rules', () => {
    const files = readSourceFiles(root);
    expect(files.length).toBeGreaterThan(20);
    const found = findViolations(files).map((v) => `${v.rule}: ${v.file}: ${v.detail}`);
    expect(found).toEqual([]);
  });

  it('has the top level it was given, and nothing else', () => {
    const allowed =
      /^(package\.json|package-lock\.json|tsconfig\.json|electron|renderer|templates|assets|tests|README\.md|LICENSE|node_modules|out|release|test-results|\..*)$/;
    expect(fs.readdirSync(root).filter((name) => !allowed.test(name))).toEqual([]);
  });
});

describe('each rule can fail', () => {
  // A fixture is a small tree with exactly one fault; its folder is named after the rule, with an optional suffix.
  for (const name of fs.readdirSync(fixtures)) {
    it(name, () => {
      const found = findViolations(readSourceFiles(path.join(fixtures, name)));
      expect(found.map((v) => v.rule)).toEqual([name.split('--')[0]]);
    });
  }
});
