import type { Language } from '../../../server/kernel/language.ts';
import { arrivals, nextWorking, weeks } from './calendar.ts';
import { type Person, peopleMaker } from './people.ts';
import { placesOf } from './places.ts';
import type { Planned } from './planned.ts';
import { type Random, seeded } from './random.ts';
import type { Colleague, Company, Script, Step, Theme } from './story.ts';

/** Everything that came in over the weeks before `now`, the oldest first; the same each time apart from dates. */
export function planCompany(company: Company, now: Date): Planned[] {
  const random = seeded(company.key);
  const times = arrivals(now, company.size, random);
  const oldest = times[0] ?? now;
  const used = new Map<Script, number>();
  const meet = acquaintances(company);
  const stories = times.map((at, index) => {
    const own = seeded(`${company.key} ${index}`);
    const week = Math.min(weeks - 1, Math.floor((at.getTime() - now.getTime()) / (7 * 86_400_000) + weeks));
    const { theme, script } = chooseScript(company, week, used, own);
    const channel = script.channel ?? (own.chance(0.1) ? 'form' : 'email');
    const opened = channel === 'phone' || channel === 'visit' ? atDesk(at, now) : at;
    const person = meet(script.language, theme, own);
    const owner = ownerOf(company, theme, script.language, own);
    const stands = standing(script.steps, company.size - 1 - index, own);
    const begun = { theme, script, person, opened, oldest, channel, random: own };
    const planned = { ...begun, ...stands, owner: stands.isTaken ? owner : null };
    return { ...planned, places: placesOf(company, planned, own) };
  });
  return stories.sort((a, b) => a.opened.getTime() - b.opened.getTime());
}

function chooseScript(company: Company, week: number, used: Map<Script, number>, random: Random) {
  const { id, th, en } = company.languages;
  const language = random.weighted<Language>(['id', 'th', 'en'], (one) => ({ id, th, en })[one]);
  const fitting = company.themes.filter((theme) => theme.scripts.some((one) => one.language === language));
  const theme = random.weighted(fitting, (one) => one.weeks[week] ?? 1);
  const left = (one: Script) => !(one.once && used.has(one));
  const scripts = theme.scripts.filter((one) => one.language === language && left(one));
  const least = Math.min(...scripts.map((one) => used.get(one) ?? 0));
  const script = random.pick(scripts.filter((one) => (used.get(one) ?? 0) === least));
  used.set(script, least + 1);
  return { theme, script };
}

/** Every third letter comes from somebody known, but not twice about the same matter. */
function acquaintances(company: Company) {
  const make = peopleMaker(company);
  const known: { person: Person; themes: Set<Theme> }[] = [];
  return (language: Language, theme: Theme, random: Random): Person => {
    const again = known.filter(({ person, themes }) => person.language === language && !themes.has(theme));
    const met = random.chance(0.35) && again.length > 4 ? random.pick(again) : undefined;
    if (met) {
      met.themes.add(theme);
      return met.person;
    }
    const person = make(language, random);
    known.push({ person, themes: new Set([theme]) });
    return person;
  };
}

/** A desk and a telephone have opening hours; the last call was at the latest just now. */
function atDesk(at: Date, now: Date): Date {
  const open = nextWorking(at);
  return open < now ? open : at;
}

function ownerOf(company: Company, theme: Theme, language: Language, random: Random): Colleague {
  const speaks = company.colleagues.filter((one) => one.speaks.includes(language));
  const inTeam = speaks.filter((one) => one.teams.includes(theme.team));
  return random.pick(inTeam.length > 0 ? inTeam : speaks);
}

/**
 * How far a story has come: what came last stands open, much of the last two weeks waits for the customer, a little of
 * it for the company, here and there something old was left, everything else went to its end.
 * @param rank how many came in after it.
 */
function standing(
  steps: Step[],
  rank: number,
  random: Random,
): { steps: Step[]; ends: boolean; isTaken: boolean } {
  const isFixed = steps.some((one) => one.does === 'trash' || (one.does === 'snooze' && rank < 60));
  const whole = { steps: steps.filter((one) => one.does !== 'snooze'), ends: true, isTaken: true };
  if (rank < 9) return { steps: steps.slice(0, 1), ends: false, isTaken: random.chance(0.35) };
  if (isFixed) return { steps: throughRest(steps), ends: false, isTaken: true };
  const stops = rank < 66 ? rank % 5 : rank < 130 && rank % 9 === 0 ? 0 : 4;
  const isLeft = rank < 24 || rank % 30 === 0;
  if (isLeft && (stops === 0 || stops === 2))
    return { steps: upTo(steps, 'customer'), ends: false, isTaken: rank > 16 || random.chance(0.6) };
  if (stops === 1) return { steps: upTo(steps, 'staff'), ends: false, isTaken: true };
  return whole;
}

/** The steps up to the last one of this kind, so that somebody is waiting. */
function upTo(steps: Step[], kind: 'customer' | 'staff'): Step[] {
  const ended = steps.findIndex((one) => one.does === 'solve');
  const live = ended < 0 ? steps : steps.slice(0, ended);
  const last = live.findLastIndex((one) => one.does === kind);
  return live.slice(0, Math.max(1, last + 1));
}

/** The steps up to where a request sleeps or goes away. */
function throughRest(steps: Step[]): Step[] {
  return steps.slice(0, steps.findIndex((one) => one.does === 'snooze' || one.does === 'trash') + 1);
}
