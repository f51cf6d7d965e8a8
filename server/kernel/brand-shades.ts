/** Lightness and strength of the colours of a page, light and dark; a brand gives the angle alone. */
export const shades = {
  accent: ['0.432 0.084', '0.775 0.102'],
  'accent-hover': ['0.372 0.073', '0.835 0.09'],
  'accent-ink': ['0.432 0.084', '0.775 0.102'],
  'accent-tint': ['0.964 0.015', '0.275 0.03'],
  'accent-line': ['0.868 0.036', '0.42 0.055'],
  'on-accent': ['1 0', '0.195 0.03'],
  focus: ['0.56 0.093', '0.82 0.1'],
} as const;
