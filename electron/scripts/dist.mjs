// npm run dist
import { Refusal } from './say.mjs';

/** @param {readonly string[]} args @returns {Promise<number>} */
export async function dist(args) {
  throw new Refusal(`packages cannot be made yet (${args.join(' ')})`);
}
