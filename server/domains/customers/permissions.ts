import { grantToRoles } from '../../platform/permission.ts';

declare module '../../platform/permission.ts' {
  interface PermissionWords {
    'customers:read': true;
    'customers:write': true;
  }
}

grantToRoles({
  'customers:read': ['light-agent', 'agent', 'supervisor', 'reviewer', 'administrator'],
  'customers:write': ['agent', 'supervisor', 'administrator'],
});
