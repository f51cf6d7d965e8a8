import { and, eq } from 'drizzle-orm';
import type { Actor } from '../../../../kernel/actor.ts';
import { isLanguage, type Language } from '../../../../kernel/language.ts';
import type { Run } from '../../../../platform/command.ts';
import { findWorkspace } from '../../../access/index.ts';
import { findActorOfMember, memberCards } from '../../../team/index.ts';
import { openingOf } from '../subjects.ts';
import type { Reader } from './mails.ts';
import { type reportDeliveries, reportReceivers, type reportSchedules } from './schema.ts';

/** Who gets a delivery, and with whose eyes its figures are seen. */
export type Readers = {
  /** Null where they stopped it, or are gone. */
  reader: Reader | null;
  /** Null where nobody is there any more whose right to read would count. */
  eyes: Actor | null;
  isOutside: boolean;
  owner: Reader | null;
  ownerName: string;
  /** What the report is called, as its owner knows it; empty where they cannot see it any more. */
  name: string;
};

type Schedule = typeof reportSchedules.$inferSelect;
type Delivery = typeof reportDeliveries.$inferSelect;

/** A member sees with their own eyes; an address outside sees what whoever sends it may see, at the time of sending. */
export async function findReaders(run: Run, schedule: Schedule, delivery: Delivery): Promise<Readers> {
  const owner = await memberOf(run, schedule.ownerId);
  const ownerEyes = await findActorOfMember(run.context, { memberId: schedule.ownerId });
  const common = {
    owner: ownerEyes ? owner : null,
    ownerName: owner?.name ?? '',
    name: await nameFor(run, schedule, ownerEyes),
  };
  const receiver = delivery.receiverId ? await receiverOf(run, delivery.receiverId) : null;
  const memberId = delivery.askedBy ?? receiver?.memberId ?? null;
  if (memberId) {
    const eyes = await findActorOfMember(run.context, { memberId });
    return { ...common, reader: await memberOf(run, memberId), eyes, isOutside: false };
  }
  const { address = null, language: told = null, confirmedAt = null, stoppedAt = null } = receiver ?? {};
  const language: Language = isLanguage(told) ? told : 'en';
  const isWanted = address !== null && confirmedAt !== null && stoppedAt === null;
  const reader = isWanted ? { address, name: '', language } : null;
  return { ...common, reader, eyes: ownerEyes, isOutside: true };
}

async function nameFor(run: Run, { subjectKind, subjectId }: Schedule, eyes: Actor | null): Promise<string> {
  if (!eyes) return '';
  const context = { ...run.context, actor: eyes };
  return openingOf(subjectKind)
    .nameOf(context, subjectId)
    .catch(() => '');
}

async function receiverOf({ tx, actor }: Run, receiverId: string) {
  const { workspaceId, id } = reportReceivers;
  const its = and(eq(workspaceId, actor.workspaceId), eq(id, receiverId));
  return (await tx.select().from(reportReceivers).where(its))[0] ?? null;
}

async function memberOf({ tx, actor }: Run, memberId: string): Promise<Reader | null> {
  const { workspaceId, id } = memberCards;
  const [member] = await tx
    .select()
    .from(memberCards)
    .where(and(eq(workspaceId, actor.workspaceId), eq(id, memberId)));
  if (!member) return null;
  const workspace = await findWorkspace(actor.workspaceId);
  const language = [member.language, workspace.language].find(isLanguage) ?? 'en';
  return { address: member.email, name: member.name, language };
}
