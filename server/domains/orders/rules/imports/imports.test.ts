import { expect, test } from 'vitest';
import { minorOf, plainNumber } from '../amounts.ts';
import { faultOf, proposeMapping, type Target } from './mapping.ts';
import { readDay } from './read-day.ts';
import { goesOn, readOrder, type Writing } from './read-order.ts';

const jakarta = { order: 'day-first', zone: 'Asia/Jakarta' } as const;

test.each([
  ['2026-03-01', '2026-03-01T05:00:00.000Z'],
  ['2026-03-01T10:30:00Z', '2026-03-01T10:30:00.000Z'],
  ['2026-03-01 10:30:00 +0700', '2026-03-01T03:30:00.000Z'],
  ['2026-03-01 10:30', '2026-03-01T03:30:00.000Z'],
  ['1/3/2026', '2026-03-01T05:00:00.000Z'],
  ['01.03.26 22:15', '2026-03-01T15:15:00.000Z'],
  ['3/25/2026', '2026-03-25T05:00:00.000Z'],
  ['2026/03/01', '2026-03-01T05:00:00.000Z'],
  ['1 Maret 2026', '2026-03-01T05:00:00.000Z'],
  ['17 Agt 2026, 20.05 WIB', '2026-08-17T13:05:00.000Z'],
  ['17 Agustus 2026 pukul 20.05 WIT', '2026-08-17T11:05:00.000Z'],
  ['1 มี.ค. 2569', '2026-03-01T05:00:00.000Z'],
  ['01/03/2569 09:00 น.', '2026-03-01T02:00:00.000Z'],
  ['1-Mar-2026 11:00 PM', '2026-03-01T16:00:00.000Z'],
  ['12:00 AM', null],
  ['31/02/2026', null],
  ['2026-13-01', null],
  ['2026-03-01 25:00', null],
  ['besok', null],
  ['1 Foo 2026', null],
  ['46082', null],
])('a day as files write it: %s', (text, at) => {
  expect(readDay(text, jakarta)).toBe(at);
});

const columnsOf = (heads: readonly string[]) => heads.map((name) => ({ name, samples: [] }));

test('where day and month could be either, the file says which comes first', () => {
  expect(readDay('3/4/2026', jakarta)).toBe('2026-04-03T05:00:00.000Z');
  expect(readDay('3/4/2026', { ...jakarta, order: 'month-first' })).toBe('2026-03-04T05:00:00.000Z');
  expect(readDay('25/4/2026', { ...jakarta, order: 'month-first' })).toBe('2026-04-25T05:00:00.000Z');
});

test.each([
  ['125000', 'auto', '125000'],
  ['Rp 125.000', 'auto', '125000'],
  ['Rp1.250.000,50', 'auto', '1250000.50'],
  ['1,250.50', 'auto', '1250.50'],
  ['฿ 990', 'auto', '990'],
  ['1,250', 'auto', '1250'],
  ['1.250', 'point', '1.250'],
  ['1,250', 'comma', '1.250'],
  ['12,5', 'auto', '12.5'],
  ['-15.00', 'auto', '-15.00'],
  ['1.25.000', 'auto', null],
  ['1,2,3.4', 'auto', null],
  ['12.50.00', 'point', null],
  ['gratis', 'auto', null],
  ['', 'auto', null],
] as const)('a number as people write it: %s (%s)', (text, sign, plain) => {
  expect(plainNumber(text, sign)).toBe(plain);
});

test('a decimal number becomes minor units exactly', () => {
  const all = [minorOf('125000.00', 'IDR'), minorOf('0.29', 'USD'), minorOf('16.666667', 'USD')];
  expect(all).toEqual([12_500_000, 29, 1667]);
  expect([minorOf('1500', 'JPY'), minorOf('1500.5', 'JPY'), minorOf('1.0005', 'KWD')]).toEqual([
    1500, 1501, 1001,
  ]);
  expect([minorOf('-2.50', 'THB'), minorOf('1e5', 'IDR'), minorOf('999999999999999.99', 'IDR')]).toEqual([
    -250,
    null,
    null,
  ]);
});

test('columns are known by their heads in three languages, each thing once', () => {
  const indonesian = [
    'No. Pesanan',
    'Tanggal Pesanan',
    'Nama Pembeli',
    'No. HP',
    'Total Bayar',
    'Mata uang',
    'Catatan',
  ];
  expect(proposeMapping(columnsOf(indonesian))).toEqual([
    'id',
    'orderedAt',
    'name',
    'phone',
    'total',
    'currency',
    null,
  ]);
  expect(proposeMapping(columnsOf(['หมายเลขคำสั่งซื้อ', 'วันที่สั่งซื้อ', 'ลูกค้า', 'ยอดรวม', 'สินค้า']))).toEqual([
    ...['id', 'orderedAt', 'name', 'total', 'product'],
  ]);
  const ofShopify = [
    'Name',
    'Email',
    'Paid at',
    'Fulfilled at',
    'Currency',
    'Total',
    'Lineitem quantity',
    'Lineitem name',
  ];
  expect(proposeMapping(columnsOf(ofShopify))).toEqual([
    ...['id', 'email', 'orderedAt', 'shippedAt', 'currency', 'total', 'quantity', 'product'],
  ]);
});

test('a column that is called name holds the number that people say, or whoever ordered where no figure stands in it', () => {
  const heads = [
    { name: 'Order ID', samples: ['A-100', 'A-101'] },
    { name: 'Name', samples: ['Budi', 'Rina Putri'] },
  ];
  expect(proposeMapping(heads)).toEqual(['id', 'name']);
  expect(proposeMapping(heads.with(1, { name: 'Name', samples: ['#1001'] }))).toEqual(['id', 'number']);
});

test('a mapping without order, day or total is no mapping', () => {
  const needed: Target[] = ['id', 'orderedAt', 'total'];
  expect(faultOf(needed)).toBeNull();
  for (const one of needed)
    expect(faultOf(needed.filter((other) => other !== one))).toBe(`order-mapping-without-${one}`);
  expect(faultOf([...needed, 'id'])).toBe('order-mapping-doubled');
});

const mapping: Target[] = [
  'id',
  'orderedAt',
  'total',
  'currency',
  'email',
  'deliveredAt',
  'refunded',
  'sku',
  'quantity',
];
const writing: Writing = { days: 'day-first', decimals: 'auto', currency: 'IDR', zone: 'Asia/Jakarta' };
const now = new Date('2026-11-26T00:00:00Z');
const read = (cells: string[], more: string[][] = []) =>
  readOrder({ row: 2, cells, more }, mapping, writing, now);

test('a row is an order, and rows that go on with it are its lines', () => {
  const cells = [
    '1001',
    '1/3/2026',
    'Rp 125.000',
    '',
    'Rina@Honest.example',
    '4/3/2026',
    '-25.000',
    'KOPI',
    '2',
  ];
  const further = ['1001', '', '', '', '', '', '', 'TEH', ''];
  expect([
    goesOn(further, cells, mapping),
    goesOn(cells, cells, mapping),
    goesOn(further, undefined, mapping),
  ]).toEqual([...[true, false, false]]);
  expect(read(cells, [further]).order).toEqual({
    ...{ externalId: '1001', orderedAt: '2026-03-01T05:00:00.000Z', deliveredAt: '2026-03-04T05:00:00.000Z' },
    ...{
      currency: 'IDR',
      total: 12_500_000,
      refunded: 2_500_000,
      customer: { email: 'rina@honest.example' },
    },
    lines: [
      { sku: 'KOPI', name: 'KOPI', quantity: 2, price: null },
      { sku: 'TEH', name: 'TEH', quantity: 1, price: null },
    ],
  });
  const withoutLines: Target[] = mapping.map((one) => (one === 'sku' ? null : one));
  expect(readOrder({ row: 2, cells, more: [] }, withoutLines, writing, now).order).not.toHaveProperty(
    'lines',
  );
});

test.each([
  [['', '1/3/2026', '5'], 0, 'id-missing'],
  [['1', '', '5'], 1, 'date-missing'],
  [['1', '31/2/2026', '5'], 1, 'date-invalid'],
  [['1', '1/3/2036', '5'], 1, 'date-far'],
  [['1', '1/3/1926', '5'], 1, 'date-far'],
  [['1', '5/3/2026', '5', '', '', '1/3/2026'], 5, 'dates-disordered'],
  [['1', '1/3/2026', '5', 'RUP'], 3, 'currency-unknown'],
  [['1', '1/3/2026', ''], 2, 'total-missing'],
  [['1', '1/3/2026', 'lima'], 2, 'amount-invalid'],
  [['1', '1/3/2026', '-5'], 2, 'amount-negative'],
  [['1', '1/3/2026', '5', '', '', '', '6'], 6, 'refund-too-large'],
  [['1', '1/3/2026', '5', '', 'rina'], 4, 'email-invalid'],
  [['1', '1/3/2026', '5', '', '', '', '', 'KOPI', '1.5'], 8, 'quantity-invalid'],
  [['x'.repeat(201), '1/3/2026', '5'], 0, 'too-long'],
  [['1', '1/3/2026', '5', '', '', '', '', '', '', 'more'], 8, 'too-many-cells'],
])('a bad row says where and why: %j', (cells, column, reason) => {
  expect(read(cells as string[]).fault).toEqual({ column, reason });
});
