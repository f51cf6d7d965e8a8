import type { ServerResponse } from 'node:http';
import type { ServerType } from '@hono/node-server';

/** Milliseconds that calls in hand may take to end, and between two looks for connections that rest. */
const patience = 10_000;
const every = 50;

/**
 * Watches a server so that it can be left in order. Without this a caller that keeps its connection goes on sending
 * calls over it after the server has closed its door, and one of them is cut in the middle.
 * @returns takes no new connection, tells each caller with its answer to come over another one, and resolves when all
 * calls in hand are answered, or when patience ends.
 */
export function drainer(server: ServerType): () => Promise<void> {
  const inHand = new Set<ServerResponse>();
  let isLeaving = false;
  server.prependListener('request', (_call: unknown, answer: ServerResponse) => {
    inHand.add(answer);
    answer.once('close', () => inHand.delete(answer));
    if (isLeaving) answer.shouldKeepAlive = false;
  });
  return () => {
    isLeaving = true;
    for (const answer of inHand) answer.shouldKeepAlive = false;
    return new Promise((done) => {
      const rest = setInterval(() => closeIdle(server), every);
      const end = setTimeout(() => closeAll(server), patience);
      server.close(() => {
        clearInterval(rest);
        clearTimeout(end);
        done();
      });
    });
  };
}

function closeIdle(server: ServerType): void {
  if ('closeIdleConnections' in server) server.closeIdleConnections();
}

function closeAll(server: ServerType): void {
  if ('closeAllConnections' in server) server.closeAllConnections();
}
