import { beforeAll, expect } from 'vitest';
import { database } from '../../server/platform/database/open.ts';
import { type Caller, callerWith } from '../harness/api.ts';
import { type Belongings, makeBelongings } from '../harness/belongings.ts';
import { useDatabase } from '../harness/database.ts';
import { openDoors } from '../harness/doors.ts';
import { hostilePieces } from '../harness/hostile-html.ts';
import { makeTwoCompanies } from '../harness/principals.ts';
import { attack } from './attack.ts';

useDatabase();
let token: Caller;
let member: Caller;
let things: Belongings;
beforeAll(async () => {
  const { ask } = await openDoors();
  const company = await makeTwoCompanies(ask);
  things = await makeBelongings(company.ours, company.openTeamId);
  token = callerWith(ask, { authorization: 'Bearer a token of the matrix: token of everything' });
  const owner = company.principals.find(({ name }) => name === 'owner outside');
  if (!owner) throw new Error('Nobody owns this company');
  member = owner.call;
});

/** What the page of another program would have taken for sanitised already. */
const wrapped = hostilePieces.flatMap((piece) => [
  piece,
  `<p>${piece}</p>`,
  `<div class="trusted">${piece}</div>`,
]);
const form = '<p><form action="https://evil.example"><input name=p></form></p>';
const refresh = '<p><meta http-equiv="refresh" content="0;url=https://evil.example"></p>';
const style = '<p><style>*{display:none}</style><link rel=stylesheet href="https://evil.example"></p>';
const payloads = [form, refresh, style, '<p><iframe src="https://evil.example"></iframe></p>', ...wrapped];

/** Elements and attributes that act; in the tags alone, because words may name them. */
const acts =
  /<(?:script|style|iframe|object|embed|form|input|button|svg|math|meta|link|base|template|video)\b|\son\w+=/i;
const tagsOf = (html: string) => (html.match(/<[^>]*>/g) ?? []).join('').replace(/"[^"]*"/g, '""');
const actsIn = (html: string) => acts.test(tagsOf(html));

attack('S14', async () => {
  const request = things['/requests/{request}'];
  const wrong: unknown[] = [];
  for (const payload of payloads)
    for (const kind of ['note', 'reply']) {
      const said = await token('POST', `/requests/${request}/messages`, { body: `${payload} words`, kind });
      const { html, code } = said.body as { html?: string | null; code?: string };
      // Markup that swallows every word after it leaves nothing to say, which is refused as such.
      const isNothing = said.status === 400 && code === 'message-empty';
      if (!(said.status === 201 || isNothing) || actsIn(html ?? ''))
        wrong.push([said.status, kind, payload, html]);
    }
  expect(wrong).toEqual([]);
});

attack(
  'S14',
  async () => {
    const request = things['/requests/{request}'];
    const soon = new Date(Date.now() + 86_400_000).toISOString();
    for (const [at, payload] of payloads.entries()) {
      const body = `<p>words ${payload}</p>`;
      const draft = { kind: 'note', html: body, version: at };
      const side = things['/side-conversations/{id}'];
      const answers = [
        await member('PUT', `/requests/${request}/draft`, draft),
        await member('PUT', `/side-conversations/${side}/draft`, draft),
        await member('POST', `/side-conversations/${side}/messages`, { body, kind: 'note' }),
        ...(at % 20 === 0
          ? [
              await member('POST', `/requests/${request}/scheduled-replies`, {
                body,
                sendAt: soon,
                zone: 'Asia/Jakarta',
              }),
            ]
          : []),
      ];
      expect([payload, answers.filter(({ status }) => status >= 400)]).toEqual([payload, []]);
    }
    expect(await actingColumns()).toEqual([]);
  },
  'nor does any column of the database keep what acts, whichever door it came by',
  180_000,
);

/** Columns for HTML, of every table, with what acts in them. */
async function actingColumns(): Promise<unknown[]> {
  const { owner, client } = database();
  const columns = await client`
    select table_name as "table", column_name as "column" from information_schema.columns
    where table_schema = 'public' and column_name ~ 'html' and data_type = 'text' order by 1, 2`;
  expect(columns.length).toBeGreaterThan(2);
  const found: unknown[] = [];
  for (const { table, column } of columns) {
    const rows = await owner.execute(
      `select "${column}" as html from "${table}" where "${column}" is not null`,
    );
    for (const { html } of rows) if (actsIn(String(html))) found.push([table, column, html]);
  }
  return found;
}
