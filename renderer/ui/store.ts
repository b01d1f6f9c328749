import { create, type StoreApi, type UseBoundStore } from 'zustand';

export type Store<T> = UseBoundStore<StoreApi<T>>;

/** State that several components share. Selectors keep a component from drawing when nothing it shows has changed. */
export function createStore<T>(initial: () => T): Store<T> {
  return create<T>()(initial);
}
