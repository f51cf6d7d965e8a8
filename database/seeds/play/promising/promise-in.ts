import { makePromise } from '../../../../server/domains/promises/index.ts';
import { findPromiseDates } from '../../../../server/domains/promises/rules/find-promise-dates.ts';
import { by, type Play } from '../stage.ts';
import type { Colleague } from '../story.ts';

/** What a colleague promised in a reply is kept in sight; whether it was kept the clock finds out. */
export async function promiseIn(
  play: Play,
  owner: Colleague,
  { messageId, body }: { messageId: string; body: string },
): Promise<void> {
  const { language } = play.planned.script;
  const [first] = findPromiseDates({ text: body, language, now: play.at, zone: 'Asia/Jakarta' });
  if (!first) return;
  const { precision, date, dueAt, words } = first;
  const at = precision === 'date' ? date : dueAt.toISOString();
  await makePromise(by(play, owner), { requestId: play.requestId, at, words, messageId });
}
