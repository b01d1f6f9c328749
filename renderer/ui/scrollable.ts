/** For a part that scrolls and holds nothing that can be focused: without this the keyboard could not scroll it. */
export const scrollable = { tabIndex: 0 } as const;
