import { type Demand, fewest, idle, loadOf, type Service } from './staffing.ts';

/** A demand whose customers hang up after `patienceSeconds` of waiting on average. */
export type Impatient = Demand & { patienceSeconds: number };

export type ServiceOfImpatient = Service & {
  /** The share of all calls that hangs up. */
  abandon: number;
  /** Answered within the target, of those answered, and of all but those who hung up before it. */
  levelOfAnswered: number;
  levelWithoutEarlyAbandons: number;
};

/** How many states of the queue are looked at before the sum is refused. */
const mostStates = 100_000;

/** The queue is so long that it cannot be summed in time. */
export class QueueTooLong extends Error {}

/**
 * What so many agents do when customers lose patience (M/M/N+M; Palm 1957, Mandelbaum & Zeltyn 2007). Stable with any number
 * of agents. `answerSeconds` is the mean wait over all calls, answered or not. The virtual wait behind j others is the
 * time of j + 1 departures at rates Nμ + iθ, so that e^{−θV} has the beta distribution (Nμ/θ, j + 1), which gives
 * the levels in closed form.
 * @throws QueueTooLong where patience is endless and the work too much.
 */
export function erlangA(demand: Impatient, agents: number): ServiceOfImpatient {
  const load = loadOf(demand);
  if (load === 0) return { ...idle, abandon: 0, levelOfAnswered: 1, levelWithoutEarlyAbandons: 1 };
  const { handleSeconds, patienceSeconds, targetSeconds, callsPerInterval, intervalSeconds } = demand;
  const { free, waiting } = chancesOf(load, agents, handleSeconds / patienceSeconds);
  const waitProbability = waiting.reduce((sum, one) => sum + one, 0);
  const queue = waiting.reduce((sum, one, j) => sum + j * one, 0);
  const arrivals = callsPerInterval / intervalSeconds;
  const abandon = queue / (arrivals * patienceSeconds);
  const waits = answeredAfterWaiting(waiting, agents, handleSeconds, patienceSeconds, targetSeconds);
  const serviceLevel = Math.min(1, 1 - waitProbability + waits.answered);
  const stillThere = Math.exp(-targetSeconds / patienceSeconds) * waits.later;
  const hungUpEarly = Math.max(0, waitProbability - waits.answered - stillThere);
  return {
    waitProbability,
    serviceLevel,
    answerSeconds: queue / arrivals,
    occupancy: agents === 0 ? 0 : (free.busy + agents * waitProbability) / agents,
    queue,
    abandon,
    levelOfAnswered: abandon < 1 ? Math.min(1, serviceLevel / (1 - abandon)) : 0,
    levelWithoutEarlyAbandons: hungUpEarly < 1 ? Math.min(1, serviceLevel / (1 - hungUpEarly)) : 0,
  };
}

/** The fewest agents that reach the service level of all calls and are no busier than `maxOccupancy`. */
export function agentsForA(demand: Impatient, serviceLevel: number, maxOccupancy: number): number {
  const load = loadOf(demand);
  if (load === 0) return 0;
  // With such patience fewer agents than load let everybody wait: nothing is to be looked for there.
  const isPatient = (demand.callsPerInterval / demand.intervalSeconds) * demand.patienceSeconds > 10_000;
  return fewest(isPatient ? Math.ceil(load) : 0, (agents) => {
    const service = erlangA(demand, agents);
    return service.serviceLevel >= serviceLevel && service.occupancy <= maxOccupancy;
  });
}

/** The share of all calls that waits longer than t, answered or not. */
export function waitsLonger(demand: Impatient, agents: number, t: number): number {
  const { handleSeconds, patienceSeconds } = demand;
  const { waiting } = chancesOf(loadOf(demand), agents, handleSeconds / patienceSeconds);
  const { later } = answeredAfterWaiting(waiting, agents, handleSeconds, patienceSeconds, t);
  return Math.exp(-t / patienceSeconds) * later;
}

/**
 * The chances of the states, from the likeliest outward so that none overflows: how many are busy on average while
 * somebody is free, and how likely all are busy with j waiting. `theta` is the rate of hanging up in services.
 */
function chancesOf(
  load: number,
  agents: number,
  theta: number,
): { free: { busy: number }; waiting: number[] } {
  const step = (k: number) => load / (Math.min(k, agents) + theta * Math.max(0, k - agents));
  // The likeliest state is the last that is likelier than the one before it.
  const beyond = theta > 0 ? Math.max(0, (load - agents) / theta) : 0;
  const mode = load < agents ? Math.floor(load) : agents + Math.floor(beyond);
  if (mode - agents > mostStates) throw new QueueTooLong();
  const down: number[] = [];
  for (let k = mode, p = 1; k >= 1 && p > 1e-18; k--) {
    p /= step(k);
    down.push(p);
  }
  const up = [1];
  for (let k = mode + 1, p = step(k); p > 1e-18; k++, p *= step(k)) {
    up.push(p);
    if (up.length > mostStates) throw new QueueTooLong();
  }
  const chances = down.reverse().concat(up);
  const first = mode - down.length;
  const total = chances.reduce((sum, one) => sum + one, 0);
  return split(chances, first, total, agents);
}

function split(chances: readonly number[], first: number, total: number, agents: number) {
  const waiting: number[] = [];
  for (let k = agents; k < first; k++) waiting.push(0);
  let busy = 0;
  chances.forEach((chance, i) => {
    const k = first + i;
    if (k < agents) busy += (k * chance) / total;
    else waiting.push(chance / total);
  });
  return { free: { busy }, waiting };
}

/**
 * Of those who wait: `answered` within t before they hung up, and `later` whose virtual wait is longer than t. With
 * y = e^{−θt} and c = Nμ/θ: P(V > t | j) = I_y(c, j + 1), and answered E[e^{−θV}; V ≤ t | j] = c/(c + j + 1)·(1 − I_y(c + 1, j + 1)).
 */
function answeredAfterWaiting(
  waiting: readonly number[],
  agents: number,
  handleSeconds: number,
  patienceSeconds: number,
  t: number,
): { answered: number; later: number } {
  if (agents === 0) return { answered: 0, later: waiting.reduce((sum, one) => sum + one, 0) };
  const c = (agents * patienceSeconds) / handleSeconds;
  const lnY = -t / patienceSeconds;
  const lnRest = Math.log(-Math.expm1(lnY));
  const later = risingBeta(c, lnY, lnRest);
  const served = risingBeta(c + 1, lnY, lnRest);
  let answered = 0;
  let longer = 0;
  waiting.forEach((chance, j) => {
    longer += chance * later();
    answered += chance * (c / (c + j + 1)) * (1 - served());
  });
  return { answered, later: longer };
}

/** I_y(a, 1), I_y(a, 2), …: each is the one before plus y^a(1 − y)^j Γ(a + j)/(Γ(a)·j!), in logarithms as y^a may be tiny. */
function risingBeta(a: number, lnY: number, lnRest: number): () => number {
  let lnTerm = a * lnY;
  let sum = 0;
  let j = 0;
  return () => {
    sum = Math.min(1, sum + Math.exp(lnTerm));
    lnTerm += lnRest + Math.log((a + j) / (j + 1));
    j += 1;
    return sum;
  };
}
