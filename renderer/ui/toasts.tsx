import { useEffect } from 'react';
import { announce } from './announcements.tsx';
import { Button, IconButton } from './button.tsx';
import { classes } from './classes.ts';
import { CloseIcon } from './icons.tsx';
import { createStore } from './store.ts';
import styles from './toasts.module.css';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'plain' | 'danger';
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

export const useToasts = createStore<{ readonly toasts: readonly Toast[] }>(() => ({ toasts: [] }));

// Longer than the three seconds a sentence takes to read, and reset while the pointer or focus rests on it.
const visibleFor = 10_000;
const mostAtOnce = 3;
let nextId = 1;

/** A short message at the foot of the window, with at most one thing to do about it. Returns its id. */
export function showToast(text: string, options: Partial<Pick<Toast, 'tone' | 'action'>> = {}): number {
  const toast: Toast = { id: nextId++, text, tone: options.tone ?? 'plain', action: options.action ?? null };
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts, toast].slice(-mostAtOnce) }));
  announce(toast.action ? `${text} ${toast.action.label} is available.` : text);
  return toast.id;
}

export function dismissToast(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
}

export function Toasts() {
  const toasts = useToasts((state) => state.toasts);
  if (toasts.length === 0) return null;
  return (
    // Open dialogs leave what is marked as the top layer within reach, so that “Undo” works beside them.
    <section aria-label="Messages" className={styles.region} data-react-aria-top-layer="true">
      {toasts.map((toast) => (
        <ToastRow key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

function ToastRow({ toast }: { readonly toast: Toast }) {
  useEffect(() => {
    const timer = setTimeout(function tick() {
      const row = document.querySelector(`[data-toast="${toast.id}"]`);
      if (row?.matches(':hover, :focus-within')) setTimeout(tick, visibleFor);
      else dismissToast(toast.id);
    }, visibleFor);
    return () => clearTimeout(timer);
  }, [toast.id]);

  return (
    <div className={classes(styles.toast, toast.tone === 'danger' && styles.danger)} data-toast={toast.id}>
      <p className={styles.text}>{toast.text}</p>
      {toast.action && (
        <Button
          look="quiet"
          small
          className={styles.action}
          onPress={() => {
            toast.action?.run();
            dismissToast(toast.id);
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <IconButton
        label="Dismiss"
        icon={<CloseIcon size={14} />}
        className={styles.close}
        onPress={() => dismissToast(toast.id)}
      />
    </div>
  );
}
