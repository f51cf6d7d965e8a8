import { and, eq } from 'drizzle-orm';
import { answerSurvey } from '../../../../server/domains/feedback/answering/answer-survey.ts';
import { changeSettings } from '../../../../server/domains/feedback/recoveries/settings.ts';
import {
  judgeRecovery,
  settleRecovery,
} from '../../../../server/domains/feedback/recoveries/settle-recovery.ts';
import { recoveries, surveyInvitations } from '../../../../server/domains/feedback/schema.ts';
import { changeSurvey, createSurvey } from '../../../../server/domains/feedback/surveys/keep-survey.ts';
import { listRequests } from '../../../../server/domains/requests/index.ts';
import { system } from '../../../../server/kernel/actor.ts';
import { newId, sha256 } from '../../../../server/kernel/ids.ts';
import { isLanguage, type Language } from '../../../../server/kernel/language.ts';
import { inWorkspace } from '../../../../server/platform/database/transaction.ts';
import type { Stage } from '../stage.ts';
import type { Company } from '../story.ts';

type Solved = Awaited<ReturnType<typeof listRequests>>['items'][number];

const hour = 3_600_000;
const named: Record<Company['key'], string> = {
  'toko-rina': 'Setelah selesai',
  'siam-parcel': 'หลังแก้ไขเสร็จ',
};

/** What people write beside a score, by how content they are. */
const remarks: Record<'low' | 'high', Record<Language, readonly string[]>> = {
  low: {
    en: ['Nobody told me that it would take so long.', 'I had to explain everything twice.'],
    id: ['Saya menunggu tiga hari tanpa kabar.', 'Harus menjelaskan hal yang sama dua kali.'],
    th: ['รอนานมาก ไม่มีใครแจ้งเลย', 'ต้องเล่าเรื่องเดิมซ้ำสองรอบ'],
  },
  high: {
    en: ['Quick and kind, thank you.', 'She called me by my name, that was nice.'],
    id: ['Cepat dan ramah, terima kasih.', 'Penjelasannya jelas sekali.'],
    th: ['ตอบไวและสุภาพมากค่ะ', 'อธิบายเข้าใจง่าย ขอบคุณครับ'],
  },
};

/** Of a hundred who answer so many give each score, the best first. */
const spread: readonly [score: number, upTo: number][] = [
  [5, 46],
  [4, 76],
  [3, 88],
  [2, 94],
  [1, 100],
];

/**
 * A survey has asked for nine weeks: of those whose request was solved two in five answered, and the low scores were made
 * good but for the newest ones. What a customer answers is drawn from the id of their request.
 */
export async function askHowItWas(stage: Stage): Promise<void> {
  const { company, workspaceId, now } = stage;

  const asSystem = { actor: system(workspaceId), now: new Date(now.getTime() - 64 * 24 * hour) };
  const { id: surveyId } = await createSurvey(asSystem, { name: named[company.key], kind: 'csat' });
  await changeSurvey(asSystem, { surveyId, isActive: true, delayMinutes: 60 });
  // Nobody is asked again about talks of weeks ago.
  await changeSettings(asSystem, { recovers: true, recoverMinutes: 480, againDays: null });
  for (const request of await solvedOnes(stage)) await askOne(stage, surveyId, request);
  await changeSettings({ ...asSystem, now }, { recovers: true, recoverMinutes: 480, againDays: 7 });
}

async function solvedOnes({ workspaceId, now }: Stage): Promise<Solved[]> {
  const found: Solved[] = [];
  const context = { actor: system(workspaceId), now };
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const asked = {
      status: ['solved' as const, 'closed' as const],
      limit: 200,
      ...(cursor ? { cursor } : {}),
    };
    const page = await listRequests(context, asked);
    found.push(
      ...page.items.filter(
        ({ channel, solvedAt }) => solvedAt && (channel === 'email' || channel === 'form'),
      ),
    );
    cursor = page.nextCursor;
  }
  return found;
}

async function askOne(stage: Stage, surveyId: string, request: Solved): Promise<void> {
  const { workspaceId, now } = stage;
  const { id: requestId, customer, assigneeId, teamId, channel, language, solvedAt } = request;
  const drawn = Number.parseInt(requestId.slice(-8), 16);
  const sentAt = new Date((solvedAt ?? now).getTime() + hour);
  if (sentAt > now) return;
  const secret = `demo-${requestId}`;
  const expiresAt = new Date(sentAt.getTime() + 14 * 24 * hour);
  const about = {
    requestId,
    customerId: customer.id,
    memberId: assigneeId,
    teamId,
  };
  const times = { dueAt: sentAt, sentAt, expiresAt, createdAt: sentAt };
  const row = { workspaceId, id: newId(sentAt.getTime()), surveyId, version: 1, channel, language, ...about };
  const sent = { ...row, ...times, state: 'sent' as const, secretHash: sha256(secret) };
  await inWorkspace(workspaceId, (tx) => tx.insert(surveyInvitations).values(sent));
  const answeredAt = new Date(sentAt.getTime() + (1 + (drawn % 30)) * hour);
  if (drawn % 5 > 1 || answeredAt > now) return;
  const given = answersOf(Math.floor(drawn / 5), isLanguage(language) ? language : 'en');
  await answerSurvey({ actor: system(workspaceId), now: answeredAt }, { secret, given });
  await makeGood(stage, requestId, answeredAt, drawn);
}

function answersOf(drawn: number, language: Language): Record<string, string> {
  const place = drawn % 100;
  const [score = 3] = spread.find(([, upTo]) => place < upTo) ?? [];
  const people = Math.min(5, score + (drawn % 3 === 0 ? 0 : 1));
  const said = score <= 2 ? remarks.low : score >= 4 && drawn % 4 === 0 ? remarks.high : null;
  const words = said?.[language][drawn % 2];
  return { satisfaction: String(score), people: String(people), ...(words ? { words } : {}) };
}

/** Low scores older than two days were talked about; most of those customers stayed. */
async function makeGood(stage: Stage, requestId: string, at: Date, drawn: number): Promise<void> {
  const { workspaceId, now } = stage;
  const open = and(eq(recoveries.workspaceId, workspaceId), eq(recoveries.requestId, requestId));
  const [row] = await inWorkspace(workspaceId, (tx) => tx.select().from(recoveries).where(open));
  const settledAt = new Date(at.getTime() + 20 * hour);
  if (!row || settledAt.getTime() > now.getTime() - 28 * hour) return;
  const context = { actor: system(workspaceId), now: settledAt };
  const isReached = drawn % 4 !== 0;
  await settleRecovery(context, { recoveryId: row.id, state: isReached ? 'reached' : 'given-up' });
  const outcome = isReached && drawn % 7 !== 0 ? 'stayed' : 'lost';
  await judgeRecovery(context, { recoveryId: row.id, outcome });
}
