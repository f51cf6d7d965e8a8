export { listenToAsterisks } from './exchanges/asterisk/listen.ts';
/** Calls for joins and counts: kind, direction and times. */
export { calls as callCards } from './schema.ts';
