import { markRead, reportDelivery, writeReply } from '../../../server/domains/conversations/index.ts';
import {
  assignRequest,
  moveRequest,
  snoozeRequest,
  solveRequest,
} from '../../../server/domains/requests/index.ts';
import { awakeLater, daysLater, workingLater } from './calendar.ts';
import { promiseIn } from './promising/promise-in.ts';
import { by, newText, type Play, settle } from './stage.ts';
import type { Colleague, Picture, Step } from './story.ts';

type Hear = (play: Play, step: { text: string; picture?: Picture }) => Promise<void>;

/** Plays one step when its time has come. False: it lies ahead of us, the story stands still here. */
export async function playStep(play: Play, owner: Colleague, step: Step, hear: Hear): Promise<boolean> {
  const { stage } = play;
  const said = step.does === 'thanks' ? thanksOf(play) : step;
  if (!said) return true;
  const at = timeOf(play, said);
  if (at >= stage.now) return false;
  play.at = at;
  if (said.does === 'customer') await hear(play, said);
  else await act(play, owner, said);
  play.last = said.does;
  return true;
}

/** Half of the customers say thank you, in words that are still free. */
function thanksOf(play: Play): Step | null {
  const { stage, planned } = play;
  const text = planned.random.pick(stage.company.manners[planned.script.language].thanks);
  return planned.random.chance(0.55) ? { does: 'customer', text } : null;
}

function timeOf(play: Play, step: Step): Date {
  const { random, channel } = play.planned;
  const isFirst = play.spoken.staff === 0;
  const isLive = (channel === 'phone' || channel === 'visit') && isFirst;
  switch (step.does) {
    case 'customer':
      return awakeLater(play.at, random.around(170, 1.1));
    case 'staff':
      return isLive
        ? daysLater(play.at, 6 / 1440)
        : workingLater(play.at, random.around(isFirst ? 32 : 55, 1));
    case 'solve':
      return workingLater(play.at, random.around(10, 0.6));
    default:
      return workingLater(play.at, random.around(18, 0.9));
  }
}

async function act(play: Play, owner: Colleague, step: Step): Promise<void> {
  const { requestId, stage, conversationId } = play;
  const self = by(play, owner);
  switch (step.does) {
    case 'staff':
      await markRead(self, { conversationId });
      return answer(play, owner, step.text);
    case 'note':
      return writeNote(play, owner, step.text);
    case 'give':
      return assignRequest(self, { requestId, teamId: stage.teams.get(step.team) ?? null });
    case 'solve':
      return solveRequest(self, { requestId });
    case 'snooze':
      return snoozeRequest(self, { requestId, until: daysLater(stage.now, step.days) });
    case 'trash':
      return moveRequest(self, { requestId, folder: 'trash' });
  }
}

/** A reply of the past has long arrived: it is marked as sent in the same breath, and no mail leaves today. */
async function answer(play: Play, owner: Colleague, text: string): Promise<void> {
  const { greets, greetsPlain, greetsAgain, signs } =
    play.stage.company.manners[play.planned.script.language];
  const isLive = play.planned.channel === 'phone' || play.planned.channel === 'visit';
  const first = /^\{?(Terima kasih|Thank|ขอบคุณ)/.test(text) ? greetsPlain : greets;
  const greeting = play.spoken.staff === 0 ? first : greetsAgain;
  const whole = isLive && play.spoken.staff === 0 ? text : `${greeting}${text}\n\n${signs}`;
  play.spoken.staff += 1;
  const body = newText(play, whole, owner);
  const { messageId } = await writeReply(by(play, owner), { conversationId: play.conversationId, body });
  await promiseIn(play, owner, { messageId, body });
  await reportDelivery(by(play), { messageId, state: 'sent' });
  await settle(play);
}

/** Whoever is named with @ in a note is mentioned, and does not write it. */
async function writeNote(play: Play, owner: Colleague, text: string): Promise<void> {
  const { company, members } = play.stage;
  const named = company.colleagues.filter((one) => text.includes(`@${shortName(one)}`));
  const author = named.includes(owner) ? company.colleagues.find((one) => !named.includes(one)) : owner;
  const body = newText(play, text, author);
  const mentions = named.flatMap((one) => members.get(one)?.id ?? []);
  const { conversationId } = play;
  await writeReply(by(play, author), { conversationId, kind: 'note', body, mentions });
}

/** How colleagues call each other: the first name. */
function shortName({ name }: Colleague): string {
  return name.split(' ')[0] ?? name;
}
