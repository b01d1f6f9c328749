import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { sparingFlags, youngSpaceFlag } from '../../electron/workers/spare-processor.ts';

describe('an engine that spends less on itself', () => {
  it('understands what it is told, and goes on working', () => {
    const flags = sparingFlags(process.versions.v8);
    const told = flags.map((flag) => `require('node:v8').setFlagsFromString(${JSON.stringify(flag)});`).join('');
    const work = 'let kept = []; for (let i = 0; i < 2e6; i += 1) kept[i % 1e5] = { i }; console.log(kept.length);';
    const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', told + work], { encoding: 'utf8' });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '100000\n', stderr: '' });
  });

  it('is told of each version what that one knows', () => {
    expect(sparingFlags('11.3.244.8-node.33')).toContain('--interrupt-budget=600000');
    expect(sparingFlags('13.0.245.19-electron.0')).toContain('--invocation-count-for-turbofan=20000');
    expect(sparingFlags('12.4.254.21-node.21')).toEqual(['--no-parallel-scavenge']);
  });

  it('keeps the space for new objects small until it may grow', () => {
    const told = (...spaces: readonly ('stays' | 'grows')[]) =>
      spaces.map((space) => `v8.setFlagsFromString(${JSON.stringify(youngSpaceFlag(space))});`).join('');
    const work = 'let kept = []; for (let i = 0; i < 2e6; i += 1) kept[i % 1e5] = { i };';
    const size = "console.log(v8.getHeapSpaceStatistics().find((one) => one.space_name === 'new_space').space_size);";
    const megabytes = (flags: string) => {
      const program = `const v8 = require('node:v8');${flags}${work}${size}`;
      const { stdout, stderr } = spawnSync(process.execPath, ['-e', program], { encoding: 'utf8' });
      expect(stderr).toBe('');
      return Number(stdout) / 2 ** 20;
    };
    expect(megabytes(told('stays'))).toBeLessThanOrEqual(4);
    expect(megabytes(told('stays', 'grows'))).toBeGreaterThanOrEqual(8);
  });
});
