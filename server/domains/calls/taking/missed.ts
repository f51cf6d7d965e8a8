/** The queue in which calls wait that nobody seems to have answered. */
export const missedQueue = 'calls.settle-missed';
export type MissedJob = { workspaceId: string; callId: string };
