import { grantToRoles } from '../../platform/permission.ts';

declare module '../../platform/permission.ts' {
  interface PermissionWords {
    /** Reading one's own shifts, and asking colleagues to take one. */
    'workforce:read': true;
    /** Forecasts, need, rosters, and what plans rest on. */
    'workforce:plan': true;
  }
}

const planners = ['supervisor', 'administrator'] as const;

grantToRoles({
  'workforce:read': ['provider-agent', 'provider-manager', 'agent', 'light-agent', 'reviewer', ...planners],
  'workforce:plan': planners,
});
