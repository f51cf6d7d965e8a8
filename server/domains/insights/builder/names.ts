import { and, eq, inArray } from 'drizzle-orm';
import type { Step } from '../../../kernel/calendar-steps.ts';
import { keepFormats } from '../../../kernel/date-formats.ts';
import type { Language } from '../../../kernel/language.ts';
import type { Run } from '../../../platform/command.ts';
import { isKnownMessage, say } from '../../../platform/messages.ts';
import { brandCards } from '../../access/index.ts';
import { organisationCards } from '../../customers/index.ts';
import { nameIn, topicCards } from '../../knowledge/index.ts';
import type { Dimension } from '../../measures/index.ts';
import { labelIn } from '../../requests/index.ts';
import { choicesOf, fieldOf, namesOf } from '../reports/groups.ts';

const locales: Record<Language, string> = { en: 'en-GB', id: 'id-ID', th: 'th-TH-u-ca-buddhist-nu-latn' };

/** What a dimension is called. @throws Problem 400 `report-field-unknown`. */
export async function nameOfDimension(run: Run, dimension: Dimension, language: Language): Promise<string> {
  if (!isField(dimension)) return say(language, `reports.dimension.${dimension}`);
  const field = await fieldOf(run, dimension);
  return field ? `“${labelIn(field.labels, language)}”` : dimension;
}

/** What values are called in a language; '' is “without”, and what has no name is its own. */
export async function namesOfValues(
  run: Run,
  dimension: Dimension,
  keys: readonly string[],
  language: Language,
): Promise<Map<string, string>> {
  const names = await known(
    run,
    dimension,
    keys.filter((key) => key !== ''),
    language,
  );
  const told = keys.map((key): [string, string] => [
    key,
    key === '' ? say(language, 'report.without') : names.get(key) || key,
  ]);
  return new Map(told);
}

async function known(run: Run, dimension: Dimension, keys: string[], language: Language) {
  if (keys.length === 0) return new Map<string, string>();
  if (isField(dimension)) {
    const field = await fieldOf(run, dimension);
    return field ? choicesOf(field, language) : new Map<string, string>();
  }
  switch (dimension) {
    case 'team':
    case 'member':
    case 'provider':
    case 'group':
      return namesOf(run, dimension, keys);
    case 'brand':
      return called(run, brandCards, keys);
    case 'organisation':
      return called(run, organisationCards, keys);
    case 'topic':
      return topicsCalled(run, keys, language);
    default:
      return new Map(keys.map((key) => [key, inWords(dimension, key, language)]));
  }
}

const isField = (dimension: Dimension): dimension is `field.${string}` => dimension.startsWith('field.');

async function called(
  { tx, actor }: Run,
  cards: typeof brandCards | typeof organisationCards,
  ids: string[],
): Promise<Map<string, string>> {
  const rows = await tx
    .select({ id: cards.id, name: cards.name })
    .from(cards)
    .where(and(eq(cards.workspaceId, actor.workspaceId), inArray(cards.id, ids)));
  return new Map(rows.map((row) => [row.id, row.name]));
}

async function topicsCalled({ tx, actor }: Run, ids: string[], language: Language) {
  const { id, names, workspaceId } = topicCards;
  const rows = await tx
    .select({ id, names })
    .from(topicCards)
    .where(and(eq(workspaceId, actor.workspaceId), inArray(id, ids)));
  return new Map(rows.map((row) => [row.id, nameIn(row.names, language)]));
}

/** 1 January 2024 was a Monday. */
const monday = Date.UTC(2024, 0, 1);

function inWords(dimension: Dimension, key: string, language: Language): string {
  const locale = locales[language];
  if (dimension === 'weekday') {
    return weekday(locale, 'UTC').format(new Date(monday + (Number(key) - 1) * 86_400_000));
  }
  if (dimension === 'hour') return `${key.padStart(2, '0')}:00`;
  if (dimension === 'language') return new Intl.DisplayNames([locale], { type: 'language' }).of(key) ?? key;
  const sentence = `reports.${dimension}.${key}`;
  if (isKnownMessage(sentence)) return say(language, sentence);
  return dimension === 'channel' ? (brands[key] ?? key) : key;
}

/** Channels that are called alike in every language. */
const brands: Record<string, string> = {
  ...{ api: 'API', line: 'LINE', whatsapp: 'WhatsApp', telegram: 'Telegram' },
  ...{ messenger: 'Messenger', instagram: 'Instagram' },
};

const dayAndMonth = keepFormats({ day: 'numeric', month: 'short' });
const monthAndYear = keepFormats({ month: 'short', year: 'numeric' });
const yearAlone = keepFormats({ year: 'numeric' });
const wholeDay = keepFormats({ day: 'numeric', month: 'short', year: 'numeric' });
const weekday = keepFormats({ weekday: 'long' });

const dateOf = (day: string) => new Date(`${day.slice(0, 10)}T00:00:00Z`);

/** A step in the reader's language: “24 Nov”, “Nov 2026”, “24 Nov, 13:00”; a week by its Monday. */
export function nameOfStep(at: string, step: Step, language: Language): string {
  if (step === 'none') return at;
  const date = dateOf(at);
  const locale = locales[language];
  if (step === 'month') return monthAndYear(locale, 'UTC').format(date);
  if (step === 'quarter') {
    const year = yearAlone(locale, 'UTC').format(date).replace(/[^\d]/g, '');
    return `${Math.floor(date.getUTCMonth() / 3) + 1}/${year}`;
  }
  const day = dayAndMonth(locale, 'UTC').format(date);
  return step === 'hour' ? `${day}, ${at.slice(11, 13)}:00` : day;
}

/** A day in full: “24 Nov 2026”. */
export function nameOfDay(date: string, language: Language): string {
  return wholeDay(locales[language], 'UTC').format(dateOf(date));
}
