import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { command, query } from '../../../platform/command.ts';
import { describedTables } from '../../../platform/data.ts';
import { type Entry, registerOf } from './activities.ts';
import { activities } from './rules.ts';
import { processingNotes } from './schema.ts';

const words = z.string().trim().max(5000);
export const noteInput = { purpose: words, basis: words, recipients: words, transfers: words };
const noNote = { purpose: '', basis: '', recipients: '', transfers: '' };

export type RegisterEntry = Entry & { note: typeof noNote; changedAt: Date | null };

/** The records of processing: what the program knows of itself, with what the company adds to each activity. */
export const listRegister = query({
  name: 'privacy.list-register',
  permission: 'privacy:read',
  input: z.strictObject({}),
  async run({ tx, actor }): Promise<RegisterEntry[]> {
    const rows = await tx
      .select()
      .from(processingNotes)
      .where(eq(processingNotes.workspaceId, actor.workspaceId));
    return registerOf(describedTables()).map((entry) => {
      const row = rows.find(({ activity }) => activity === entry.activity);
      if (!row) return { ...entry, note: noNote, changedAt: null };
      const { purpose, basis, recipients, transfers, changedAt } = row;
      return { ...entry, note: { purpose, basis, recipients, transfers }, changedAt };
    });
  },
});

/** Says for what, on which ground and with whom an activity is done. */
export const noteProcessing = command({
  name: 'privacy.note-processing',
  permission: 'privacy:write',
  input: z.strictObject({ activity: z.enum(activities), ...noteInput }),
  async run(run, { activity, ...note }) {
    const { tx, actor, now, announce } = run;
    const { workspaceId } = actor;
    const change = { ...note, changedBy: memberIdOf(run.actor), changedAt: now };
    await tx
      .insert(processingNotes)
      .values({ workspaceId, activity, ...change })
      .onConflictDoUpdate({ target: [processingNotes.workspaceId, processingNotes.activity], set: change });
    announce('processing-note.changed', { type: 'workspace', id: workspaceId }, { activity });
  },
});
