import { z } from 'zod';
import { tidyLine } from '../../../../kernel/text.ts';
import type { orderInput } from '../../inputs.ts';
import { type DecimalSign, minorOf, plainNumber } from '../amounts.ts';
import { isCurrency } from '../money.ts';
import type { Target } from './mapping.ts';
import { type DayOrder, readDay } from './read-day.ts';

/** How a file writes days, numbers and money; the zone is that of what says none, the currency that of rows that name none. */
export type Writing = { days: DayOrder; decimals: DecimalSign; currency: string; zone: string };

export type RowReason =
  | 'id-missing'
  | 'id-twice'
  | 'date-missing'
  | 'date-invalid'
  | 'date-far'
  | 'dates-disordered'
  | 'currency-unknown'
  | 'total-missing'
  | 'amount-invalid'
  | 'amount-negative'
  | 'refund-too-large'
  | 'email-invalid'
  | 'quantity-invalid'
  | 'too-long'
  | 'too-many-cells';
export type RowFault = { column: number; reason: RowReason };
export type ReadOrder = z.input<typeof orderInput>;

/** Rows of a file that tell one order: the first one tells it, those behind it one more line each. */
export type OrderRows = { row: number; cells: readonly string[]; more: readonly (readonly string[])[] };

class Fault extends Error {
  readonly at: Target;
  readonly reason: RowReason;
  constructor(at: Target, reason: RowReason) {
    super(reason);
    this.at = at;
    this.reason = reason;
  }
}

/** Reads an order out of its rows; the first cell that cannot be understood is its fault, and it is taken whole or not at all. */
export function readOrder(
  { cells, more }: OrderRows,
  mapping: readonly Target[],
  writing: Writing,
  now: Date,
): { order: ReadOrder; fault: null } | { order: null; fault: RowFault } {
  const read = (target: Target, from: readonly string[] = cells) =>
    plainCell(from[mapping.indexOf(target)] ?? '');
  try {
    if (cells.slice(mapping.length).some((cell) => cell.trim() !== ''))
      throw new Fault(null, 'too-many-cells');
    const currency = currencyOf(read('currency'), writing);
    const order: ReadOrder = {
      externalId: limited('id', read('id'), 200, 'id-missing'),
      ...(read('number') ? { number: limited('number', read('number'), 100) } : {}),
      ...buyerOf(read),
      ...datesOf(read, writing, now),
      currency,
      total: amountOf('total', read('total'), currency, writing) ?? missing('total', 'total-missing'),
      ...refundedOf(read('refunded'), currency, writing),
      ...linesOf([cells, ...more], mapping, read, (reader) => lineOf(reader, currency, writing)),
    };
    if ((order.refunded ?? 0) > order.total) throw new Fault('refunded', 'refund-too-large');
    return { order, fault: null };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const column = error.at === null ? mapping.length - 1 : Math.max(0, mapping.indexOf(error.at));
    return { order: null, fault: { column, reason: error.reason } };
  }
}

type Reader = (target: Target) => string;
type Lines = NonNullable<ReadOrder['lines']>;

/** A file that says nothing of what was bought takes no lines away. */
function linesOf(
  rows: readonly (readonly string[])[],
  mapping: readonly Target[],
  read: (target: Target, from: readonly string[]) => string,
  lineOfRow: (read: Reader) => Lines,
): Pick<ReadOrder, 'lines'> {
  if (!mapping.includes('sku') && !mapping.includes('product')) return {};
  return { lines: rows.flatMap((one) => lineOfRow((target) => read(target, one))) };
}

function missing(at: Target, reason: RowReason): never {
  throw new Fault(at, reason);
}

function limited(at: Target, text: string, most: number, ifMissing?: RowReason): string {
  if (text === '' && ifMissing) throw new Fault(at, ifMissing);
  if (text.length > most) throw new Fault(at, 'too-long');
  return text;
}

/** Without the sign before which our own exports keep formulas from being run. */
function plainCell(cell: string): string {
  return tidyLine(cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, ''));
}

function currencyOf(cell: string, { currency }: Writing): string {
  const code =
    cell === ''
      ? currency
      : cell
          .toUpperCase()
          .replace(/^RP\.?$/, 'IDR')
          .replace(/^(฿|บาท|BAHT)$/, 'THB');
  return isCurrency(code) ? code : missing('currency', 'currency-unknown');
}

function buyerOf(read: Reader): Pick<ReadOrder, 'customer'> {
  const email = read('email').toLowerCase();
  if (email !== '' && !z.email().safeParse(email).success) throw new Fault('email', 'email-invalid');
  const customer = {
    ...(email ? { email } : {}),
    ...(read('phone') ? { phone: limited('phone', read('phone'), 50) } : {}),
    ...(read('name') ? { name: limited('name', read('name'), 500) } : {}),
    ...(read('customerId') ? { externalId: limited('customerId', read('customerId'), 200) } : {}),
  };
  return Object.keys(customer).length > 0 ? { customer } : {};
}

/** A day so far ahead is a slip of the pen, in milliseconds; one before the first shop of the net too. */
const farAhead = 366 * 86_400_000;
const longAgo = Date.UTC(1990, 0);

function datesOf(read: Reader, writing: Writing, now: Date) {
  const dayAt = (target: 'orderedAt' | 'shippedAt' | 'deliveredAt' | 'cancelledAt') => {
    const cell = read(target);
    if (cell === '') return undefined;
    const at = readDay(cell, { order: writing.days, zone: writing.zone }) ?? missing(target, 'date-invalid');
    const isFar = Date.parse(at) > now.getTime() + farAhead || Date.parse(at) < longAgo;
    return isFar ? missing(target, 'date-far') : at;
  };
  const orderedAt = dayAt('orderedAt') ?? missing('orderedAt', 'date-missing');
  const later: Partial<Record<'shippedAt' | 'deliveredAt' | 'cancelledAt', string>> = {};
  for (const target of ['shippedAt', 'deliveredAt', 'cancelledAt'] as const) {
    const at = dayAt(target);
    if (at === undefined) continue;
    // A day alone may be that of the order itself, whose hour is known.
    if (Date.parse(at) < Date.parse(orderedAt) - 86_400_000) throw new Fault(target, 'dates-disordered');
    later[target] = at;
  }
  return { orderedAt, ...later };
}

function amountOf(at: Target, cell: string, currency: string, { decimals }: Writing): number | null {
  if (cell === '') return null;
  const plain = plainNumber(cell, decimals);
  const minor = plain === null ? null : minorOf(plain, currency);
  if (minor === null) throw new Fault(at, 'amount-invalid');
  return minor < 0 ? missing(at, 'amount-negative') : minor;
}

function refundedOf(cell: string, currency: string, writing: Writing): Pick<ReadOrder, 'refunded'> {
  // Some programs write what was given back with a minus.
  const refunded = amountOf('refunded', cell.replace(/^-/, ''), currency, writing);
  return refunded === null ? {} : { refunded };
}

function lineOf(read: Reader, currency: string, writing: Writing): Lines {
  const [sku, product] = [limited('sku', read('sku'), 100), limited('product', read('product'), 300)];
  if (sku === '' && product === '') return [];
  const cell = read('quantity');
  const quantity = cell === '' ? 1 : Number(plainNumber(cell, writing.decimals) ?? Number.NaN);
  if (!Number.isInteger(quantity) || quantity < 0 || quantity > 1_000_000)
    throw new Fault('quantity', 'quantity-invalid');
  return [
    {
      sku: sku || null,
      name: product || sku,
      quantity,
      price: amountOf('price', read('price'), currency, writing),
    },
  ];
}

/** Whether a row goes on with the order of the row before: the same id, and no total of its own. */
export function goesOn(
  cells: readonly string[],
  before: readonly string[] | undefined,
  mapping: readonly Target[],
): boolean {
  const at = (target: Target, from: readonly string[]) => (from[mapping.indexOf(target)] ?? '').trim();
  const hasLine = at('sku', cells) !== '' || at('product', cells) !== '';
  return (
    before !== undefined &&
    at('id', cells) !== '' &&
    at('id', cells) === at('id', before) &&
    at('total', cells) === '' &&
    hasLine
  );
}
