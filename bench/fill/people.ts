import { type Language, languages } from '../../server/kernel/language.ts';
import { composeName } from './compose.ts';
import { idAt, type Random } from './random.ts';

export type Person = { id: string; name: string; email: string; language: Language };

/** Everybody of the filled workspace: the service's own people and those who write to it. */
export type People = {
  customers: Person[];
  members: Person[];
  teams: { id: string; name: string; isPrivate: boolean; memberIds: string[] }[];
};

/** People who were there at `since` (milliseconds since 1970): one customer for five requests, 49 members, 10 teams. */
export function makePeople(random: Random, requests: number, since: number): People {
  const customers = Array.from({ length: Math.ceil(requests / 5) }, (_, n) =>
    person(random, n, 'customer', since),
  );
  const members = Array.from({ length: 49 }, (_, n) => person(random, n, 'member', since));
  const teams = teamNames.map((name, n) => {
    const memberIds = members.filter((_one, at) => at % teamNames.length === n).map((one) => one.id);
    return { id: idAt(random, since), name, isPrivate: n === teamNames.length - 1, memberIds };
  });
  return { customers, members, teams };
}

const teamNames = [
  ...['Orders', 'Delivery', 'Refunds', 'Invoices', 'Returns', 'Repairs', 'Shops', 'Wholesale', 'Website'],
  'Complaints of staff',
];

function person(random: Random, n: number, kind: string, since: number): Person {
  const language = random.pick(languages);
  const domain = random.pick(['example.net', 'example.org', 'example.co.id', 'example.co.th']);
  const email = `${kind}${n}.${random.hex(4)}@${domain}`;
  return { id: idAt(random, since), name: composeName(random, language), email, language };
}
