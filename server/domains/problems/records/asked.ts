import { z } from 'zod';
import { preparedWords } from '../../requests/index.ts';

/** The most whys that one asks: the fifth answer is the root. */
export const mostWhys = 5;
const money = z.number().int().min(0).max(1_000_000_000_000);

/** What people write of a problem; a workaround in one of the languages is enough. */
export const problemFields = {
  title: z.string().trim().min(1).max(200),
  symptom: z.string().trim().max(4_000),
  causes: z.array(z.string().trim().min(1).max(500)).max(mostWhys),
  workaround: preparedWords.nullable(),
  fix: z.string().trim().max(4_000),
  ownerId: z.uuid().nullable(),
  dueOn: z.iso.date().nullable(),
  refundMinor: money.nullable(),
  lostCustomers: z.number().int().min(0).max(1_000_000).nullable(),
};

export const problemChanges = z.strictObject(problemFields).partial();

/** What customers are told when it is mended, and whom: those who asked in the last so many days. */
export const tellingInput = {
  words: preparedWords,
  /** Also those whose request is closed; it stays closed. */
  toClosed: z.boolean().default(true),
  sinceDays: z.number().int().min(1).max(730).default(90),
};

export const settingsChanges = z
  .strictObject({
    alarmTo: z.array(z.uuid()).max(50),
    hourCostMinor: money.nullable(),
    currency: z.string().regex(/^[A-Z]{3}$/),
  })
  .partial();
