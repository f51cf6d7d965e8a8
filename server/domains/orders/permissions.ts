import { grantToRoles } from '../../platform/permission.ts';

declare module '../../platform/permission.ts' {
  interface PermissionWords {
    'orders:read': true;
    /** Telling orders, products and rates. */
    'orders:write': true;
    /** Files of orders, connected shops and the currency of the workspace. */
    'orders:manage': true;
  }
}

grantToRoles({
  'orders:read': ['light-agent', 'agent', 'supervisor', 'reviewer', 'administrator'],
  'orders:write': ['supervisor', 'administrator'],
  'orders:manage': ['administrator'],
});
