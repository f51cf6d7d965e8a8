import { html } from 'hono/html';
import { findOpeningHours, openMinutesIn } from '../../../domains/channels/index.ts';
import { listLatelyAnswered, spreadOf } from '../../../domains/requests/index.ts';
import { keepFormats } from '../../../kernel/date-formats.ts';
import type { Language } from '../../../kernel/language.ts';
import { type Hours, type Weekday, weekdays } from '../../../kernel/working-time/index.ts';
import { say } from '../../../platform/messages.ts';
import { locales, minutesIn } from '../../customer-page/view.ts';
import type { Scene } from '../scene.ts';

/** When somebody is there, and how long an answer usually takes: only where enough were answered to be honest. */
export async function hoursPart({ context, language, site }: Scene) {
  const opening = await findOpeningHours(context, { teamId: null });
  const schedule = opening.at(-1)?.schedule;
  const waits = await listLatelyAnswered(context, { teamId: null });
  const spread = spreadOf(openMinutesIn(opening, waits), 0);
  const spans = schedule ? spansOf(schedule.hours) : [];
  if (spans.length === 0 && !spread) return '';
  const lines = spans.map(
    ({ from, to, times }) =>
      html`<div><dt>${daysIn(language, from, to)}</dt><dd>${times.map(([a, b]) => `${a}–${b}`).join(', ')}</dd></div>`,
  );
  return html`<section class="hours"><h2>${say(language, 'help-hours')}</h2>${
    lines.length > 0
      ? html`<dl>${lines}</dl><p class="dim">${say(language, 'help-hours-zone', { zone: zoneIn(language, schedule?.zone ?? site.zone, context.now) })}</p>`
      : ''
  }${
    spread
      ? html`<p>${say(language, 'help-usual-wait', {
          median: minutesIn(language, spread.median),
          high: minutesIn(language, spread.high),
        })}</p>`
      : ''
  }</section>`;
}

type Times = readonly (readonly [string, string])[];
type Days = { from: Weekday; to: Weekday; times: Times };

/** The days of a week on which somebody is there; days in a row with the same hours are one line. */
export function spansOf(hours: Hours): Days[] {
  const spans: Days[] = [];
  for (const [at, day] of weekdays.entries()) {
    const times: Times = hours[day] ?? [];
    if (times.length === 0) continue;
    const last = spans.at(-1);
    const follows = last?.to === weekdays[at - 1] && String(last?.times) === String(times);
    if (last && follows) last.to = day;
    else spans.push({ from: day, to: day, times });
  }
  return spans;
}

const dayNames = keepFormats({ weekday: 'short' });
const zoneNames = keepFormats({ timeZoneName: 'longGeneric' });

function daysIn(language: Language, from: Weekday, to: Weekday): string {
  // The first of January 2024 was a Monday.
  const name = (day: Weekday) =>
    dayNames(locales[language], 'UTC').format(Date.UTC(2024, 0, 1 + weekdays.indexOf(day)));
  return from === to ? name(from) : `${name(from)} – ${name(to)}`;
}

/** What the zone is called, without the day that stands before it. */
function zoneIn(language: Language, zone: string, now: Date): string {
  const parts = zoneNames(locales[language], zone).formatToParts(now);
  return parts.find((one) => one.type === 'timeZoneName')?.value ?? zone;
}
