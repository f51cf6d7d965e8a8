import { grantToRoles } from '../../platform/permission.ts';

declare module '../../platform/permission.ts' {
  interface PermissionWords {
    /** Goals of the company, of one's teams and provider, and one's own. */
    'goals:read': true;
    /** Goals for oneself, and looking after those that one owns. */
    'goals:own': true;
    /** Goals for the company, teams and providers, and proposing them to people. */
    'goals:write': true;
    /** The goals of one person, for a reason that they read. */
    'goals:people': true;
  }
}

const leaders = ['supervisor', 'administrator'] as const;
const everybody = ['provider-agent', 'provider-manager', 'agent', 'reviewer', ...leaders] as const;

grantToRoles({
  'goals:read': everybody,
  'goals:own': everybody,
  'goals:write': leaders,
  'goals:people': leaders,
});
