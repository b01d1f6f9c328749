import type { HouseStyle } from '../brief/house-style.ts';
import type { Theme } from '../templates/theme.ts';
import { themeFrom } from '../templates/theme-from.ts';

/**
 * The same theme, the very object, for the same house style: what was set with a theme is kept with it, so a theme made
 * anew would have the whole document set anew. Only the last few are kept, as a style is edited step by step.
 */
export class ThemeMemory {
  readonly #themes = new Map<string, Theme>();

  themeOf(style: HouseStyle | undefined): Theme {
    const key = style === undefined ? '' : JSON.stringify({ ...style, logo: null, wordFile: null });
    const theme = this.#themes.get(key) ?? themeFrom(style);
    this.#themes.delete(key);
    this.#themes.set(key, theme);
    const [oldest] = this.#themes.keys();
    if (this.#themes.size > mostThemes && oldest !== undefined) this.#themes.delete(oldest);
    return theme;
  }
}

const mostThemes = 4;
