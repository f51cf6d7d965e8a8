import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shades } from '../../kernel/brand-shades.ts';
import { coloursOf } from './colours.ts';

const tokens = readFileSync(new URL('../../../web/design/tokens.css', import.meta.url), 'utf8');
const angles = Array.from({ length: 72 }, (_, at) => at * 5);
const sides = [0, 1] as const;

test('every angle gives colours that can be read, by day and by night', () => {
  for (const hue of angles)
    for (const side of sides) {
      const accent = shadeOf('accent', side, hue);
      const pairs = {
        button: contrast(shadeOf('on-accent', side, hue), accent),
        pressed: contrast(shadeOf('on-accent', side, hue), shadeOf('accent-hover', side, hue)),
        link: contrast(shadeOf('accent-ink', side, hue), groundOf(side)),
        'on its tint': contrast(accent, shadeOf('accent-tint', side, hue)),
      };
      for (const [pair, found] of Object.entries(pairs))
        expect([hue, side, pair, found >= 4.5]).toEqual([hue, side, pair, true]);
    }
});

test('what is no angle gives no colours', () => {
  for (const hue of ['360', '-1', '1.5', '007', '', 'red', '47;}body{display:none', '９'])
    expect(coloursOf(hue)).toBeNull();
  expect(coloursOf('165')).toContain('--accent: light-dark(oklch(0.432 0.084 165), oklch(0.775 0.102 165));');
});

type Rgb = readonly [number, number, number];

function shadeOf(name: keyof typeof shades, side: 0 | 1, hue: number): Rgb {
  const [lightness = 0, chroma = 0] = shades[name][side].split(' ').map(Number);
  return fromOklch(lightness, chroma, hue);
}

/** The ground of the page, as the tokens have it. */
function groundOf(side: 0 | 1): Rgb {
  const [, light, dark] = /--surface: light-dark\(oklch\(([^)]*)\), oklch\(([^)]*)\)\)/.exec(tokens) ?? [];
  const [lightness = 0, chroma = 0, hue = 0] = (side === 0 ? light : dark)?.split(' ').map(Number) ?? [];
  return fromOklch(lightness, chroma, hue);
}

/** Linear light, as Björn Ottosson published it; what a screen cannot show is cut off. */
function fromOklch(lightness: number, chroma: number, hue: number): Rgb {
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const cut = (value: number) => Math.min(1, Math.max(0, value));
  return [
    cut(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    cut(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    cut(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

/** WCAG 2.2, 1.4.3. */
function contrast(one: Rgb, other: Rgb): number {
  const light = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  const [a, b] = [light(one), light(other)];
  return Math.max(a, b) / Math.min(a, b);
}
