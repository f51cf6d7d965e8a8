import { randomBytes } from 'node:crypto';
import type { Database } from '../database/open.ts';
import { isWrappedNow, unwrap, wrap } from './wrap.ts';

/** Every key of the box by its number, the one that seals, and whether every process has sealed with it for a while. */
export type SealingKeys = { keys: ReadonlyMap<number, Uint8Array>; sealing: number; isSettled?: boolean };

/**
 * How old a key must be, in seconds, before anything is sealed with it: by then every process, which looks again three
 * times in that time, can open what another sealed.
 */
const oldEnoughToSeal = 60;
/** How old, in seconds, before those that it replaces may go. */
const oldEnoughToStandAlone = 300;

const first = 'secret-box';
const nameOf = (number: number) => (number === 1 ? first : `${first}.${number}`);
const numberOf = (name: string) => (name === first ? 1 : Number(name.slice(first.length + 1)));

/** Makes the first key, once, whoever asks at the same time; not where a later one stands. */
export async function keepFirstKey({ client }: Database): Promise<void> {
  await client`insert into secrets (name, value, created_at)
    select ${first}, ${wrap(newKey(), first)}, now()
    where not exists (select 1 from secrets where name = ${first} or name like ${`${first}.%`})
    on conflict (name) do nothing`;
}

/** The keys as they stand. The newest seals once it is old enough, and the only one at once. */
export async function readKeys({ client }: Database): Promise<SealingKeys> {
  const rows = await client<{ name: string; value: string; ready: boolean; settled: boolean }[]>`
    select name, value, created_at <= now() - make_interval(secs => ${oldEnoughToSeal}) as ready,
      created_at <= now() - make_interval(secs => ${oldEnoughToStandAlone}) as settled
    from secrets where name = ${first} or name like ${`${first}.%`}`;
  const found = rows.map((row) => ({ ...row, number: numberOf(row.name) }));
  const inOrder = found.sort((one, other) => other.number - one.number);
  const sealing = inOrder.find(({ ready }) => ready) ?? inOrder.at(-1);
  const keys = new Map(
    inOrder.map(({ number, name, value }) => [number, Buffer.from(unwrap(value, name), 'base64url')]),
  );
  return { keys, sealing: sealing?.number ?? 1, isSettled: sealing?.settled ?? false };
}

/** Adds the key that replaces all before it. @returns its number. */
export async function addKey(opened: Database): Promise<number> {
  const { keys } = await readKeys(opened);
  const number = Math.max(0, ...keys.keys()) + 1;
  await opened.client`insert into secrets (name, value, created_at) values (${nameOf(number)},
    ${wrap(newKey(), nameOf(number))}, now())`;
  return number;
}

/**
 * Locks the keys with the master key that locks now, whichever locked them before or none did. Without a master key it
 * opens nothing: who has taken the file away has to put it back.
 * @throws Problem 500 `master-key-missing`.
 */
export async function wrapKeys({ client }: Database): Promise<void> {
  const rows = await client<{ name: string; value: string }[]>`
    select name, value from secrets where name = ${first} or name like ${`${first}.%`}`;
  for (const { name, value } of rows) {
    const plain = unwrap(value, name);
    if (isWrappedNow(value)) continue;
    await client`update secrets set value = ${wrap(plain, name)} where name = ${name} and value = ${value}`;
  }
}

/** Forgets every key before this one, which no sealed text names any more. */
export async function removeKeysBefore(opened: Database, number: number): Promise<void> {
  const { client } = opened;
  const { keys } = await readKeys(opened);
  const old = [...keys.keys()].filter((one) => one < number).map(nameOf);
  if (old.length > 0) await client`delete from secrets where name in ${client(old)}`;
}

const newKey = () => randomBytes(32).toString('base64url');
