export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const isTheme = (value: unknown): value is Theme => themes.some((theme) => theme === value);

/** The choice of this browser; the system decides until one was made. */
export function storedTheme(): Theme {
  const value = localStorage.getItem('sapa.theme');
  return isTheme(value) ? value : 'system';
}

/** Colours the whole page and remembers the choice here, so that the next visit does not flash. */
export function applyTheme(theme: Theme): void {
  localStorage.setItem('sapa.theme', theme);
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
