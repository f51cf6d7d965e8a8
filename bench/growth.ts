import { figure } from './figures.ts';
import { filledHome } from './fill/filled-home.ts';
import { askedOf } from './plain/asked.ts';
import { compare } from './plain/compare.ts';
import { byMember, type Caller, call } from './program/call.ts';
import { type Program, startProgram } from './program/start-program.ts';

/**
 * What a workspace that is ten times as large costs: the same calls to both, in turn.
 * `node bench/growth.ts [requests] [requests] [calls a round]`; `main.ts` leaves it out, because filling the larger home takes
 * half an hour.
 */
const [few = 100_000, many = 1_000_000, calls = 20] = process.argv.slice(2).map(Number);

type Side = { program: Program; owner: Caller; count: number };

const sides: Side[] = [];
for (const count of [few, many]) {
  // Only serving: what was filled in at once is grouped and backed up for an hour otherwise, beside what is measured.
  const program = await startProgram(await filledHome(count), { SAPA_ROLE: 'web' });
  sides.push({ program, owner: await byMember(program, 'owner'), count });
}
const [small, large] = sides as [Side, Side];

const inbox = '/requests?status=open&status=waiting&limit=50';
const search = (q: string) => () => `/search?q=${encodeURIComponent(q)}&limit=50`;
type Question = [name: string, path: (side: Side, n: number) => string, most?: number];
/** One answer in the smaller, a page of them in the larger: it is the answer that grows, and no bound is set to that. */
const answerGrows = ['search_two_rare_words'];
const questions: Question[] = [
  ['list', () => inbox],
  ['list_last_changed', () => `${inbox}&sort=-updatedAt`],
  ['open', ({ count }, n) => `/requests/${1 + ((n * 7919) % count)}`],
  ['messages', ({ count }, n) => `/requests/${1 + ((n * 7919) % count)}/messages`],
  ['counts', () => '/requests/counts'],
  ...askedOf(many)
    .filter(({ name }) => name !== 'order_number' && name !== 'common_word')
    .map(({ name, q }): Question => [`search_${name}`, search(q), 150]),
];
for (const [name, path, most] of questions) {
  const ask = (side: Side) => (n: number) => call(side.program, side.owner, path(side, n));
  const [before, after] = await compare(calls, ask(small), ask(large));
  figure(`growth.${name}.small_p50`, before.p50, 'ms');
  figure(`growth.${name}.large_p50`, after.p50, 'ms');
  figure(`growth.${name}.large_p95`, after.p95, 'ms', most === undefined ? {} : { most });
  const bound = answerGrows.includes(name) ? {} : { most: 1.3 };
  figure(`growth.${name}.ratio_p50`, after.p50 / before.p50, 'times', bound);
}
for (const { program } of sides) await program.stop();
