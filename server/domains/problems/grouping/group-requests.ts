import { type Context, inUnit } from '../../../platform/command.ts';
import { applyGrouping } from '../commands/apply-grouping.ts';
import { placeRequests } from '../commands/place-requests.ts';
import { type GroupedText, listTexts } from '../queries/list-texts.ts';
import { ownNames } from '../queries/own-names.ts';
import { countWaiting, listKeptGroups } from '../queries/waiting.ts';
import { isDue } from '../rules/is-due.ts';
import { embed } from './embeddings.ts';
import { learnInThread, placeInThread } from './pool.ts';
import { findSpace, listMiddles, readSpace } from './space-store.ts';

/** So many of the newest are compared with each other; older ones go where these taught. Memory stays flat. */
const compared = 8_000;
/** So many of a group that a person keeps say where its middle is. */
const heard = 100;
const page = 500;

/** Groups the requests of a workspace anew when enough of them are waiting for a group. */
export async function groupRequests(context: Context): Promise<{ grouped: boolean }> {
  const space = await inUnit(context, findSpace, { readOnly: true });
  const waiting = await countWaiting(context, {});
  if (!isDue({ ...waiting, fittedAt: space?.fittedAt ?? null, now: context.now })) return { grouped: false };
  await learnAnew(context);
  await placeTheRest(context);
  return { grouped: true };
}

async function learnAnew(context: Context): Promise<void> {
  const free = await readTexts(context);
  const keptIds = await listKeptGroups(context, {});
  const kept: GroupedText[][] = [];
  for (const groupId of keptIds) kept.push(await listTexts(context, { of: { groupId }, limit: heard }));
  const texts = free.map((one) => one.text);
  const learned = await learnInThread({
    free: texts,
    kept: kept.map((members) => members.map((one) => one.text)),
    alike: await embed(texts),
    naming: {
      own: await inUnit(context, ownNames, { readOnly: true }),
      by: [free, ...kept].flat().map((one) => one.customerId),
    },
  });
  await applyGrouping(context, {
    learned,
    keptIds,
    free: free.map(({ requestId, groupId }) => ({ requestId, groupId })),
  });
}

async function readTexts(context: Context): Promise<GroupedText[]> {
  const texts: GroupedText[] = [];
  while (texts.length < compared) {
    const before = texts.at(-1)?.requestId ?? null;
    const more = await listTexts(context, { of: 'free', before, limit: page });
    texts.push(...more);
    if (more.length < page) break;
  }
  return texts;
}

/** Those that were not compared themselves, a page at a time. */
async function placeTheRest(context: Context): Promise<void> {
  const [space, packed, groups] = await inUnit(
    context,
    async (run) => [await findSpace(run), await readSpace(run), await listMiddles(run)] as const,
    { readOnly: true },
  );
  if (!space || !packed) return;
  const middles = groups.map((group) => group.middle);
  let before: string | null = null;
  for (let more = true; more; ) {
    const texts: GroupedText[] = await listTexts(context, { of: 'unplaced', before, limit: page });
    if (texts.length === 0) return;
    const task = { space: packed, middles, newBelow: space.newBelow, texts: texts.map((one) => one.text) };
    const found = await placeInThread(task);
    const places = texts.map(({ requestId }, at) => ({
      requestId,
      groupId: groups[found[at]?.place ?? -1]?.id ?? null,
      likeness: found[at]?.like ?? 0,
    }));
    await placeRequests(context, { places });
    before = texts.at(-1)?.requestId ?? null;
    more = texts.length === page;
  }
}
