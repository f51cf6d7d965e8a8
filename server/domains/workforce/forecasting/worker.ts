import { forecast } from '../rules/forecast/forecast.ts';

/** Runs in a thread of its own: a year of half hours takes a while. */
export default forecast;
