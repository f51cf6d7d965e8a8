import { grantToRoles } from '../../platform/permission.ts';

declare module '../../platform/permission.ts' {
  interface PermissionWords {
    'files:read': true;
    'files:write': true;
  }
}

const everybody = ['light-agent', 'agent', 'supervisor', 'reviewer', 'administrator'] as const;
grantToRoles({ 'files:read': everybody, 'files:write': everybody });
