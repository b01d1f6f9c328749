/** For a part that answers keys without being a control: one that scrolls, or a border that moves. */
export const reachable = { tabIndex: 0 } as const;
