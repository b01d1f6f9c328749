/** State that several components share. Selectors keep a component from drawing when nothing it shows has changed. */
export { create as createStore, type StoreApi, type UseBoundStore } from 'zustand';
export { useShallow } from 'zustand/react/shallow';
