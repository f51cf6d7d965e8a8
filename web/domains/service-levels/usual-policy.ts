import type { PolicyContent } from './types.ts';

const hour = 3600;

/** What a company may begin with: a reply within four working hours, a solution within three days of eight. */
export const usualPolicy = (name: string): PolicyContent => ({
  ...{ name, profile: 'sapa', choices: {}, aroundTheClock: [] },
  conditions: { teamIds: [], channels: [], customers: 'any' },
  targets: {
    'first-reply': { low: 8 * hour, normal: 4 * hour, high: 2 * hour, urgent: hour / 2 },
    'next-reply': { low: 8 * hour, normal: 4 * hour, high: 2 * hour, urgent: hour },
    solving: { low: 40 * hour, normal: 24 * hour, high: 16 * hour, urgent: 8 * hour },
  },
  ...{ warnPercent: 80, warnTell: ['owner'], breachTell: ['owner', 'supervisors'], steps: [] },
});
