import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { splitMbox } from '../../server/domains/channels/email/import/split-mbox.ts';
import { useDatabase } from '../harness/database.ts';
import { makeToken, openDoors } from '../harness/http.ts';
import { type Company, makeCompany } from '../harness/people.ts';
import { hang, inputsOf, limitFor, partsOf } from './amount.ts';
import { hostileText } from './hostile.ts';

useDatabase();
let company: Company;
let token = '';
let doors: Awaited<ReturnType<typeof openDoors>>;
beforeAll(async () => {
  company = await makeCompany();
  token = await makeToken(company, '*');
  doors = await openDoors();
});

const tables = inputsOf(0.01);
const boxes = inputsOf(0.01);
const marks = ['\ufeff', 'sep=;\n', '', '', ''];
const heads = ['email', 'name', 'surel', 'อีเมล', '', '__proto__', 'phone', 'language', '"e""m"', 'tags'];
const cells = fc.oneof(
  fc.constantFrom(
    'rina@honest.example',
    'Rina',
    '"Rina"',
    '"',
    '""',
    '"a\nb"',
    '=1+1',
    '+62 812',
    '0812',
    'id',
  ),
  hostileText.map((text) => text.slice(0, 500)),
);

const drawTables: fc.Arbitrary<Uint8Array> = fc
  .record({
    mark: fc.constantFrom(...marks),
    delimiter: fc.constantFrom(',', ';', '\t', '|', ' '),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    head: fc.array(fc.constantFrom(...heads), { maxLength: 6 }),
    rows: fc.array(fc.array(cells, { maxLength: 6 }), { maxLength: 8 }),
    encoding: fc.constantFrom('utf8', 'utf16le', 'latin1'),
    tail: fc.uint8Array({ maxLength: 10 }),
  })
  .map(({ mark, delimiter, lineEnd, head, rows, encoding, tail }) => {
    const text = mark + [head, ...rows].map((row) => row.join(delimiter)).join(lineEnd);
    return Buffer.concat([Buffer.from(text, encoding as BufferEncoding), tail]);
  });

test(
  `${tables} tables are taken with their preview, or refused as what they are`,
  async () => {
    const faults: string[] = [];
    let taken = 0;
    for (const { count, seed } of partsOf(tables, 500))
      for (const body of fc.sample(drawTables, { numRuns: count, seed })) {
        const began = performance.now();
        const path = '/api/v1/customer-imports';
        const headers = { 'x-file-name': 'pelanggan.csv', 'content-type': 'text/csv' };
        const answer = await doors.call('POST', path, { token, body: new Uint8Array(body), headers });
        const preview =
          answer.status < 300
            ? await doors.call('GET', `${path}/${String(answer.json.id)}`, { token })
            : answer;
        if (answer.status < 300) taken += 1;
        const isSlow = performance.now() - began > hang;
        if (answer.status >= 500 || preview.status >= 500 || isSlow)
          faults.push(`${answer.status} ${preview.status} (FUZZ_SEED=${seed}) ${shown(body)}`);
      }
    expect(faults).toEqual([]);
    expect(taken).toBeGreaterThan(tables / 4);
  },
  limitFor(tables * 5),
);

const lines = fc.oneof(
  fc.constantFrom(
    'From ',
    'From rina Mon Nov  2',
    '>From x',
    '>>From x',
    '',
    'Subject: Paket',
    '\r',
    '\0',
    'From:',
  ),
  hostileText.map((text) => text.slice(0, 300)),
);

test(
  `${boxes} mbox files are split alike in whatever pieces they come, and no subject is lost`,
  async () => {
    const drawn = fc.tuple(fc.array(lines, { maxLength: 30 }), fc.integer({ min: 1, max: 50 }));
    for (const { count, seed } of partsOf(boxes, 2_000))
      for (const [all, size] of fc.sample(drawn, { numRuns: count, seed })) {
        const whole = Buffer.from(all.join('\n'));
        const mails = await split([whole]);
        const pieces = Array.from({ length: Math.ceil(whole.length / size) }, (_, at) =>
          whole.subarray(at * size, at * size + size),
        );
        expect(await split(pieces)).toEqual(mails);
        const kept = mails.join('').split('\n').filter(isWord);
        const sent = all.flatMap((line) => line.split('\n')).filter(isWord);
        expect([seed, kept]).toEqual([seed, sent]);
      }
  },
  limitFor(boxes),
);

async function split(pieces: Uint8Array[]): Promise<string[]> {
  const mails: string[] = [];
  async function* stream() {
    yield* pieces;
  }
  for await (const { raw } of splitMbox(stream())) mails.push(raw.toString());
  return mails;
}

/** A line that belongs to a mail and is given back as it is. */
function isWord(line: string): boolean {
  return line.startsWith('Subject: ');
}

const shown = (bytes: Uint8Array) => JSON.stringify(Buffer.from(bytes).toString('latin1').slice(0, 500));
