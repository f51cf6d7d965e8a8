import { minorDigits } from './money.ts';

/** How numbers are written in a file: by which sign the fraction is parted; `auto` judges each by itself. */
export const decimalSigns = ['auto', 'point', 'comma'] as const;
export type DecimalSign = (typeof decimalSigns)[number];

/**
 * A decimal number as programs write it (`125000.00`) in minor units, halves away from nothing; null for what is none,
 * or too large to be exact.
 */
export function minorOf(text: string, currency: string): number | null {
  const parts = /^(-?)(\d{1,15})(?:\.(\d{1,12}))?$/.exec(text.trim());
  if (!parts) return null;
  const [, minus, whole = '', fraction = ''] = parts;
  const digits = minorDigits(currency);
  const kept = Number(whole + fraction.slice(0, digits).padEnd(digits, '0'));
  const rounded = kept + (Number(fraction[digits] ?? 0) >= 5 ? 1 : 0);
  if (!Number.isSafeInteger(rounded)) return null;
  return minus ? -rounded : rounded;
}

/**
 * A number as people write it (`Rp 125.000`, `1,250.50`, `฿ 990`) as programs do; null for what is none. Where one sign
 * stands alone before exactly three digits nobody can tell: then it parts thousands, unless the file is said to be
 * written otherwise.
 */
export function plainNumber(text: string, sign: DecimalSign): string | null {
  const bare = text
    .replace(/[\s\u00a0\u202f']/g, '')
    .replace(/^(rp\.?|idr|thb|usd|[฿$€£¥])|(baht|บาท|idr|thb|usd|[฿$€£¥]|,-|\.-)$/gi, '');
  if (!/^-?\d[\d.,]*$/.test(bare)) return null;
  const decimal = sign === 'point' ? '.' : sign === 'comma' ? ',' : decimalOf(bare);
  const thousands = decimal === '.' ? ',' : '.';
  const [whole = '', ...fractions] = decimal === null ? [bare] : bare.split(decimal);
  if (fractions.length > 1 || fractions.some((one) => !/^\d+$/.test(one))) return null;
  const groups = decimal === null ? whole.split(/[.,]/) : whole.split(thousands);
  if (groups.slice(1).some((group) => group.length !== 3) || groups.some((group) => !/^-?\d+$/.test(group)))
    return null;
  return [groups.join(''), ...fractions].join('.');
}

/** The sign that parts the fraction, null where no fraction is written. */
function decimalOf(text: string): '.' | ',' | null {
  const [points, commas] = [text.split('.').length - 1, text.split(',').length - 1];
  if (points > 0 && commas > 0) return text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ',';
  const sign = points > 0 ? '.' : ',';
  const count = points + commas;
  if (count !== 1) return null;
  return text.length - text.indexOf(sign) === 4 ? null : sign;
}
