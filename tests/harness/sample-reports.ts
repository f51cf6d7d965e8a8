import type {
  Picture,
  ReportCell,
  ReportColumn,
  ReportDefinition,
  ReportResult,
  ReportRow,
} from '../../server/domains/insights/builder/shapes.ts';
import type { Papers } from '../../server/domains/insights/delivery/paper/paper.ts';
import type { Language } from '../../server/kernel/language.ts';

type Words = {
  teams: string[];
  answer: string;
  share: string;
  opened: string;
  how: string;
  title: string;
  note: string;
};

const words: Record<Language, Words> = {
  en: {
    teams: [
      'Service Jakarta',
      'Delivery and returns of the eastern islands, by night and at the weekend',
      'Łódź',
    ],
    answer: 'Time to first answer',
    share: 'Answered in time',
    opened: 'Requests opened',
    how: 'From the first message of the customer to our first answer; requests that still wait are counted in, and those that were merged into others are left out.',
    title: 'First answers',
    note: 'Medians come from sketches and are within 2%.',
  },
  id: {
    teams: [
      'Layanan Jakarta',
      'Pengiriman dan pengembalian kepulauan timur, malam hari dan akhir pekan',
      'Łódź',
    ],
    answer: 'Waktu sampai jawaban pertama',
    share: 'Dijawab tepat waktu',
    opened: 'Permintaan dibuka',
    how: 'Dari pesan pertama pelanggan sampai jawaban pertama kita; permintaan yang masih menunggu ikut dihitung, yang digabungkan ke permintaan lain tidak.',
    title: 'Jawaban pertama',
    note: 'Median berasal dari ringkasan dan tepat dalam 2%.',
  },
  th: {
    teams: ['ฝ่ายบริการ Jakarta', 'ฝ่ายจัดส่งและรับคืนสินค้าหมู่เกาะภาคตะวันออกช่วงกลางคืนและวันหยุดสุดสัปดาห์', 'Łódź'],
    answer: 'เวลาจนถึงคำตอบแรก',
    share: 'ตอบทันเวลา',
    opened: 'คำขอที่เปิดใหม่',
    how: 'นับตั้งแต่ข้อความแรกของลูกค้าจนถึงคำตอบแรกของเรา คำขอที่ยังรออยู่ก็นับรวมด้วย ส่วนคำขอที่รวมเข้ากับคำขออื่นแล้วไม่นับ เพื่อให้ตัวเลขที่เห็นเป็นเวลาที่ลูกค้ารอจริง ๆ',
    title: 'คำตอบแรก',
    note: 'ค่ามัธยฐานมาจากข้อมูลสรุปและคลาดเคลื่อนไม่เกิน 2%',
  },
};

const cell = (value: number | null, more: Partial<ReportCell> = {}): ReportCell => ({
  ...{ n: 40, value, p90: null, low: null, high: null, before: null },
  ...more,
});

function columnsIn({
  answer,
  share,
  opened,
  how,
}: Words): Record<'answer' | 'share' | 'opened', ReportColumn> {
  return {
    answer: { measure: 'first-answer', name: answer, how, unit: 'seconds', kind: 'time', better: 'down' },
    share: { measure: 'in-time', name: share, how, unit: 'share', kind: 'share', better: 'up' },
    opened: { measure: 'opened', name: opened, how, unit: 'count', kind: 'count', better: 'neither' },
  };
}

const ask = (picture: Picture, more: Partial<ReportDefinition> = {}): ReportDefinition => ({
  ...{ measures: ['first-answer'], span: { last: 4, unit: 'week' }, step: 'none', split: null, filter: {} },
  ...{ compare: 'none', time: 'business', picture },
  ...more,
});

/** A report of each kind of picture, with long names, gaps and a table of as many rows as one likes. */
export function sampleReports(language: Language, rowsOfTable = 0): ReportResult[] {
  const said = words[language];
  const { answer, share, opened } = columnsIn(said);
  const step = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const at = (n: number) => new Date(Date.UTC(2026, 9, 1 + n)).toISOString().slice(0, 10);
  const row = (n: number | null, team: number | null, cells: ReportCell[]): ReportRow => ({
    at: n === null ? null : at(n),
    atName: n === null ? null : step.format(new Date(at(n))),
    key: team === null ? null : String(team),
    name: team === null ? null : (said.teams[team] ?? ''),
    cells,
  });
  const time = (n: number) => cell(5_000 + 900 * (n % 7), { p90: 20_000 + 4_000 * (n % 5), before: 7_000 });
  const kept = (n: number) => cell(0.7 + 0.03 * (n % 7), { low: 0.6, high: 0.95, before: 0.8 });
  const days = Array.from({ length: 28 }, (_, n) => n);
  const base = {
    ...{
      from: '2026-10-01',
      to: '2026-10-28',
      zone: 'Asia/Bangkok',
      currency: 'THB',
      ageSeconds: null,
      curves: [],
    },
    ...{ compared: { from: '2026-09-03', to: '2026-09-30' }, notes: [said.note], title: said.title },
  };
  const totals = [time(3), kept(2), cell(1234, { before: 1100 })];
  const result = (
    definition: ReportDefinition,
    columns: ReportColumn[],
    rows: ReportRow[],
  ): ReportResult => ({
    ...{ ...base, definition, columns, rows, totals: totals.slice(0, columns.length) },
  });
  const all = [answer, share, opened];
  return [
    result(ask('number'), all, []),
    result(
      ask('line', { step: 'day', compare: 'before' }),
      [answer, share],
      days.map((n) => row(n, null, n === 5 ? [cell(null), cell(null)] : [time(n), kept(n)])),
    ),
    result(
      ask('line', { step: 'day', split: 'team' }),
      [answer],
      days.flatMap((n) => [0, 1, 2].map((team) => row(n, team, [time(n + team)]))),
    ),
    result(
      ask('bar', { split: 'team' }),
      all,
      [0, 1, 2].map((team) => row(null, team, [time(team), kept(team), cell(40 * team)])),
    ),
    result(
      ask('heat', { step: 'day', split: 'team' }),
      [answer],
      days.slice(0, 10).flatMap((n) => [0, 1, 2].map((team) => row(n, team, [time(n * team)]))),
    ),
    {
      ...result(ask('survival', { split: 'team' }), [answer], []),
      curves: [0, 1].map((team) => ({
        ...{ key: String(team), name: said.teams[team] ?? '', medianSeconds: 7_200 },
        points: days.map((n) => ({ seconds: n * 3_000 * (team + 1), waiting: 0.95 ** n, low: 0, high: 1 })),
      })),
    },
    result(
      ask('table', { split: 'topic' }),
      all,
      Array.from({ length: rowsOfTable }, (_, n) => ({
        ...row(null, n % 3, [time(n), kept(n), cell(n)]),
        key: `${n}`,
        name: `${said.teams[n % 3]} ${n}`,
      })),
    ),
  ];
}

/** The same, ready to be drawn. */
export function samplePapers(language: Language, rowsOfTable = 0): Papers {
  return {
    ...{
      name: words[language].title,
      reports: sampleReports(language, rowsOfTable).map((result, n) => ({
        name: `${words[language].title} ${n + 1}`,
        result,
      })),
      company: 'Siam Parcel · บริษัทสยามพาร์เซล',
    },
    ...{ colour: '#066168', language, zone: 'Asia/Bangkok', moneyDigits: { THB: 2 } },
    ...{ madeAt: '2026-10-28T09:30:00.000Z', seenBy: null },
  };
}
