import type { CSSProperties } from 'react';
import { shades } from '../../../../server/kernel/brand-shades.ts';

/** The colours of a brand for a part of a page, as its customers' pages have them; ours where it has none. */
export function coloursOf(hue: number | null): CSSProperties {
  if (hue === null) return {};
  const colours = Object.entries(shades).map(([name, [light, dark]]) => [
    `--${name}`,
    `light-dark(oklch(${light} ${hue}), oklch(${dark} ${hue}))`,
  ]);
  return Object.fromEntries(colours) as CSSProperties;
}
