/** Why a customer who should have been asked was not. */
export const withholdings = [
  'reopened',
  'no-way',
  'window-closed',
  'left-alone',
  'asked-lately',
  'still-open',
  'switched-off',
  'order-gone',
] as const;
export type Withheld = (typeof withholdings)[number];

export type Standing = {
  /** The survey asks nobody any longer. */
  isOff: boolean;
  /** The request is solved as it was when the question was planned. */
  isSolved: boolean;
  /** Words can reach the customer where the request came from. */
  isReachable: boolean;
  /** Blocked, restricted or erased, or they do not want to be asked: nobody writes to them. */
  isLeftAlone: boolean;
  /** When any survey last reached them. */
  lastAskedAt: Date | null;
  quietDays: number;
  /** Another request of theirs waits to be solved. */
  hasOpen: boolean;
  whileOpen: boolean;
  /** Asked again after a low score: the quiet days were agreed with them. */
  isAgain: boolean;
  now: Date;
};

/** Whether to ask now; null is yes. In the order in which a reader would want to know. */
export function whyWithhold(standing: Standing): Withheld | null {
  if (standing.isOff) return 'switched-off';
  if (!standing.isSolved) return 'reopened';
  if (!standing.isReachable) return 'no-way';
  if (standing.isLeftAlone) return 'left-alone';
  if (standing.hasOpen && !standing.whileOpen) return 'still-open';
  const quiet = standing.quietDays * 86_400_000;
  const isLately =
    standing.lastAskedAt !== null && standing.now.getTime() - standing.lastAskedAt.getTime() < quiet;
  return isLately && !standing.isAgain ? 'asked-lately' : null;
}

/** Whether a request is among those that are asked about: the same request always answers the same. */
export function isDrawn(requestId: string, share: number): boolean {
  // The last eight figures of an id are random.
  return Number.parseInt(requestId.slice(-8), 16) % 100 < share;
}
