// Fuses: single bytes inside Electron's program that switch abilities on and off for good.

const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** Numbers as Electron counts them. */
export const fuse = {
  runAsNode: 0,
  cookieEncryption: 1,
  nodeOptions: 2,
  nodeInspect: 3,
  asarIntegrity: 4,
  onlyAsar: 5,
  browserSnapshot: 6,
  fileProtocol: 7,
};

/** @param {Buffer} program */
function wireStart(program) {
  const at = program.indexOf(SENTINEL);
  if (at < 0) throw new Error('this program has no fuses');
  // One byte for the version of the wire and one for its length stand between.
  return at + SENTINEL.length + 2;
}

/** @param {Buffer} program changed in place @param {ReadonlyMap<number, boolean>} wanted */
export function setFuses(program, wanted) {
  const start = wireStart(program);
  for (const [number, on] of wanted) program[start + number] = on ? 0x31 : 0x30;
}

/** @param {Buffer} program @param {number} number @returns {boolean} */
export function readFuse(program, number) {
  return program[wireStart(program) + number] === 0x31;
}
