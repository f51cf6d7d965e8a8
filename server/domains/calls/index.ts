export { listenToAsterisks } from './exchanges/asterisk/listen.ts';
export { listCalls } from './queries/list-calls.ts';
