import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { languages } from '../../../kernel/language.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { wordsInput } from '../../../kernel/words.ts';
import { command, type Run } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { listPlaying, writeAsCustomer } from '../../channels/index.ts';
import { findRequest } from '../../requests/index.ts';
import { findActorOfMember, listMembers } from '../../team/index.ts';
import { cardInUse } from '../cards/find-card.ts';
import { visitChannels } from './rules.ts';
import { qualityVisits } from './schema.ts';
import { announceVisit, asProgram, isVisit, lockVisit, requestOf } from './visit-row.ts';

export const visitInput = z.strictObject({
  title: z.string().trim().min(1).max(200),
  channel: z.enum(visitChannels),
  subject: wordsInput,
  script: wordsInput,
  /** In which the visitor writes or speaks; by mail the words of it are sent. */
  language: z.enum(languages),
  identityId: z.uuid().nullable().default(null),
  mailboxId: z.uuid().nullable().default(null),
  visitorId: z.uuid(),
  dueOn: z.iso.date(),
  cardId: z.uuid(),
});

/**
 * Plans a visit: what is asked, by which way, by whom and until when, and by which card it is judged.
 * @throws Problem 409 `card-not-in-use`, `visitor-unfit`, `visit-mail-incomplete`, 404 `member-not-found`, `mailbox-not-found`.
 */
export const planVisit = command({
  name: 'quality.plan-visit',
  permission: 'quality:write',
  input: visitInput,
  async run(run, given) {
    const cardVersion = await cardInUse(run, given.cardId);
    if (cardVersion === null) throw new Problem(409, 'card-not-in-use');
    const people = await listMembers(run.context, {});
    if (!people.some(({ id, disabled }) => id === given.visitorId && !disabled)) throw notFound('member');
    const visitor = await findActorOfMember(run.context, { memberId: given.visitorId });
    if (!visitor || !may(visitor, 'quality:answer')) throw new Problem(409, 'visitor-unfit');
    if (given.channel === 'mail') await assertMail(run, given);
    const byMail = given.channel === 'mail' ? {} : { identityId: null, mailboxId: null };
    const visitId = newId();
    const { workspaceId } = run.actor;
    const plan = { workspaceId, id: visitId, plannedBy: memberIdOf(run.actor), createdAt: run.now };
    await run.tx.insert(qualityVisits).values({ ...given, ...byMail, ...plan, cardVersion });
    announceVisit(run, { id: visitId, visitorId: given.visitorId }, 'planned');
    return { visitId };
  },
});

/**
 * Sends the mystery mail from the mailbox that plays the customer; once. From then on it is a request like any other.
 * @throws Problem 404 `visit-not-found`, 409 `visit-not-by-mail`, `visit-sent`.
 */
export const sendVisit = command({
  name: 'quality.send-visit',
  permission: 'quality:answer',
  input: z.strictObject({ visitId: z.uuid() }),
  async run(run, { visitId }) {
    const row = await lockVisit(run, visitId);
    const { identityId, mailboxId, language } = row;
    if (row.channel !== 'mail' || !identityId || !mailboxId) throw new Problem(409, 'visit-not-by-mail');
    if (row.sentAt || row.judgedAt) throw new Problem(409, 'visit-sent');
    const words = { subject: row.subject[language], text: row.script[language] };
    const { messageId } = await writeAsCustomer(asProgram(run), {
      ...words,
      identityId,
      mailboxId,
      language,
    });
    await run.tx.update(qualityVisits).set({ sentAt: run.now, messageId }).where(isVisit(run, visitId));
    announceVisit(run, row, 'sent');
  },
});

/**
 * Says to which request a visit by another way than mail has led, by its id or number, as far as the visitor may see it.
 * @throws Problem 404 `visit-not-found`, `request-not-found`, 409 `visit-by-mail`, `visit-judged`.
 */
export const leadVisit = command({
  name: 'quality.lead-visit',
  permission: 'quality:answer',
  input: z.strictObject({ visitId: z.uuid(), request: z.string().max(40) }),
  async run(run, { visitId, request }) {
    const row = await lockVisit(run, visitId);
    if (row.channel === 'mail') throw new Problem(409, 'visit-by-mail');
    if (row.judgedAt) throw new Problem(409, 'visit-judged');
    const { id: requestId } = await findRequest(run.context, { request });
    await run.tx.update(qualityVisits).set({ requestId }).where(isVisit(run, visitId));
    announceVisit(run, row, 'led');
  },
});

/** Takes back a visit that has not begun. @throws Problem 404 `visit-not-found`, 409 `visit-sent`. */
export const withdrawVisit = command({
  name: 'quality.withdraw-visit',
  permission: 'quality:write',
  input: z.strictObject({ visitId: z.uuid() }),
  async run(run, { visitId }) {
    const row = await lockVisit(run, visitId);
    if (row.sentAt || row.requestId || row.judgedAt) throw new Problem(409, 'visit-sent');
    await run.tx.delete(qualityVisits).where(isVisit(run, visitId));
    announceVisit(run, row, 'withdrawn');
  },
});

/** By the clock: mystery mails that have come in know their requests, so that these are left out of what is charged. */
export const noteLed = command({
  name: 'quality.note-led',
  permission: 'quality:write',
  input: z.strictObject({}),
  async run(run) {
    const { workspaceId, messageId, requestId } = qualityVisits;
    const open = and(eq(workspaceId, run.actor.workspaceId), isNotNull(messageId), isNull(requestId));
    for (const row of await run.tx.select().from(qualityVisits).where(open).limit(500)) {
      const found = await requestOf(run, row);
      if (!found) continue;
      await run.tx.update(qualityVisits).set({ requestId: found.id }).where(isVisit(run, row.id));
    }
  },
});

type Given = z.output<typeof visitInput>;

/** A mail needs its words in its language, and both ends. */
async function assertMail(
  run: Run,
  { subject, script, language, identityId, mailboxId }: Given,
): Promise<void> {
  const { identities, mailboxes } = await listPlaying(asProgram(run), {});
  const isWhole = subject[language] !== '' && script[language] !== '' && identityId && mailboxId;
  if (!isWhole) throw new Problem(409, 'visit-mail-incomplete');
  if (!identities.some(({ id }) => id === identityId) || !mailboxes.some(({ id }) => id === mailboxId))
    throw notFound('mailbox');
}
