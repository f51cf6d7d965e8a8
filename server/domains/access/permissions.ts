import { grantToRoles } from '../../platform/permission.ts';

declare module '../../platform/permission.ts' {
  interface PermissionWords {
    'access:read': true;
    'access:write': true;
    /** How the backups of the whole installation stand, and taking one. */
    'backups:read': true;
    'backups:write': true;
    /** The formulas alone, for planners and analysts. */
    'calculators:read': true;
  }
}

grantToRoles({
  'access:read': ['light-agent', 'agent', 'supervisor', 'reviewer', 'administrator'],
  'access:write': ['administrator'],
  'backups:read': ['administrator'],
  'backups:write': ['administrator'],
  'calculators:read': ['light-agent', 'agent', 'supervisor', 'reviewer', 'administrator'],
});
