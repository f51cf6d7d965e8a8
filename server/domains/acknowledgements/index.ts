export { keepReadings } from './commands/keep-readings.ts';
export { answerQuiz, signPolicy } from './commands/sign-policy.ts';
export { listMyReadings } from './queries/list-readings.ts';
