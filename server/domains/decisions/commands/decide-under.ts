import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { languages } from '../../../kernel/language.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { wordsIn } from '../../../kernel/words.ts';
import { command, query, type Run } from '../../../platform/command.ts';
import { textToHtml } from '../../../platform/html/index.ts';
import { say } from '../../../platform/messages.ts';
import { assertMay } from '../../../platform/permission.ts';
import { writeReply, writeSystemLine } from '../../conversations/index.ts';
import { findClause, type HeldClause } from '../../policies/index.ts';
import { composeWords, findRequest } from '../../requests/index.ts';
import { policyDecisions } from '../schema.ts';
import { about, itself, lockDecision, subjectOf } from './decision-row.ts';

/**
 * Says that something on the request was decided under a clause. It stands in the conversation. Under the same clause it
 * is said once: again is the same decision.
 * @throws Problem 404 `request-not-found`, `clause-not-found`.
 */
export const decideUnder = command({
  name: 'decisions.decide-under',
  permission: 'decisions:write',
  input: z.strictObject({
    request: z.string().max(40),
    policyId: z.uuid(),
    clauseKey: z.string().max(60),
    note: z.string().trim().max(4_000).default(''),
    runId: z.uuid().nullable().default(null),
  }),
  async run(run, { request, policyId, clauseKey, note, runId }) {
    const { id: requestId, conversationId } = await findRequest(run.context, { request });
    const clause = await findClause(run, policyId, clauseKey);
    if (!clause) throw notFound('clause');
    const { version, number } = clause;
    const { workspaceId } = run.actor;
    const same = and(
      eq(policyDecisions.workspaceId, workspaceId),
      eq(policyDecisions.requestId, requestId),
      eq(policyDecisions.policyId, policyId),
      eq(policyDecisions.clauseKey, clauseKey),
      isNull(policyDecisions.withdrawnAt),
    );
    const [known] = await run.tx.select({ id: policyDecisions.id }).from(policyDecisions).where(same);
    if (known) return { id: known.id };
    const id = newId();
    const what = { workspaceId, id, requestId, policyId, version, clauseKey, number, note, runId };
    await run.tx
      .insert(policyDecisions)
      .values({ ...what, decidedBy: memberIdOf(run.actor), decidedAt: run.now });
    await writeSystemLine(run.context, { conversationId, code: 'request.decided', params: { number } });
    const told = { decisionId: id, requestId, policyId, clauseKey };
    run.announce('decision.made', subjectOf({ requestId }), told);
    return { id };
  },
});

/** Takes back that it was decided under the clause; complaints about it stay where they are. */
export const withdrawDecision = command({
  name: 'decisions.withdraw-decision',
  permission: 'decisions:write',
  input: z.strictObject({ decisionId: z.uuid() }),
  async run(run, { decisionId }) {
    const { row } = await lockDecision(run, decisionId);
    await run.tx.update(policyDecisions).set({ withdrawnAt: run.now }).where(itself(run.actor, decisionId));
    run.announce('decision.withdrawn', subjectOf(row), about(row));
  },
});

/** How the customer would be told the clause, in their language. @throws Problem 404 `decision-not-found`, `clause-not-found`. */
export const findTelling = query({
  name: 'decisions.find-telling',
  permission: 'decisions:read',
  input: z.strictObject({ decisionId: z.uuid() }),
  async run(run, { decisionId }) {
    const [row] = await run.tx.select().from(policyDecisions).where(itself(run.actor, decisionId));
    if (!row) throw notFound('decision');
    const { text, language, wanted } = await compose(run, row);
    return { text, language, wanted };
  },
});

/**
 * Tells the customer the clause. @param body words in place of the prepared ones, as HTML or plain text.
 * @throws Problem 404 `decision-not-found`, 409 `decision-told`.
 */
export const tellCustomer = command({
  name: 'decisions.tell-customer',
  permission: 'decisions:write',
  input: z.strictObject({
    decisionId: z.uuid(),
    body: z.string().trim().min(1).max(1_000_000).nullable().default(null),
    sendAfterSeconds: z.number().int().min(0).max(86_400).default(0),
  }),
  async run(run, { decisionId, body, sendAfterSeconds }) {
    assertMay(run.actor, 'conversations:write');
    const { row, request } = await lockDecision(run, decisionId);
    if (row.toldAt) throw new Problem(409, 'decision-told');
    const prepared = body ?? (await compose(run, row)).html;
    const html = prepared.includes('<') ? prepared : textToHtml(prepared);
    const reply = { conversationId: request.conversationId, body: html, sendAfterSeconds };
    const { messageId } = await writeReply(run.context, reply);
    await run.tx
      .update(policyDecisions)
      .set({ messageId, toldAt: run.now })
      .where(itself(run.actor, decisionId));
    run.announce('decision.customer-told', subjectOf(row), { ...about(row), messageId });
    return { messageId };
  },
});

/** The clause as an answer, in each language in which it is written; the customer's is taken where it is among them. */
async function compose(run: Run, { policyId, clauseKey, requestId }: DecisionOf) {
  const clause = await findClause(run, policyId, clauseKey);
  if (!clause) throw notFound('clause');
  return composeWords(run.context, { requestId, text: tellingOf(clause) });
}

type DecisionOf = { policyId: string; clauseKey: string; requestId: string };

function tellingOf({ number, names, title, text }: HeldClause) {
  const all = languages.map((language) => [
    language,
    text[language] === ''
      ? ''
      : say(language, 'decision-telling', {
          ...{
            number,
            policy: wordsIn(names, language),
            title: wordsIn(title, language),
            text: text[language],
          },
          greeting: '{customer.greeting}',
        }),
  ]);
  return Object.fromEntries(all);
}
