/** How long an act lets a request sleep at most, in hours: a leap year. */
export const mostHours = 24 * 366;
