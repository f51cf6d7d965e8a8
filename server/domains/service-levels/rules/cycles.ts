import type { Span } from '../../../kernel/working-time/index.ts';
import { type History, spansIn, type Turn } from './history.ts';
import type { Choices, ClockKind } from './profiles.ts';

/** One run of a clock, from what starts it to what ends it, with the times in which it stood still. */
export type Cycle = { kind: ClockKind; startedAt: number; endedAt: number | null; pauses: Span[] };

type Run = { startedAt: number; endedAt: number | null };

/** Every run of a clock of one kind, oldest first, from what happened alone. */
export function cyclesOf(kind: ClockKind, history: History, choices: Choices): Cycle[] {
  const waiting = choices.pausing.includes(kind) ? spansIn(history, 'waiting') : [];
  return runsOf(kind, history, choices).map(({ startedAt, endedAt }) => {
    const solved = kind === 'solving' && choices.reopening === 'resume' ? done(history) : [];
    const pauses = [...waiting, ...solved].filter(
      (one) => one.to > startedAt && one.from < (endedAt ?? Infinity),
    );
    return { kind, startedAt, endedAt, pauses };
  });
}

function runsOf(kind: ClockKind, history: History, choices: Choices): Run[] {
  switch (kind) {
    case 'first-reply':
      return firstReply(history, choices);
    case 'next-reply':
      return nextReplies(history, choices);
    case 'update':
      return updates(history, choices);
    case 'solving':
      return choices.reopening === 'resume' ? solvingOnce(history) : solvingAgain(history);
  }
}

function firstReply(history: History, choices: Choices): Run[] {
  const byCustomer = history.turns[0]?.by === 'customer';
  if (!byCustomer && choices.openedByMember === 'never') return [];
  const words = history.turns.find((one) => one.by === 'customer')?.at;
  const startedAt = byCustomer && choices.firstReplyFrom === 'opening' ? history.openedAt : words;
  if (startedAt === undefined) return [];
  const reply = history.turns.find((one) => isReply(one, choices) && (byCustomer || one.at >= startedAt));
  return [{ startedAt, endedAt: earlier(reply?.at, solvedAfter(history, startedAt)) }];
}

function nextReplies(history: History, choices: Choices): Run[] {
  const runs: Run[] = [];
  let isAnswered = choices.nextReplyFromOpening;
  let since: number | null = null;
  const end = (endedAt: number) => {
    if (since !== null) runs.push({ startedAt: since, endedAt });
    since = null;
  };
  for (const turn of history.turns) {
    const solved = since === null ? null : solvedAfter(history, since);
    if (solved !== null && solved <= turn.at) end(solved);
    if (isReply(turn, choices)) {
      end(turn.at);
      isAnswered = true;
    } else if (turn.by === 'customer' && isAnswered && (since === null || choices.nextReplyFrom === 'newest'))
      since = turn.at;
  }
  if (since !== null) runs.push({ startedAt: since, endedAt: solvedAfter(history, since) });
  return runs;
}

function updates(history: History, choices: Choices): Run[] {
  const replies = history.turns.filter((one) => isReply(one, choices)).map((one) => one.at);
  return replies.flatMap((startedAt, index) => {
    const solved = done(history).some((one) => one.from <= startedAt && startedAt < one.to);
    const endedAt = earlier(replies[index + 1], solvedAfter(history, startedAt));
    return solved ? [] : [{ startedAt, endedAt }];
  });
}

function solvingOnce(history: History): Run[] {
  const last = done(history).at(-1);
  return [{ startedAt: history.openedAt, endedAt: last?.to === Infinity ? last.from : null }];
}

function solvingAgain(history: History): Run[] {
  const solutions = done(history);
  const starts = [history.openedAt, ...solutions.flatMap(({ to }) => (to === Infinity ? [] : [to]))];
  return starts.map((startedAt, index) => ({ startedAt, endedAt: solutions[index]?.from ?? null }));
}

function isReply(turn: Turn, choices: Choices): boolean {
  if (turn.by === 'customer') return false;
  if (turn.by === 'program') return choices.programsCount && !turn.isPrivate;
  return choices.notesCount || !turn.isPrivate;
}

const done = (history: History) => spansIn(history, 'solved', 'closed');

/** When it was solved next after a moment. */
function solvedAfter(history: History, at: number): number | null {
  return done(history).find((one) => one.from >= at)?.from ?? null;
}

function earlier(one: number | undefined, other: number | null): number | null {
  return one === undefined ? other : Math.min(one, other ?? Infinity);
}
