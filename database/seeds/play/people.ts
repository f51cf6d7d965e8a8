import { spokenName } from '../../../server/domains/customers/index.ts';
import type { Language } from '../../../server/kernel/language.ts';
import type { Random } from './random.ts';
import type { Company } from './story.ts';

/** Somebody who writes to the company. */
export type Person = {
  name: string;
  email: string;
  language: Language;
  isWoman: boolean;
  honorific: string | null;
  preferredName: string | null;
  /** How replies address them: “Ibu Rina”, “คุณสมชาย”, “Hannah”; and the short way inside a sentence: “Bu”. */
  spoken: string;
  short: string;
  /** The name they sign with. */
  signs: string;
  city: string;
  note: string | null;
};

const courtesies = {
  women: ['Ibu', 'Ibu', 'Ibu', 'Kak', 'Kak', 'Mbak'],
  men: ['Bapak', 'Bapak', 'Bapak', 'Kak', 'Kak', 'Mas'],
};
const shortened: Record<string, string> = { Ibu: 'Bu', Bapak: 'Pak' };

/** Makes new people of a company's pools; no two share a name or an address. */
export function peopleMaker(company: Company): (language: Language, random: Random) => Person {
  const taken = new Set<string>();
  return (language, random) => {
    for (let tries = 0; tries < 500; tries += 1) {
      const person = makePerson(company, language, random);
      if (taken.has(person.name) || taken.has(person.email)) continue;
      taken.add(person.name).add(person.email);
      return person;
    }
    throw new Error(`${company.name} has too few names for its customers`);
  };
}

/** Names of a pool are written `สมชาย:Somchai` where the script is not ours: shown, and as in an address. */
function makePerson(company: Company, language: Language, random: Random): Person {
  const pool = company.pools[language];
  const isWoman = random.chance(0.58);
  const [first, firstLatin] = both(random.pick(isWoman ? pool.women : pool.men));
  const [family, familyLatin] = both(random.pick(pool.families));
  const inLatin = language === 'th' && random.chance(0.25);
  const name = inLatin ? `${firstLatin} ${familyLatin}` : `${first} ${family}`.trim();
  const honorific = courtesyOf(language, isWoman, random);
  const preferredName = inLatin ? first : null;
  const spoken = spokenName({ name, preferredName, honorific, language });
  const short = language === 'id' ? (shortened[honorific ?? ''] ?? honorific ?? 'Kak') : spoken;
  return {
    ...{ name, language, isWoman, honorific, preferredName, spoken, short },
    email: addressOf(firstLatin, familyLatin, random, pool.domains),
    signs: random.chance(0.5) ? first : name,
    city: random.pick(pool.cities),
    note: random.chance(0.25) ? random.pick(pool.notes) : null,
  };
}

function both(entry: string): [shown: string, latin: string] {
  const [shown = '', latin = shown] = entry.split(':');
  return [shown, latin];
}

function courtesyOf(language: Language, isWoman: boolean, random: Random): string | null {
  if (language === 'id') return random.pick(isWoman ? courtesies.women : courtesies.men);
  if (language === 'th') return 'คุณ';
  return random.chance(0.5) ? (isWoman ? 'Ms' : 'Mr') : null;
}

function addressOf(first: string, family: string, random: Random, domains: readonly string[]): string {
  const plain = (text: string) =>
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '');
  const [a, b] = [plain(first), plain(family) || 'home'];
  const year = String(70 + Math.floor(random.next() * 30));
  const local = random.pick([`${a}.${b}`, `${a}${b}`, `${a}.${b.charAt(0)}`, `${a}${year}`, `${a}_${b}`]);
  return `${local}@${random.pick(domains)}`;
}
