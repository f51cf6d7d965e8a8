import { grantToRoles } from '../../platform/permission.ts';

declare module '../../platform/permission.ts' {
  interface PermissionWords {
    /** Contracts and scorecards: a provider's own people see their own. */
    'providers:read': true;
    /** Corrective actions, and evidence on demand. */
    'providers:work': true;
    /** Contracts, and what is drawn of a provider's work. */
    'providers:write': true;
    /** An independent provider's own word on which months its client may see. */
    'providers:share': true;
  }
}

grantToRoles({
  'providers:read': ['provider-manager', 'supervisor', 'administrator'],
  'providers:work': ['provider-manager', 'supervisor', 'administrator'],
  'providers:write': ['administrator'],
  'providers:share': ['provider-manager', 'administrator'],
});
