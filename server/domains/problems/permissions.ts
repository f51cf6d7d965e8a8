import { grantToRoles } from '../../platform/permission.ts';

declare module '../../platform/permission.ts' {
  interface PermissionWords {
    'problems:read': true;
    'problems:write': true;
    /** Making a problem of what recurs, and working on one's own. */
    'problems:work': true;
  }
}

grantToRoles({
  'problems:read': ['agent', 'supervisor', 'reviewer', 'administrator'],
  'problems:write': ['supervisor', 'administrator'],
  'problems:work': ['agent', 'supervisor', 'administrator'],
});
