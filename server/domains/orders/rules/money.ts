const known = new Set(Intl.supportedValuesOf('currency'));

/** Whether there is a currency with this code (ISO 4217, in capital letters). */
export function isCurrency(code: string): boolean {
  return known.has(code);
}

/** Currencies whose minor unit is not a hundredth (ISO 4217, List One, 2026-01-01). */
const otherDigits: readonly [number, string][] = [
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
  [4, 'CLF UYW'],
];
const digits = new Map(
  otherDigits.flatMap(([count, codes]) => codes.split(' ').map((code) => [code, count])),
);

/**
 * How many digits of a currency stand behind the point in minor units: 2 for IDR, 0 for JPY. Not asked of `Intl`, which
 * shows money as people write it (rupiah without hundredths) and may change what stored amounts mean with its version.
 */
export function minorDigits(currency: string): number {
  return digits.get(currency) ?? 2;
}

/** What one unit of a currency is worth in the workspace's from a day (`YYYY-MM-DD`) on. */
export type Rate = { currency: string; day: string; rate: number };

/** Rates by currency, each from the oldest day to the newest. */
export function byCurrency(rates: readonly Rate[]): ReadonlyMap<string, readonly Rate[]> {
  const sorted = [...rates].sort((a, b) => (a.day < b.day ? -1 : 1));
  return Map.groupBy(sorted, ({ currency }) => currency);
}

/** The rate that held on a day: the last one from then or before; null before the first. */
export function rateOn(rates: readonly Rate[], day: string): number | null {
  return rates.findLast((one) => one.day <= day)?.rate ?? null;
}

/**
 * An amount in minor units of the workspace's currency, rounded to the nearest; null where no rate is known.
 * @param day on which it counts, `YYYY-MM-DD`.
 */
export function inBase(
  amount: { minor: number; currency: string; day: string },
  base: string,
  rates: ReadonlyMap<string, readonly Rate[]>,
): number | null {
  if (amount.currency === base) return amount.minor;
  const rate = rateOn(rates.get(amount.currency) ?? [], amount.day);
  if (rate === null) return null;
  const shift = minorDigits(base) - minorDigits(amount.currency);
  return Math.round(amount.minor * rate * 10 ** shift);
}

/** What a workspace counts in before it said so, by its zone. */
export function currencyOfZone(zone: string): string {
  if (zone === 'Asia/Bangkok') return 'THB';
  if (/^Asia\/(Jakarta|Pontianak|Makassar|Jayapura)$/.test(zone)) return 'IDR';
  return 'USD';
}
