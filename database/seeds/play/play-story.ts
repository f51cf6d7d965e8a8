import { markRead, receiveMessage } from '../../../server/domains/conversations/index.ts';
import { addNote, changeCustomer, recogniseCustomer } from '../../../server/domains/customers/index.ts';
import { storeFile } from '../../../server/domains/files/index.ts';
import {
  assignRequest,
  changeRequest,
  findRequest,
  findRequestOfConversation,
  solveRequest,
  takeDownRequest,
} from '../../../server/domains/requests/index.ts';
import { system } from '../../../server/kernel/actor.ts';
import { inUnit, type Unit } from '../../../server/platform/command.ts';
import { daysLater, workingLater } from './calendar.ts';
import { noteHeard } from './hear-here.ts';
import { drawPicture } from './picture.ts';
import type { Planned } from './planned.ts';
import { playStep } from './play-step.ts';
import { by, newText, type Play, type Stage, settle } from './stage.ts';
import type { Colleague, Picture } from './story.ts';
import { speak } from './words.ts';

/** Solved so many days ago, a request is closed for good. */
const closedAfterDays = 14;

/** Plays one story through the verbs of the product, in one transaction, every verb at its own time in the past. */
export async function playStory(stage: Stage, planned: Planned): Promise<void> {
  await inUnit({ actor: system(stage.workspaceId), now: planned.opened }, async (run) => {
    if (!run.context.unit) throw new Error('A story is played inside a transaction');
    const play = await open(stage, planned, run.context.unit);
    if (planned.owner) await goOn(play, planned.owner);
    await noteHeard(play.unit, play.heard);
  });
}

/** From taking it over to the end, or to where it stands today. */
async function goOn(play: Play, owner: Colleague): Promise<void> {
  const { planned, stage, conversationId } = play;
  if (!(await take(play, owner))) return;
  let isDone = true;
  for (const step of planned.steps.slice(1)) {
    const isSolvedFirst = step.does === 'thanks' && planned.random.chance(0.25);
    if (isSolvedFirst) isDone &&= await playStep(play, owner, { does: 'solve' }, hear);
    isDone &&= await playStep(play, owner, step, hear);
    await settle(play);
    if (!isDone) break;
  }
  if (isDone && planned.ends) await end(play, owner);
  const first = stage.company.colleagues[0];
  if (planned.random.chance(0.7)) await markRead(by(play, first), { conversationId });
}

async function open(stage: Stage, planned: Planned, unit: Unit): Promise<Play> {
  const { person, script, channel, opened: at } = planned;
  const first = planned.steps[0];
  if (first?.does !== 'customer') throw new Error(`A story begins with the customer: ${script.subject}`);
  const begun = {
    stage,
    planned,
    unit,
    at,
    settled: 0,
    heard: [],
    requestId: '',
    conversationId: '',
    customerId: '',
  };
  const play: Play = { ...begun, spoken: { customer: 0, staff: 0 }, last: 'customer' };
  const subject = speak(script.subject, planned.random, planned.places);
  const known = { kind: 'email' as const, value: person.email, name: person.name, language: script.language };
  play.customerId = (await recogniseCustomer(by(play), { ...known, verified: true })).customerId;
  if (channel === 'phone' || channel === 'visit') await takeDown(play, subject, first.text, channel);
  else await hear(play, first, subject);
  await settle(play);
  return play;
}

/** At the desk or on the telephone a colleague takes the words down. */
async function takeDown(
  play: Play,
  subject: string,
  text: string,
  channel: 'phone' | 'visit',
): Promise<void> {
  const { planned, stage, at } = play;
  const { email, name } = planned.person;
  const taken = await takeDownRequest(by(play, planned.owner ?? stage.company.colleagues[1]), {
    ...{ subject, channel, at, language: planned.script.language },
    body: newText(play, text),
    customer: { email, name },
  });
  play.spoken.customer += 1;
  play.requestId = taken.requestId;
  play.conversationId = (await findRequest(by(play), { request: taken.requestId })).conversationId;
}

/** The customer writes: the first time it opens the request, later it joins or reopens it. */
async function hear(play: Play, step: { text: string; picture?: Picture }, subject = ''): Promise<void> {
  const { planned, stage, at } = play;
  const { language } = planned.script;
  const { opens, closes } = stage.company.manners[language];
  const isFirst = play.spoken.customer === 0;
  const greeting = isFirst && planned.random.chance(0.9) ? `${opens}\n\n` : '';
  const closing = planned.random.chance(isFirst ? 0.85 : 0.3) ? `\n\n${closes}\n<signs>` : '';
  const text = newText(play, greeting + step.text + closing);
  play.spoken.customer += 1;
  const { conversationId } = await receiveMessage(by(play), {
    ...{ channel: planned.channel, subject, text, language, at, customerId: play.customerId },
    conversationId: play.conversationId || null,
    html: null,
    ...addressed(play),
    verified: true,
    files: step.picture ? [await takePicture(play, step.picture)] : [],
    participants: [{ customerId: play.customerId, role: 'requester' }],
  });
  await settle(play);
  if (play.requestId) return;
  play.conversationId = conversationId;
  play.requestId = (await findRequestOfConversation(by(play), { conversationId }))?.id ?? '';
}

/** Which face of the company a customer writes to. */
function addressed({ stage: { company, brands }, planned }: Play) {
  const face = company.brands.find((one) => one.name === planned.theme.brand);
  const name = face?.name ?? company.name;
  const address = `${face?.mailbox ?? 'support'}@${company.domain}`;
  return { to: [{ address, name }], brandId: brands.get(name) ?? null };
}

async function takePicture(play: Play, picture: Picture) {
  const { random } = play.planned;
  const name = `IMG_${play.at.toISOString().slice(0, 10).replaceAll('-', '')}_${1000 + Math.floor(random.next() * 9000)}.png`;
  const content = drawPicture(picture, random);
  const file = await storeFile(by(play), { name, type: 'image/png', content });
  return { fileId: file.id, contentId: null, isInline: false };
}

/** A colleague takes the request: team, owner, labels, and what is known of the customer. False: that is not yet. */
async function take(play: Play, owner: Colleague): Promise<boolean> {
  const { planned, stage } = play;
  const { theme, script, person, random } = planned;
  const isLive = planned.channel === 'phone' || planned.channel === 'visit';
  const at = isLive ? daysLater(play.at, 3 / 1440) : workingLater(play.at, random.around(14, 1));
  if (at >= stage.now) return false;
  play.at = at;
  const teamId = stage.teams.get(theme.team) ?? null;
  const assigneeId = stage.members.get(owner)?.id ?? null;
  await markRead(by(play, owner), { conversationId: play.conversationId });
  await assignRequest(by(play, owner), { requestId: play.requestId, teamId, assigneeId });
  const labels = [...theme.labels, ...(script.labels ?? [])];
  const priority =
    script.priority ??
    theme.priority ??
    (random.chance(0.03) ? 'urgent' : random.chance(0.08) ? 'high' : 'normal');
  await changeRequest(by(play, owner), { requestId: play.requestId, labels, priority });
  const { honorific, preferredName } = person;
  const { customerId } = play;
  await changeCustomer(by(play, owner), { customerId, honorific, preferredName, language: script.language });
  if (person.note) await addNote(by(play, owner), { customerId, text: person.note });
  await settle(play);
  return true;
}

/** The story is over: solved soon after the last word, and closed when nobody came back. */
async function end(play: Play, owner: Colleague): Promise<void> {
  const { planned, stage, requestId } = play;
  if (play.last !== 'solve') {
    const wait = play.last === 'staff' && planned.random.chance(0.4) ? 900 + planned.random.next() * 600 : 8;
    const at = workingLater(play.at, planned.random.around(wait, 0.5));
    if (at >= stage.now) return;
    play.at = at;
    await markRead(by(play, owner), { conversationId: play.conversationId });
    await solveRequest(by(play, owner), { requestId });
    await settle(play);
  }
  const closing = daysLater(play.at, closedAfterDays);
  if (closing >= stage.now) return;
  play.at = closing;
  await changeRequest(by(play), { requestId, status: 'closed' });
  await settle(play);
}
