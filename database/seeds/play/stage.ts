import { type Actor, system } from '../../../server/kernel/actor.ts';
import type { Context, Unit } from '../../../server/platform/command.ts';
import { type HeardRow, hearHere } from './hear-here.ts';
import { placesNow } from './places.ts';
import type { Planned } from './planned.ts';
import type { Colleague, Company, Step } from './story.ts';
import { speak } from './words.ts';

/** Who plays: the company with the ids its people and teams got, and every text said so far. */
export type Stage = {
  workspaceId: string;
  company: Company;
  now: Date;
  members: Map<Colleague, { id: string; accountId: string }>;
  teams: Map<string, string>;
  /** Ids of the faces by name; empty where the company has one face alone. */
  brands: Map<string, string>;
  said: Set<string>;
};

/** One story while it is played: what is open, how often each side spoke, and the clock. */
export type Play = {
  stage: Stage;
  planned: Planned;
  unit: Unit;
  settled: number;
  heard: HeardRow[];
  at: Date;
  requestId: string;
  conversationId: string;
  customerId: string;
  spoken: { customer: number; staff: number };
  last: Step['does'];
};

/** The context of the next verb: in the story's transaction, at the story's time, by a colleague or the program. */
export function by({ stage, unit, at }: Play, colleague?: Colleague | null): Context {
  return { actor: actorOf(stage, colleague), now: at, unit };
}

export function actorOf(stage: Stage, colleague?: Colleague | null): Actor {
  const member = colleague && stage.members.get(colleague);
  if (!member || !colleague) return system(stage.workspaceId);
  const { id, accountId } = member;
  const { workspaceId } = stage;
  return { type: 'member', workspaceId, id, accountId, role: colleague.role, hiddenTeamIds: [] };
}

/** Lets the rooms hear what the last verbs told. */
export async function settle(play: Play): Promise<void> {
  play.settled = await hearHere(play.unit, play.settled, play.heard);
}

/** Words that nobody in this company has said before: the choices are taken again until they are new. */
export function newText(play: Play, text: string, speaker?: Colleague | null): string {
  const { planned, stage, at } = play;
  const someone = speaker ?? planned.owner ?? stage.company.colleagues[0];
  const now = someone ? placesNow(someone, at, planned.script.language) : {};
  const places = { ...planned.places, signs: planned.person.signs, ...now };
  for (let tries = 0; tries < 60; tries += 1) {
    const words = speak(text, planned.random, places);
    if (stage.said.has(words)) continue;
    stage.said.add(words);
    return words;
  }
  throw new Error(`Said before, word for word: ${speak(text, planned.random, places)}`);
}
