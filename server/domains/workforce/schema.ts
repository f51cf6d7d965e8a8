import {
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../platform/database/columns.ts';
import { members } from '../team/schema.ts';
import type { ArrivalDay } from './rules/arrivals/arrivals.ts';
import type { Method } from './rules/arrivals/predict.ts';
import type { PlanSettings } from './rules/need/settings.ts';

/** What a company plans by; without a row the usual counts. */
export const workforceSettings = pgTable(
  'workforce_settings',
  { workspaceId: workspaceId(), settings: jsonb().$type<PlanSettings>().notNull() },
  (table) => [primaryKey({ columns: [table.workspaceId] })],
);

/** What was foretold for a channel, with how far that way of foretelling was off before, and, a week later, how far it was. */
export const workforceForecasts = pgTable(
  'workforce_forecasts',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    channel: text().notNull(),
    /** The first of the days that it foretells, by the company's own calendar. */
    firstDay: date().notNull(),
    method: text().$type<Method>().notNull(),
    days: jsonb().$type<ArrivalDay[]>().notNull(),
    /** The first week as the week before: what the forecast is held against. */
    baseline: jsonb().$type<ArrivalDay[]>().notNull(),
    /** By what past errors multiplied it, and how much of them was believed. */
    factor: doublePrecision().notNull(),
    gain: doublePrecision().notNull(),
    /** Over how many weeks of the past it was tried, and what came of it. */
    testedWeeks: integer().notNull(),
    testedWape: doublePrecision(),
    testedBaselineWape: doublePrecision(),
    /** When its first week is over: what came, what was foretold in sum, and both errors. */
    came: doublePrecision(),
    expected: doublePrecision(),
    wape: doublePrecision(),
    baselineWape: doublePrecision(),
    madeAt: instant().notNull(),
    judgedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('workforce_forecasts_day').on(table.workspaceId, table.channel, table.firstDay),
  ],
);

/** Shifts by name, of which rosters are made. */
export const shiftTemplates = pgTable(
  'shift_templates',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    name: text().notNull(),
    /** `HH:MM` on the company's clock, on a half hour. */
    startsAt: text().notNull(),
    minutes: integer().notNull(),
    /** Minutes after the beginning; null for no break. */
    breakAfter: integer(),
    breakMinutes: integer().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('shift_templates_name').on(table.workspaceId, table.name),
  ],
);

/** Who works when in a week. Members see it from when it is published. */
export const rosters = pgTable(
  'rosters',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    /** The Monday with which the week begins, where the company is. */
    weekOf: date().notNull(),
    madeAt: instant().notNull(),
    publishedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('rosters_week').on(table.workspaceId, table.weekOf),
  ],
);

/** Time to learn within a shift. */
export type ShiftTraining = { assignmentId: string; courseId: string; startsAt: string; endsAt: string };

/** One shift of one member. */
export const shifts = pgTable(
  'shifts',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    rosterId: uuid().notNull(),
    memberId: uuid().notNull(),
    /** The company's own date on which it begins. */
    onDate: date().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    breakStartsAt: instant(),
    breakEndsAt: instant(),
    /** When within it who works learns what they are asked to; times as ISO strings. */
    training: jsonb().$type<ShiftTraining[]>().notNull().default([]),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('shifts_time').on(table.workspaceId, table.startsAt),
    index('shifts_member').on(table.workspaceId, table.memberId, table.startsAt),
    foreignKey({
      columns: [table.workspaceId, table.rosterId],
      foreignColumns: [rosters.workspaceId, rosters.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.workspaceId, table.memberId],
      foreignColumns: [members.workspaceId, members.id],
    }).onDelete('cascade'),
  ],
);

export const swapStates = ['asked', 'agreed', 'approved', 'declined', 'withdrawn'] as const;
export type SwapState = (typeof swapStates)[number];

/** A member asks a colleague to take a shift; who leads has the last word. */
export const shiftSwaps = pgTable(
  'shift_swaps',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    shiftId: uuid().notNull(),
    askedBy: uuid().notNull(),
    memberId: uuid().notNull(),
    state: text().$type<SwapState>().notNull(),
    askedAt: instant().notNull(),
    settledAt: instant(),
    settledBy: uuid(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('shift_swaps_shift').on(table.workspaceId, table.shiftId),
    foreignKey({
      columns: [table.workspaceId, table.shiftId],
      foreignColumns: [shifts.workspaceId, shifts.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.workspaceId, table.memberId],
      foreignColumns: [members.workspaceId, members.id],
    }).onDelete('cascade'),
  ],
);
