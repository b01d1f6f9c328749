import { spokenKeys } from './key-names.ts';

/** A shortcut as it is printed on the keyboard. */
export function Keys({ keys }: { readonly keys: string }) {
  return <kbd>{spokenKeys(keys, /Mac/.test(navigator.platform))}</kbd>;
}
