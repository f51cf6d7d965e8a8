export { keepReadings } from './commands/keep-readings.ts';
export { answerQuiz } from './commands/sign-policy.ts';
