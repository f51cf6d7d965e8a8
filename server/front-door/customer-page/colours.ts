import { shades } from '../../kernel/brand-shades.ts';

/**
 * The colours of a brand's pages in place of ours, for an angle of the colour wheel as an address names it: light and
 * dark of the same strength whatever the angle, so that a brand can choose no colour that cannot be read.
 * @returns null for what is no angle.
 */
export function coloursOf(hue: string): string | null {
  if (!/^(?:\d|[1-9]\d|[12]\d\d|3[0-5]\d)$/.test(hue)) return null;
  const lines = Object.entries(shades).map(
    ([name, [light, dark]]) => `--${name}: light-dark(oklch(${light} ${hue}), oklch(${dark} ${hue}));`,
  );
  return `:root { ${lines.join(' ')} }`;
}
