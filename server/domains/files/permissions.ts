import { grantToRoles } from '../../platform/permission.ts';

declare module '../../platform/permission.ts' {
  interface PermissionWords {
    'files:read': true;
    'files:write': true;
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
grantToRoles({ 'files:read': everybody, 'files:write': everybody });
