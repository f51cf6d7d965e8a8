import { grantToCustomers, grantToRoles } from '../../platform/permission.ts';

declare module '../../platform/permission.ts' {
  interface PermissionWords {
    'customers:read': true;
    /** Reading what one is part of: held by customers, on the portal. */
    'portal:read': true;
    /** Agreeing to a purpose and withdrawing it, for oneself: held by customers, on the portal. */
    'portal:consent': true;
    'customers:write': true;
    /** Many at once: import and export of files, own fields, segments for everybody. */
    'customers:manage': true;
    /** What the law asks for a person: holds, consent, notices, restriction, erasure. */
    'customers:protect': true;
  }
}

grantToCustomers(['portal:read', 'portal:consent']);
grantToRoles({
  'customers:read': ['light-agent', 'agent', 'supervisor', 'reviewer', 'administrator'],
  'customers:write': ['agent', 'supervisor', 'administrator'],
  'customers:manage': ['supervisor', 'administrator'],
  'customers:protect': ['administrator'],
});
