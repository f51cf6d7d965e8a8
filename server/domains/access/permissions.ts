import { grantToRoles } from '../../platform/permission.ts';

declare module '../../platform/permission.ts' {
  interface PermissionWords {
    'access:read': true;
    'access:write': true;
    /** The formulas alone, for planners and analysts. */
    'calculators:read': true;
  }
}

grantToRoles({
  'access:read': ['light-agent', 'agent', 'supervisor', 'reviewer', 'administrator'],
  'access:write': ['administrator'],
  'calculators:read': ['light-agent', 'agent', 'supervisor', 'reviewer', 'administrator'],
});
