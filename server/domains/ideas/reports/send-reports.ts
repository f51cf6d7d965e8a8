import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { type Context, command, query, type Run } from '../../../platform/command.ts';
import { eachAlone } from '../../../platform/jobs/each.ts';
import { mailCustomer } from '../../channels/index.ts';
import { writeReply } from '../../conversations/index.ts';
import { readIdea, subjectOf } from '../commands/idea-row.ts';
import { ideaReports, type ReportFate } from '../schema.ts';
import { composeReport } from './compose-report.ts';
import { findWay } from './find-way.ts';

const alarm = { alarm: 'idea-report-failed', about: (reportId: string) => ({ reportId }) };

/** By the clock: who waits to hear what became of an idea is told, at most two hundred at once. @returns how many were. */
export async function sendReports(context: Context): Promise<number> {
  const { done } = await eachAlone(await listWaiting(context, {}), alarm, (reportId) =>
    sendReport(context, { reportId }),
  );
  return done.filter((fate) => fate === 'told').length;
}

const listWaiting = query({
  name: 'ideas.list-reports',
  permission: 'ideas:answer',
  input: z.strictObject({}),
  async run({ tx, actor }): Promise<string[]> {
    const { workspaceId, id, fate, createdAt } = ideaReports;
    const rows = await tx
      .select({ id })
      .from(ideaReports)
      .where(and(eq(workspaceId, actor.workspaceId), eq(fate, 'waiting')))
      .orderBy(asc(createdAt), asc(id))
      .limit(200);
    return rows.map((row) => row.id);
  },
});

/** Tells one of them, unless the idea stands otherwise by now or they cannot be told. @returns what became of it. */
const sendReport = command({
  name: 'ideas.send-report',
  permission: 'ideas:answer',
  input: z.strictObject({ reportId: z.uuid() }),
  async run(run, { reportId }): Promise<ReportFate> {
    const { tx, actor, now } = run;
    const it = and(eq(ideaReports.workspaceId, actor.workspaceId), eq(ideaReports.id, reportId));
    const [row] = await tx.select().from(ideaReports).where(it).for('update');
    if (row?.fate !== 'waiting') return row?.fate ?? 'withheld';
    const fate = (await tell(run, row)) ? 'told' : 'withheld';
    await tx.update(ideaReports).set({ fate, settledAt: now }).where(it);
    const { ideaId, state, customerId, memberId } = row;
    if (fate === 'told')
      run.announce('idea.reported', subjectOf(ideaId), { ideaId, state, customerId, memberId });
    return fate;
  },
});

async function tell(run: Run, row: typeof ideaReports.$inferSelect): Promise<boolean> {
  const idea = await readIdea(run, row.ideaId);
  if (idea.state !== row.state) return false;
  // Colleagues hear of it by a notification, which listens for what is announced.
  if (!row.customerId) return true;
  const way = await findWay(run, row.customerId);
  if (!way) return false;
  const { subject, text, language } = await composeReport(run, idea, way.customer);
  const { email, name } = way.customer;
  const mail = { to: email ?? '', name, language, subject, text };
  if (way.isByMail && (await mailCustomer(run.context, mail)) !== null) return true;
  if (!way.conversationId) return false;
  await writeReply(run.context, { conversationId: way.conversationId, body: text, keepDraft: true });
  return true;
}
