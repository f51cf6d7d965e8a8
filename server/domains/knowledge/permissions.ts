import { grantToCustomers, grantToRoles } from '../../platform/permission.ts';

declare module '../../platform/permission.ts' {
  interface PermissionWords {
    /** Topics, sections, and the articles that somebody is among the readers of. */
    'knowledge:read': true;
    /** Writing drafts, translating, asking for a review. */
    'knowledge:write': true;
    /** Publishing, taking back, topics and sections, carrying articles in and out. */
    'knowledge:publish': true;
    /** Reading in the help centre what is published for oneself: customers hold it too. */
    'help-centre:read': true;
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
grantToRoles({
  'knowledge:read': everybody,
  'help-centre:read': everybody,
  'knowledge:write': ['agent', 'supervisor', 'reviewer', 'administrator'],
  'knowledge:publish': ['supervisor', 'administrator'],
});
grantToCustomers(['help-centre:read']);
