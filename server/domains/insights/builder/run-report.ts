import type { Language } from '../../../kernel/language.ts';
import { Problem } from '../../../kernel/problem.ts';
import type { Run } from '../../../platform/command.ts';
import { ageOf } from '../../../platform/database/standbys/replica-age.ts';
import { say } from '../../../platform/messages.ts';
import { visibleTo } from '../../conversations/index.ts';
import { assertReadable, type MeasureAnswer, readMeasures, wordsOf } from '../../measures/index.ts';
import { findOrderSettings } from '../../orders/index.ts';
import { requests } from '../../requests/schema.ts';
import { type Asked, asksOf, placed } from './asks.ts';
import { type Curves, countWaiting, curvesOf, mostWaiting, waitingAsked } from './curves.ts';
import { type Checked, checkedOn, type Today, todayOf } from './definition.ts';
import { nameOfStep, namesOfValues } from './names.ts';
import { type Laid, type Periods, rowsOf, totalsOf } from './rows.ts';
import { isWeekHeat } from './rules/places.ts';
import { comparedDays, type Days, daysOf } from './rules/spans.ts';
import { sentenceOf } from './sentence.ts';
import type { ReportCell, ReportDefinition, ReportResult, SurvivalCurve } from './shapes.ts';

/** Fewer than so many move by chance. */
const few = 20;

/** What a report is told from, the same for all that are told at once. */
type Common = {
  currency: string;
  age: number | null;
  waiting: (known: Checked, now: Days) => Promise<number>;
};
type Prepared = { known: Checked; periods: Periods; asks: Asked[] };

/**
 * Answers a report: what the measures say of the period and of the compared one, by step and by split, with names in the
 * reader's language. Only what the reader may see is counted. @throws as `checked`.
 */
export async function runReport(
  run: Run,
  asked: ReportDefinition,
  language: Language,
): Promise<ReportResult> {
  const [answer] = await runReports(run, [asked], language);
  if (answer instanceof Problem) throw answer;
  return answer as ReportResult;
}

/**
 * Answers several reports in the order in which they are asked, all measures of them at once. What makes one of them
 * impossible is its answer, and takes no other with it.
 */
export async function runReports(
  run: Run,
  asked: readonly ReportDefinition[],
  language: Language,
): Promise<(ReportResult | Problem)[]> {
  const at = await todayOf(run);
  const prepared: (Prepared | Problem)[] = [];
  for (const one of asked) prepared.push(await orProblem(prepare(run, at, one)));
  const asks = prepared.flatMap((one) => (one instanceof Problem ? [] : one.asks));
  const answers = await readMeasures(
    run,
    asks.map(({ ask }) => ask),
  );
  const { currency } = await findOrderSettings(run.context, {});
  const common = { currency, age: await ageOf(run.tx), waiting: waitingOnce(run) };
  const told: (ReportResult | Problem)[] = [];
  const left = [...answers];
  for (const one of prepared)
    told.push(
      one instanceof Problem
        ? one
        : await orProblem(tell(run, one, left.splice(0, one.asks.length), common, language)),
    );
  return told;
}

/** @throws as `checkedOn`, and what `readMeasures` would throw of its questions. */
async function prepare(run: Run, at: Today, asked: ReportDefinition): Promise<Prepared> {
  const known = await checkedOn(run, at, asked);
  const { definition, measures, zone, today } = known;
  const now = daysOf(definition.span, today);
  const periods: Periods = { now, before: comparedDays(definition, now) };
  const asks = asksOf(definition, measures, zone, periods);
  for (const { ask } of asks) assertReadable(run, ask);
  return { known, periods, asks };
}

async function tell(
  run: Run,
  { known, periods, asks }: Prepared,
  answers: readonly MeasureAnswer[],
  { currency, age, waiting }: Common,
  language: Language,
): Promise<ReportResult> {
  const { definition, measures, zone } = known;
  const { now } = periods;
  const cells = placed(asks, answers);
  const laid = rowsOf(definition, measures, cells, periods);
  const totals = totalsOf(measures, cells, periods);
  const names = await namesIn(run, definition, laid, language);
  const survival = definition.picture === 'survival' ? await curvesIn(run, known, now, laid) : null;
  const stillWaiting = survival ? 0 : await waiting(known, now);
  const error = Math.max(0, ...answers.map((one) => one.error));
  return {
    title: await sentenceOf(run, definition, language),
    ...{ definition, ...now, zone, currency, compared: periods.before, totals },
    columns: measures.map(({ key, unit, kind, better }) => ({
      ...{ measure: key, unit, kind, better, ...wordsOf(key, language) },
    })),
    rows: laid.rows.map((row) => ({
      ...row,
      atName: atNameOf(definition, row.at, language),
      name: nameFor(names, row.key),
    })),
    curves: (survival?.curves ?? []).map((one): SurvivalCurve => ({ ...one, name: nameFor(names, one.key) })),
    notes: notesOf(
      run,
      { definition, laid, totals, error, waiting: stillWaiting, age, isCut: survival?.isCut ?? false },
      language,
    ),
    ageSeconds: age,
  };
}

/** Several reports of the same requests look only once how many of them still wait. */
function waitingOnce(run: Run): Common['waiting'] {
  const found = new Map<string, number>();
  return async (known, now) => {
    const asked = waitingAsked(known, now);
    if (!asked) return 0;
    const name = JSON.stringify(asked);
    const count = found.get(name) ?? (await countWaiting(run, asked));
    found.set(name, count);
    return count;
  };
}

async function orProblem<T>(work: Promise<T>): Promise<T | Problem> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

function nameFor(names: Map<string, string>, key: string | null): string | null {
  return key === null ? null : (names.get(key) ?? key);
}

function atNameOf(definition: ReportDefinition, at: string | null, language: Language): string | null {
  if (at === null) return null;
  return isWeekHeat(definition) ? `${at}:00` : nameOfStep(at, definition.step, language);
}

async function namesIn(
  run: Run,
  { split }: ReportDefinition,
  { rows }: Laid,
  language: Language,
): Promise<Map<string, string>> {
  if (!split) return new Map();
  const keys = new Set(rows.flatMap(({ key }) => (key === null ? [] : [key])));
  return namesOfValues(run, split, [...keys], language);
}

function curvesIn(run: Run, known: Checked, now: Periods['now'], { rows }: Laid): Promise<Curves> {
  return curvesOf(run, known, now, known.definition.split ? rows.map(({ key }) => key) : [null]);
}

type Told = {
  waiting: number;
  definition: ReportDefinition;
  laid: Laid;
  totals: ReportCell[];
  error: number;
  isCut: boolean;
  age: number | null;
};

/** What a reader must know to read the figures rightly. */
function notesOf({ actor }: Run, told: Told, language: Language): string[] {
  const { definition, laid, totals, error, isCut, waiting, age } = told;
  const cells = [...laid.rows.flatMap((row) => row.cells), ...totals];
  const isFew = cells.some(({ n, value }) => n > 0 && n < few && value !== n);
  const { split, picture } = definition;
  const notes: (string | false)[] = [
    picture === 'survival' && say(language, 'reports.note.survival'),
    waiting > mostWaiting && say(language, 'reports.note.waiting-more', { count: mostWaiting }),
    waiting > 0 && waiting <= mostWaiting && say(language, 'reports.note.waiting', { count: waiting }),
    isCut && say(language, 'reports.note.many', { count: 20_000 }),
    isFew && say(language, 'reports.note.few', { count: few }),
    (split === 'label' || split?.startsWith('field.') === true) && say(language, 'reports.note.several'),
    laid.leftOut > 0 && say(language, 'reports.note.left-out', { count: shownKeys(laid) }),
    error > 0 && say(language, 'reports.note.error', { percent: Math.round(error * 1000) / 10 }),
    visibleTo(actor, requests) !== undefined && say(language, 'reports.note.own'),
    age !== null && say(language, 'reports.note.age', { seconds: age }),
  ];
  return notes.filter((note) => note !== false);
}

const shownKeys = ({ rows }: Laid) => new Set(rows.map(({ key }) => key)).size;
