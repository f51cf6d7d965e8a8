import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import '../messages.ts';
import { workApart } from '../../../platform/jobs/work-apart.ts';
import { settle } from '../rules/money.ts';
import { judge } from '../rules/targets.ts';
import { composeSheet } from './compose.ts';

const target = {
  ...{ measure: 'first-reply' as const, atLeast: 0.95, tolerance: 0, credit: null },
  penalty: { by: 'points' as const, percent: 1, most: 10 },
};
const judged = [judge(target, { measure: 'first-reply', good: 85, n: 100 }, true)];
const scorecard = {
  ...{ month: '2026-10', isOver: true, asOf: '2026-11-01T02:00:00.000Z', deliveredSeconds: 5_400 },
  provider: { id: 'x', name: 'Mitra', kind: 'third-party' },
  contract: {
    ...{ version: 2, validFrom: '2026-01-01', validUntil: null, currency: 'THB', fee: 10_000_000 },
    ...{ mostPercent: 20, requiredHours: 2 },
  },
  targets: judged,
  money: settle(10_000_000, 20, judged),
};
const sheetIn = (language: 'en' | 'th') =>
  composeSheet({
    ...{
      scorecard,
      company: 'Siam Parcel',
      zone: 'Asia/Bangkok',
      language,
      data: { lines: 100, hash: 'ab12' },
    },
    actions: Array.from({ length: 40 }, () => ({
      ...{
        measure: 'first-reply' as const,
        cause: 'คนไม่พอในกะดึก',
        action: 'เพิ่มคนสองคน',
        dueOn: '2026-11-20',
      },
      ...{ doneAt: null, outcome: null, owner: { id: 'y', name: 'Wati' } },
    })),
  });

test('the words say how each sum came to be', () => {
  const text = JSON.stringify(sheetIn('en').blocks);
  for (const part of [
    '10 points are lacking to 95%',
    '-THB 10,000.00',
    '85 / 100',
    '76.7% – 90.7%',
    '1.5 hours',
  ])
    expect(text).toContain(part);
  expect(text).toContain('Due: THB 90,000.00');
  expect(JSON.stringify(sheetIn('th').blocks)).toContain('ขาดไป 10 จุดจาก 95%');
});

test('the paper has Thai words whole, in fonts that it carries, over as many pages as it takes', async () => {
  const file = new URL('../../../platform/pdf/worker.ts', import.meta.url);
  const bytes = await workApart<Uint8Array>(file, sheetIn('th'), 60_000);
  const paper = Buffer.from(bytes).toString('latin1');
  expect(paper.startsWith('%PDF-')).toBe(true);
  expect(paper.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(1);
  const text = textOf(Buffer.from(bytes));
  for (const part of ['หลักฐานการให้บริการของ', 'คนไม่พอในกะดึก', 'ขาดไป', 'Siam Parcel', '90,000.00'])
    expect(text).toContain(part);
  expect(paper).toContain('/FontFile2');
});

/** What the letters of a PDF stand for, by the tables in it that say so: read apart from what wrote them. */
function textOf(paper: Buffer): string {
  const source = paper.toString('latin1');
  const streams = new Map<string, string>();
  for (const found of source.matchAll(/(\d+) 0 obj\n<<(?:(?!endobj)[\s\S])*?stream\r?\n/g)) {
    const start = (found.index ?? 0) + found[0].length;
    const body = paper.subarray(start, source.indexOf('endstream', start));
    if (found[0].includes('/FlateDecode')) streams.set(found[1] ?? '', unpack(body));
  }
  const letters = new Map<string, Map<string, string>>();
  for (const [, name = '', font = ''] of source.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const table = new RegExp(`\\n${font} 0 obj\\n[\\s\\S]*?/ToUnicode (\\d+) 0 R`).exec(source)?.[1] ?? '';
    letters.set(name, lettersIn(streams.get(table) ?? ''));
  }
  return [...streams.values()].map((one) => shownIn(one, letters)).join('\n');
}

function unpack(body: Buffer): string {
  try {
    return inflateSync(body).toString('latin1');
  } catch {
    return '';
  }
}

function lettersIn(table: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, from = '', , list = ''] of table.matchAll(/<(\w{4})> <(\w{4})> \[([^\]]*)\]/g))
    for (const [at, [, code = '']] of [...list.matchAll(/<(\w*)>/g)].entries())
      found.set((Number.parseInt(from, 16) + at).toString(16).padStart(4, '0'), fromHex(code));
  return found;
}

const fromHex = (code: string) =>
  String.fromCharCode(...(code.match(/.{4}/g) ?? []).map((one) => Number.parseInt(one, 16)));

function shownIn(content: string, letters: Map<string, Map<string, string>>): string {
  let font = '';
  let text = '';
  for (const [part, name] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([\da-f]*)>|TJ/g)) {
    if (name) font = name;
    else if (part === 'TJ') text += '';
    else for (const glyph of part.match(/[\da-f]{4}/g) ?? []) text += letters.get(font)?.get(glyph) ?? '';
  }
  return text;
}
