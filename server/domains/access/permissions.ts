import { grantToRoles } from '../../platform/permission.ts';

declare module '../../platform/permission.ts' {
  interface PermissionWords {
    'access:read': true;
    'access:write': true;
  }
}

grantToRoles({
  'access:read': ['light-agent', 'agent', 'supervisor', 'reviewer', 'administrator'],
  'access:write': ['administrator'],
});
