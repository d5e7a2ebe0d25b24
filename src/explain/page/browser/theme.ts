import { byId } from './elements.ts';

const themes = ['auto', 'light', 'dark'] as const;

/** The button that goes from the theme of the system to light, to dark, and back. */
export function watchTheme(): void {
  const button = byId('theme');
  let at = 0;
  button.addEventListener('click', () => {
    at = (at + 1) % themes.length;
    const theme = themes[at] as (typeof themes)[number];
    if (theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    button.textContent = `Theme: ${theme}`;
  });
}
