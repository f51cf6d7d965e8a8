import { grantToRoles } from '../../platform/permission.ts';

declare module '../../platform/permission.ts' {
  interface PermissionWords {
    'service-levels:read': true;
    /** What is promised, and the clocks themselves. */
    'service-levels:write': true;
    /** The formulas alone, for planners. */
    'calculators:read': true;
  }
}

const everybody = [
  'light-agent',
  'provider-agent',
  'provider-manager',
  'agent',
  'supervisor',
  'reviewer',
  'administrator',
] as const;
grantToRoles({
  'service-levels:read': everybody,
  'service-levels:write': ['administrator'],
  'calculators:read': everybody,
});
