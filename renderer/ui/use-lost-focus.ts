import { type RefObject, useEffect } from 'react';

/**
 * What had the focus in a dialog may go with the answer it gave, and then keys reach nobody. The dialog that lies on top
 * takes them: Escape leaves it, and any other key finds it focused.
 */
export function useLostFocus(dialog: RefObject<HTMLElement | null>, leave: (() => void) | null): void {
  useEffect(() => {
    const take = (event: KeyboardEvent) => {
      const own = dialog.current;
      if (own === null || document.activeElement !== document.body) return;
      const open = document.querySelectorAll('[role="dialog"], [role="alertdialog"]');
      if (open[open.length - 1] !== own) return;
      if (event.key === 'Escape') leave?.();
      else own.focus();
    };
    document.addEventListener('keydown', take);
    return () => document.removeEventListener('keydown', take);
  }, [dialog, leave]);
}
