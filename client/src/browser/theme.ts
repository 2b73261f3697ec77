import { remember, remembered } from './remembered';

/** What the person chose on this browser: the colours of the device, or these whatever it asks for. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const STORED = 'tdt:theme';

/** The theme chosen on this browser. */
export function chosenTheme(): Theme {
  const stored = remembered(STORED);
  return THEMES.find((theme) => theme === stored) ?? 'system';
}

/** Puts a theme on the page; `tokens.css` has the colours. */
export function applyTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset['theme'];
  else dataset['theme'] = theme;
}

/** Chooses a theme for this browser, from now on. */
export function chooseTheme(theme: Theme): void {
  remember(STORED, theme === 'system' ? null : theme);
  applyTheme(theme);
}

/** Whether the page is dark now, by choice or because the device asks for it. */
export function isDark(): boolean {
  const theme = chosenTheme();
  return theme === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';
}
