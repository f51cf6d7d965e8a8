import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect } from 'vitest';
import { sourceFiles } from '../../bin/measures/sources.ts';
import { applyMacro } from '../../server/domains/requests/macros/apply-macro.ts';
import { createMacro } from '../../server/domains/requests/macros/keep-macro.ts';
import { listMessagesOfRequest } from '../../server/domains/requests/queries/list-requests.ts';
import { createReply } from '../../server/domains/requests/replies/keep-reply.ts';
import { insertReply } from '../../server/domains/requests/replies/list-replies.ts';
import { fill, type Values } from '../../server/domains/requests/rules/placeholders.ts';
import { database } from '../../server/platform/database/open.ts';
import { useDatabase } from '../harness/database.ts';
import { as, type Company, makeCompany } from '../harness/people.ts';
import { openFor } from '../harness/requests.ts';
import { attack } from './attack.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

/** What would be code to some engine. If one of them runs, it leaves a mark or its result. */
const code = `globalThis.sapaRan=7*191`;
const result = '1337';
const marks = [
  `{{constructor.constructor('${code}')()}}`,
  `{constructor.constructor('${code}')()}`,
  `{{#with "s" as |string|}}{{string.sub.constructor "${code}"}}{{/with}}`,
  `{% ${code} %}{{ 7*191 }}`,
  `{{7*191}}`,
  `{{{7*191}}}`,
  `{7*191}`,
  `<%= 7*191 %>`,
  `<%- ${code} %>`,
  `<% ${code} %>`,
  `#{7*191}`,
  `#{${code}}`,
  `\${7*191}`,
  `\${${code}}`,
  `\`\${7*191}\``,
  `*{7*191}`,
  `@{7*191}`,
  `@(7*191)`,
  `[[7*191]]`,
  `[(7*191)]`,
  `$(7*191)`,
  `{{= 7*191 }}`,
  `{!7*191}`,
  `{$7*191}`,
  `{php}echo 7*191;{/php}`,
  `<?= 7*191 ?>`,
  `<script>${code}</script>`,
  `{{range.constructor("${code}")()}}`,
  `{{self.__init__.__globals__}}`,
  `{customer.constructor}`,
  `{customer.name.constructor}`,
  `{customer['name']}`,
  `{__proto__}`,
  `{toString}`,
  `{customer.name|upper}`,
  `{customer.name()}`,
  `{customer.name || 7*191}`,
  `{request.number + 7*191}`,
  `=7*191`,
  `{0, plural, other {7*191}}`,
];
const words = (text: string) => ({ en: text, id: text, th: text });
const hasRun = (text: string) => text.includes(result) || 'sapaRan' in globalThis;

attack(
  'S67',
  async () => {
    const { requestId } = await openFor(company.asSystem);
    let kept = 0;
    for (const [at, mark] of marks.entries()) {
      const given = { title: `Mark ${at}`, shortcut: `mark-${at}`, text: words(mark) };
      const made = await createReply(as(company.adi), given).catch((problem) => problem);
      if (made instanceof Error) {
        expect([mark, made]).toMatchObject([mark, { status: 400, code: 'placeholder-unknown' }]);
        continue;
      }
      kept += 1;
      const put = await insertReply(as(company.adi), { id: made.id, requestId });
      expect([put.text, hasRun(put.html)]).toEqual([mark, false]);
    }
    expect(kept).toBeGreaterThan(5);
  },
  'words kept ready are refused, or come out as they were written',
);

attack(
  'S67',
  async () => {
    // Whatever came past the door, by an import or an older version, is words as well.
    const { id } = await createReply(as(company.adi), { title: 'x', shortcut: 'x', text: words('x') });
    const { requestId } = await openFor(company.asSystem);
    for (const mark of marks) {
      await database()
        .client`update canned_replies set text = ${JSON.stringify(words(mark))}::jsonb where id = ${id}`;
      const put = await insertReply(as(company.adi), { id, requestId });
      expect([put.text, hasRun(put.html)]).toEqual([mark, false]);
    }
  },
  'also what nobody looked at when it was kept',
);

attack(
  'S67',
  async () => {
    const acts = [
      { do: 'write-reply' as const, text: words('To {customer.name}: {request.subject}') },
      { do: 'write-note' as const, text: 'Of {customer.name}: {request.subject}' },
    ];
    const { id } = await createMacro(as(company.adi), { name: 'All', acts });
    for (const [at, mark] of [...marks, '{member.name}', '{company.name}'].entries()) {
      const name = mark.slice(0, 60);
      const letter = { name, subject: mark, text: mark, from: `c${at}@honest.example` };
      const { requestId } = await openFor(company.asSystem, letter);
      await applyMacro(as(company.adi), { id, requestId });
      const { items } = await listMessagesOfRequest(as(company.sari), { request: requestId });
      const written = items.filter(({ kind }) => kind === 'reply' || kind === 'note');
      expect(written).toHaveLength(2);
      for (const { text, html } of written) {
        expect([mark, text.includes(mark)]).toEqual([mark, true]);
        expect([mark, hasRun(text), hasRun(html ?? '')]).toEqual([mark, false, false]);
        expect(html ?? '').not.toContain('<script');
      }
    }
  },
  'names and subjects of strangers are put in as they are, and looked at no second time',
  60_000,
);

attack(
  'S67',
  () => {
    const values = Object.create({ inherited: result }) as Values;
    for (const name of ['inherited', 'constructor', '__proto__', 'toString', 'hasOwnProperty'])
      expect(fill(`{${name}}`, values, 'en')).toBe(`{${name}}`);
    const root = join(import.meta.dirname, '..', '..');
    const runs = /\beval\(|\bnew Function\(|from 'node:vm'|\bsetTimeout\(\s*['"`]/;
    const found = sourceFiles(root).filter(
      ({ path, text }) => /^(server|web|database)\//.test(path) && runs.test(text),
    );
    // The driver of the database is mended as it is loaded, out of its own file and no word of anybody's.
    expect(found.map(({ path }) => path)).toEqual(['server/platform/database/driver/driver.ts']);
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const engines =
      /handlebars|mustache|nunjucks|^ejs$|liquid|^pug$|^eta$|lodash|vm2|isolated-vm|jsonata|expr-eval/;
    expect(Object.keys(dependencies).filter((name) => engines.test(name))).toEqual([]);
  },
  'there is no engine that could run anything',
);
