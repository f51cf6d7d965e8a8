import type { Span } from './shapes.ts';

/** Digits as cards are written: in one, or in groups of one kind of gap. */
const written =
  /(?<![\w.,+#/-])\d(?:\d{13,18}|\d{3}([ -])\d{4}\1\d{4}\1\d{4}(?:\1\d{3})?|\d{3}([ -])\d{6}\2\d{4,5})(?![\w]|[.,-]\d)/g;

/** Lengths by the first digits of whoever issued it (ISO/IEC 7812). */
const issuers: readonly [RegExp, readonly number[]][] = [
  [/^4/, [16, 19]],
  [/^5[1-5]/, [16]],
  [/^2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720)/, [16]],
  [/^3[47]/, [15]],
  [/^35(?:2[89]|[3-8])/, [16]],
  [/^3(?:0[0-5]|[68])/, [14]],
  [/^6(?:011|5|4[4-9])/, [16, 19]],
  [/^62/, [16, 17, 18, 19]],
  [/^(?:5018|5020|5038|6304|6759|676[1-3])/, [16]],
];

/** Words right before a number of another kind. */
const another =
  /(?:\bnik\b|\bktp\b|\bnpwp\b|\bno\.? ?resi\b|\bresi\b|\bimei\b|\btracking\b|\bawb\b|\binvoice\b|\bfaktur\b|\border\b|\bpesanan\b|\bva\b|virtual account|เลขพัสดุ|เลขประจำตัว)[^\d\n]{0,20}$/iu;

/** The card numbers in a text: the right length for their issuer, with a right last digit (Luhn). */
export function findCards(text: string): Span[] {
  return [...text.matchAll(written)]
    .filter(({ 0: number, index }) => {
      const digits = number.replace(/\D/g, '');
      return isCard(digits) && !another.test(text.slice(Math.max(0, index - 40), index));
    })
    .map(({ 0: value, index }) => ({ kind: 'card', start: index, end: index + value.length, value }));
}

/** Whether these digits can be the number of a payment card. */
export function isCard(digits: string): boolean {
  const isIssued = issuers.some(([start, lengths]) => start.test(digits) && lengths.includes(digits.length));
  return isIssued && !/^(\d)\1+$/.test(digits) && hasRightEnd(digits);
}

function hasRightEnd(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
