export { listenToAsterisks } from './exchanges/asterisk/listen.ts';
