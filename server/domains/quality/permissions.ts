import { grantToRoles } from '../../platform/permission.ts';

declare module '../../platform/permission.ts' {
  interface PermissionWords {
    /** Reading the cards, how one's own teams do, and what was found of one's own work. */
    'quality:read': true;
    /** Answering to what was found of one's own work, and appealing. */
    'quality:answer': true;
    /** Reviewing the work of others. */
    'quality:review': true;
    /** Cards, plans, calibration, and deciding appeals. */
    'quality:write': true;
    /** How teams and, for a reason, people do. */
    'quality:measure': true;
  }
}

const leaders = ['supervisor', 'reviewer', 'administrator'] as const;
const everybody = ['provider-agent', 'provider-manager', 'agent', ...leaders] as const;

grantToRoles({
  'quality:read': everybody,
  'quality:answer': everybody,
  // A provider's managers review where they are named, and see no more than that.
  'quality:review': ['provider-manager', ...leaders],
  'quality:write': leaders,
  'quality:measure': leaders,
});
