/** Chats of one interval; one chat alone lasts `handleSeconds`. */
export type ChatDemand = {
  chatsPerInterval: number;
  intervalSeconds: number;
  handleSeconds: number;
  /** How many chats an agent holds at once. */
  concurrency: number;
  /** How much longer each chat lasts per further chat, as measured: 0 not at all, 1 as long as all of them one by one. */
  slowdown: number;
};

export type ChatService = { waitProbability: number; waitSeconds: number; occupancy: number; queue: number };

/**
 * How long chats wait when they are spread evenly over the agents (a birth-death process; Koole 2013, "Staffing chat
 * sessions"): with k chats at once an agent ends k/(H(1 + b(k − 1))) a second. With one chat it is Erlang C, without slowdown
 * Erlang C of N·K agents. `occupancy` is of all places. Null where more comes than they can do.
 */
export function chatService(demand: ChatDemand, agents: number): ChatService | null {
  const { chatsPerInterval, intervalSeconds, concurrency, handleSeconds, slowdown } = demand;
  const arrivals = chatsPerInterval / intervalSeconds;
  if (arrivals === 0) return { waitProbability: 0, waitSeconds: 0, occupancy: 0, queue: 0 };
  const ends = (k: number) => (k === 0 ? 0 : k / (handleSeconds * (1 + slowdown * (k - 1))));
  const rate = (j: number) => {
    const each = Math.floor(j / agents);
    const more = j - each * agents;
    return more * ends(each + 1) + (agents - more) * ends(each);
  };
  const most = agents * ends(concurrency);
  if (agents === 0 || arrivals >= most) return null;
  const { last, sum, busy } = statesUpTo(agents * concurrency, arrivals, rate);
  // From all places taken on, the chances fall by one ratio: their sums are those of a geometric series.
  const ratio = arrivals / most;
  const all = sum - last + last / (1 - ratio);
  const waitProbability = last / (1 - ratio) / all;
  const queue = (last * ratio) / (1 - ratio) ** 2 / all;
  const places = agents * concurrency;
  const inHand = (busy - last * places) / all + waitProbability * places;
  return { waitProbability, waitSeconds: queue / arrivals, occupancy: inHand / places, queue };
}

/** Unscaled chances of 0 to `places` chats, scaled down on the way where they grow too large. */
function statesUpTo(places: number, arrivals: number, rate: (j: number) => number) {
  let last = 1;
  let sum = 1;
  let busy = 0;
  for (let j = 1; j <= places; j++) {
    last *= arrivals / rate(j);
    sum += last;
    busy += j * last;
    if (sum > 1e200) [last, sum, busy] = [last / 1e200, sum / 1e200, busy / 1e200];
  }
  return { last, sum, busy };
}
