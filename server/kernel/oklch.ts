/**
 * A colour of OKLCH as a printer and a picture know it, by Björn Ottosson (2020); what sRGB cannot show is cut off.
 * @param hue in degrees. @returns `#rrggbb`.
 */
export function oklchToHex(lightness: number, chroma: number, hue: number): string {
  const angle = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ];
  return `#${linear.map(toByte).join('')}`;
}

function toByte(linear: number): string {
  const one = Math.min(1, Math.max(0, linear));
  const bent = one <= 0.0031308 ? 12.92 * one : 1.055 * one ** (1 / 2.4) - 0.055;
  return Math.round(bent * 255)
    .toString(16)
    .padStart(2, '0');
}
