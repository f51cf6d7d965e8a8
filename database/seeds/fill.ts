import { receiveMessage } from '../../server/domains/conversations/index.ts';
import { listCustomers, recogniseCustomer } from '../../server/domains/customers/index.ts';
import { createDashboard } from '../../server/domains/insights/dashboards/keep-dashboard.ts';
import { usualParts } from '../../server/domains/insights/dashboards/rules/usual-parts.ts';
import { changeOrderSettings, currencyOfZone } from '../../server/domains/orders/index.ts';
import { createView, listRequests } from '../../server/domains/requests/index.ts';
import { reckonCompany } from '../../server/domains/retention/index.ts';
import { system } from '../../server/kernel/actor.ts';
import { Problem } from '../../server/kernel/problem.ts';
import { inUnit } from '../../server/platform/command.ts';
import { askAfterOrders } from './play/asking/ask-after-orders.ts';
import { askHowItWas } from './play/asking/ask-how-it-was.ts';
import { askTeam } from './play/asking/ask-inside.ts';
import { askTheTeam } from './play/asking/ask-the-team.ts';
import { wishForMore } from './play/asking/wish-for-more.ts';
import { daysLater } from './play/calendar.ts';
import { outsource } from './play/contracting/outsource.ts';
import { type HeardRow, hearHere, noteHeard } from './play/hear-here.ts';
import { keepReady } from './play/keep-ready.ts';
import { followProcedures } from './play/knowing/follow.ts';
import { knowHow } from './play/knowing/know-how.ts';
import { learnTogether } from './play/knowing/learn.ts';
import { askAboutDamage, mendWhatRecurs } from './play/knowing/mend.ts';
import { standForSomething } from './play/knowing/stand-for.ts';
import { planCompany } from './play/plan.ts';
import { playStory } from './play/play-story.ts';
import { promiseToday } from './play/promising/promise-today.ts';
import { reviewWeeks } from './play/reviewing/review-weeks.ts';
import { giveSmallThings } from './play/selling/give-small-things.ts';
import { sellForYears } from './play/selling/sell.ts';
import { type SignIn, settleIn } from './play/settle-in.ts';
import { staffWeeks } from './play/staffing/staff-weeks.ts';
import { actorOf, type Stage } from './play/stage.ts';
import type { Company } from './play/story.ts';
import { takePlaces } from './play/take-places.ts';
import { wantByADay } from './play/wanting/want.ts';
import { writeRules } from './play/write-rules.ts';
import { siamParcel } from './siam-parcel.ts';
import { tokoRina } from './toko-rina.ts';

const companies = { 'toko-rina': tokoRina, 'siam-parcel': siamParcel };

/** The demo companies by their key. */
export type DemoCompany = keyof typeof companies;

/**
 * Fills an empty workspace with a living company: nine weeks of requests that end `now`, played through the verbs of
 * the product, each at its own time. Nothing leaves the house. Takes some seconds.
 * @returns how its people sign in; the passwords are made anew each time and kept nowhere else.
 * @throws Problem 409 `workspace-not-empty` when there are customers or requests.
 */
export async function fillWorkspace(
  workspaceId: string,
  company: DemoCompany,
  now: Date,
): Promise<{ signIns: SignIn[] }> {
  return playCompany(workspaceId, companies[company], now);
}

/** The same for any company's story. */
export async function playCompany(
  workspaceId: string,
  company: Company,
  now: Date,
): Promise<{ signIns: SignIn[] }> {
  await assertEmpty(workspaceId, now);
  const { stage, signIns } = await settleIn(workspaceId, company, now);
  // An owner's own workspace may stand elsewhere: the company counts in the money of its place, or nothing of it has a value.
  const currency = currencyOfZone(company.zone);
  await changeOrderSettings({ actor: system(workspaceId), now }, { currency });
  for (const planned of planCompany(company, now)) await playStory(stage, planned);
  await receiveSpam(stage);
  await saveViews(stage);
  const [firstTeam = null] = stage.teams.values();
  await writeRules({ actor: system(workspaceId), now }, company.language, firstTeam);
  await keepReady(stage);
  await knowHow(stage);
  await askAboutDamage(stage);
  await mendWhatRecurs(stage);
  await followProcedures(stage, await standForSomething(stage));
  await learnTogether(stage);
  await takePlaces(stage);
  await askTeam(stage);
  await promiseToday(stage);
  await askHowItWas(stage);
  await askAfterOrders(stage);
  await askTheTeam(stage);
  await wishForMore(stage);
  await reviewWeeks(stage);
  await sellForYears(stage);
  await reckonCompany({ actor: system(workspaceId), now });
  await giveSmallThings(stage);
  await outsource(stage);
  await staffWeeks(stage);
  await wantByADay(stage);
  await hangUpADashboard(stage);
  return { signIns };
}

async function assertEmpty(workspaceId: string, now: Date): Promise<void> {
  const context = { actor: system(workspaceId), now };
  const folders = [{}, { spam: '1' as const }, { trashed: '1' as const }];
  for (const folder of folders) {
    const { items } = await listRequests(context, { ...folder, limit: 1 });
    if (items.length > 0) throw new Problem(409, 'workspace-not-empty');
  }
  const { items } = await listCustomers(context, { limit: 1 });
  if (items.length > 0) throw new Problem(409, 'workspace-not-empty');
}

/** Letters that want something else lie in the spam folder, the newest from yesterday. */
async function receiveSpam(stage: Stage): Promise<void> {
  const { company, workspaceId, now } = stage;
  for (const [index, { name, email, subject, text }] of company.spam.entries()) {
    const at = daysLater(now, -0.7 - index * 3.3);
    await inUnit({ actor: system(workspaceId), now: at }, async ({ context }) => {
      const sender = { kind: 'email' as const, value: email, name, language: null };
      const { customerId } = await recogniseCustomer(context, { ...sender, verified: false });
      const letter = { conversationId: null, channel: 'email', subject, customerId, language: null };
      await receiveMessage(context, {
        ...{ ...letter, text, html: null, verified: false, at, folder: 'spam' },
        participants: [{ customerId, role: 'requester' }],
      });
      const noted: HeardRow[] = [];
      if (!context.unit) return;
      await hearHere(context.unit, 0, noted);
      await noteHeard(context.unit, noted);
    });
  }
}

/** What the whole company looks at. */
async function hangUpADashboard(stage: Stage): Promise<void> {
  const context = { actor: actorOf(stage, stage.company.colleagues[0]), now: daysLater(stage.now, -30) };
  await createDashboard(context, { name: stage.company.name, shared: true, parts: usualParts });
}

/** Saved questions of the first colleague: shared ones and one of their own. */
async function saveViews(stage: Stage): Promise<void> {
  const context = { actor: actorOf(stage, stage.company.colleagues[0]), now: daysLater(stage.now, -60) };
  for (const { name, shared, filters } of stage.company.views)
    await createView(context, { name, shared, filters });
}
