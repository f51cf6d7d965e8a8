import { figure } from './figures.ts';
import { filledHome } from './fill/filled-home.ts';
import { askedOf } from './plain/asked.ts';
import { compare } from './plain/compare.ts';
import { openPlain } from './plain/open-plain.ts';
import { plainSearch } from './plain/statements.ts';
import { byMember, call } from './program/call.ts';
import { startProgram } from './program/start-program.ts';

/**
 * How fast words are found among all that was said, by HTTP against one plain statement over the same index.
 * `node bench/search.ts [requests] [calls a round]`
 */
const [count = 100_000, calls = 20] = process.argv.slice(2).map(Number);

const program = await startProgram(await filledHome(count));
const plain = await openPlain(program.socketFolder);
const owner = await byMember(program, 'owner');
const { workspaceId } = plain;
for (const { name, q, words } of askedOf(count)) {
  const [{ hits = 0 } = {}] = await plain.owner<{ hits: number }[]>`
    select count(*)::int as hits from search_entries
    where workspace_id = ${workspaceId} and words @@ ${words}::tsquery`;
  const path = `/search?q=${encodeURIComponent(q)}&limit=50`;
  const [ours, theirs] = await compare(
    calls,
    () => call(program, owner, path),
    () => plain.owner.begin('read only', (sql) => plainSearch(sql, workspaceId, words)),
  );
  figure(`search.${name}.hits`, hits, 'entries');
  figure(`search.${name}.plain_p50`, theirs.p50, 'ms');
  figure(`search.${name}.http_p50`, ours.p50, 'ms');
  figure(`search.${name}.plain_p95`, theirs.p95, 'ms');
  figure(`search.${name}.http_p95`, ours.p95, 'ms');
  figure(`search.${name}.ratio_p95`, ours.p95 / theirs.p95, 'times');
}
await plain.end();
await program.stop();
