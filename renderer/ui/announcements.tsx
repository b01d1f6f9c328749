import { createStore } from './store.ts';

interface Announcements {
  readonly polite: string;
  readonly assertive: string;
}

const useAnnouncements = createStore<Announcements>(() => ({ polite: '', assertive: '' }));

/** Says something to people who do not see the screen. A repeated sentence is read again. */
export function announce(text: string, urgency: keyof Announcements = 'polite'): void {
  const again = useAnnouncements.getState()[urgency] === text ? `${text}\u00a0` : text;
  useAnnouncements.setState({ [urgency]: again });
}

/** The two live regions of the window. Drawn once, by the shell. */
export function LiveRegions() {
  const { polite, assertive } = useAnnouncements();
  return (
    <>
      <div role="status" aria-live="polite" className="visually-hidden">
        {polite}
      </div>
      <div role="alert" aria-live="assertive" className="visually-hidden">
        {assertive}
      </div>
    </>
  );
}
