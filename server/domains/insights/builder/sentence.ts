import type { Language } from '../../../kernel/language.ts';
import type { Run } from '../../../platform/command.ts';
import { say } from '../../../platform/messages.ts';
import { measureOf, wordsOf } from '../../measures/index.ts';
import { nameOfDay, nameOfDimension, namesOfValues } from './names.ts';
import { isWeekHeat, narrowed } from './rules/places.ts';
import type { ReportDefinition, Span } from './shapes.ts';

/** What is asked, in one sentence: “Time to first answer, median, by team, last 4 weeks, against the time before”. */
export async function sentenceOf(run: Run, asked: ReportDefinition, language: Language): Promise<string> {
  const parts = [asked.measures.map((key) => measured(key, language)).join(' · ')];
  if (isWeekHeat(asked)) parts.push(say(language, 'reports.week'));
  else if (asked.split)
    parts.push(say(language, 'reports.split', { name: await nameOfDimension(run, asked.split, language) }));
  for (const [dimension, keys] of narrowed(asked.filter)) {
    const name = await nameOfDimension(run, dimension, language);
    const values = [...(await namesOfValues(run, dimension, keys, language)).values()].join(', ');
    parts.push(say(language, 'reports.only', { name, values }));
  }
  if (asked.step !== 'none') parts.push(say(language, `reports.per.${asked.step}`));
  parts.push(spanned(asked.span, language));
  if (asked.time === 'business') parts.push(say(language, 'reports.business'));
  if (asked.compare !== 'none') parts.push(say(language, `reports.against.${asked.compare}`));
  return parts.join(', ');
}

function measured(key: string, language: Language): string {
  const { name } = wordsOf(key, language);
  return measureOf(key).kind === 'time' ? say(language, 'reports.median', { name }) : name;
}

function spanned(span: Span, language: Language): string {
  if ('from' in span) {
    const [from, to] = [nameOfDay(span.from, language), nameOfDay(span.to, language)];
    return say(language, 'reports.days', { from, to });
  }
  const key = span.last === 1 ? `reports.this.${span.unit}` : `reports.last.${span.unit}`;
  return say(language, key, { count: span.last });
}
