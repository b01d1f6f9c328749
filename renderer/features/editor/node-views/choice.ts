import styles from '../structures.module.css';
import { element } from './element.ts';

/** A labelled list to choose from, inside a block. The browser's own, so that keys and screen readers work as everywhere. */
export function choice(given: {
  readonly label: string;
  readonly options: readonly string[];
  readonly none: string;
  readonly onChange: (value: string | null) => void;
}): { readonly dom: HTMLElement; readonly show: (value: string | null, enabled: boolean) => void } {
  const select = element('select', styles.select, { 'aria-label': given.label });
  const fill = (options: readonly string[]) => {
    select.replaceChildren(
      element('option', undefined, { value: '' }, given.none),
      ...options.map((option) => element('option', undefined, { value: option }, option)),
    );
  };
  fill(given.options);
  select.addEventListener('change', () => given.onChange(select.value === '' ? null : select.value));
  const dom = element(
    'label',
    styles.choice,
    {},
    element('span', undefined, { 'aria-hidden': 'true' }, given.label),
    select,
  );
  return {
    dom,
    show: (value, enabled) => {
      // A term of another vocabulary is shown as it is, not lost.
      if (value && !given.options.includes(value)) fill([...given.options, value]);
      if (select.value !== (value ?? '')) select.value = value ?? '';
      select.disabled = !enabled;
    },
  };
}
