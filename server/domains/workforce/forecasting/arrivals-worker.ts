import { foretell } from '../rules/arrivals/foretell.ts';

/** Runs in a thread of its own: a back-test fits each channel several times. */
export default foretell;
