import { grantToRoles } from '../../platform/permission.ts';

declare module '../../platform/permission.ts' {
  interface PermissionWords {
    /** Reading what customers answered. */
    'feedback:read': true;
    /** Bringing answers in. */
    'feedback:write': true;
  }
}

grantToRoles({
  'feedback:read': ['agent', 'supervisor', 'reviewer', 'administrator'],
  'feedback:write': ['administrator'],
});
