import { takeAsAnswer } from '../requests/index.ts';
import { takeTappedScore } from './answering/take-tapped-score.ts';

/** A score that a customer taps on in their app is an answer to the survey, not a question to us. */
takeAsAnswer((context, words) => takeTappedScore(context, words));
