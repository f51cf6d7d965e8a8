import type { Language } from '../../../server/kernel/language.ts';
import { daysLater, local } from './calendar.ts';
import type { Planned } from './planned.ts';
import type { Random } from './random.ts';
import type { Colleague, Company } from './story.ts';

const day = 86_400_000;

/** What stands for the places of all texts of one story; who speaks and when is added for each message. */
export function placesOf(
  company: Company,
  planned: Omit<Planned, 'places'>,
  random: Random,
): Record<string, string> {
  const { person, opened, theme, script, oldest } = planned;
  const { language } = script;
  const write = (at: Date, form: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag[language], { ...form, timeZone: company.zone }).format(at);
  const ordered = daysLater(opened, -3 - Math.floor(random.next() * 6));
  const age = Math.max(0, (ordered.getTime() - oldest.getTime()) / day);
  const number =
    company.orders.first + Math.round(age * company.orders.perDay) + Math.floor(random.next() * 20);
  const soon = notSunday(daysLater(opened, 3));
  const lists = Object.entries({ ...company.places[language], item: theme.items?.[language] ?? ['-'] });
  return {
    ...Object.fromEntries(lists.map(([name, list]) => [name, random.pick(list)])),
    order: company.orders.write(number),
    other: company.orders.write(number + 37),
    date: write(ordered, { day: 'numeric', month: 'long' }),
    day: write(daysLater(opened, -1 - Math.floor(random.next() * 3)), { weekday: 'long' }),
    soon: write(soon, { weekday: 'long', day: 'numeric', month: 'long' }),
    soonday: write(soon, { weekday: 'long' }),
    digits: digits(random, 8),
    digits2: digits(random, 8),
    digits3: [3, 3, 3].map((length) => digits(random, length)).join('.'),
    you: person.spoken,
    short: person.short,
    name: person.name,
    city: person.city,
    ...particles('', person.isWoman),
  };
}

/** The places that change with who writes and when. */
export function placesNow(speaker: Colleague, at: Date, language: Language): Record<string, string> {
  const { hour } = local(at);
  const part = hour < 11 ? 0 : hour < 15 ? 1 : hour < 18 ? 2 : 3;
  const me = speaker.calls?.[language] ?? speaker.name.split(' ')[0] ?? speaker.name;
  return { me, halo: halos[language][part] ?? '', ...particles('S', speaker.isWoman) };
}

const tag = { id: 'id-ID', th: 'th-TH', en: 'en-GB' } as const;

const halos: Record<Language, readonly string[]> = {
  id: ['Selamat pagi', 'Selamat siang', 'Selamat sore', 'Selamat malam'],
  th: ['สวัสดี', 'สวัสดี', 'สวัสดี', 'สวัสดี'],
  en: ['Good morning', 'Good afternoon', 'Good afternoon', 'Good evening'],
};

/** Thai ends sentences by the speaker: `<p>` states, `<q>` asks, `<n>` softens, `<i>` is I. Staff's carry an S. */
function particles(prefix: string, isWoman: boolean): Record<string, string> {
  const [p, q, n, i] = isWoman ? ['ค่ะ', 'คะ', 'นะคะ', 'ดิฉัน'] : ['ครับ', 'ครับ', 'นะครับ', 'ผม'];
  return { [`${prefix}p`]: p, [`${prefix}q`]: q, [`${prefix}n`]: n, [`${prefix}i`]: i };
}

function notSunday(at: Date): Date {
  return local(at).weekday === 0 ? daysLater(at, 1) : at;
}

function digits(random: Random, length: number): string {
  return Array.from({ length }, () => Math.floor(random.next() * 10)).join('');
}
