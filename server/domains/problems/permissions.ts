import { grantToRoles } from '../../platform/permission.ts';

declare module '../../platform/permission.ts' {
  interface PermissionWords {
    'problems:read': true;
    'problems:write': true;
  }
}

grantToRoles({
  'problems:read': ['agent', 'supervisor', 'reviewer', 'administrator'],
  'problems:write': ['supervisor', 'administrator'],
});
