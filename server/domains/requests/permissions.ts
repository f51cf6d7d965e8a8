import { grantToRoles } from '../../platform/permission.ts';

declare module '../../platform/permission.ts' {
  interface PermissionWords {
    'requests:read': true;
    'requests:write': true;
    /** One act on many requests at once. */
    'requests:bulk': true;
    /** Taking a list of requests out as a file, with whom they are from. */
    'requests:export': true;
    /** Reading an address that is masked, with the look in the trail. */
    'requests:reveal': true;
    /** One's own views; shared ones need `requests:share-views`. */
    'requests:views': true;
    'requests:share-views': true;
    /** Fields, forms, statuses, and how time is accounted for. */
    'requests:configure': true;
    /** How much time everybody spent, and on what. */
    'requests:see-time': true;
    /** Macros and canned replies: using them, and keeping one's own; shared ones need `requests:share-macros`. */
    'requests:macros': true;
    'requests:share-macros': true;
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
  'requests:read': everybody,
  'requests:views': everybody,
  'requests:write': ['provider-agent', 'provider-manager', 'agent', 'supervisor', 'administrator'],
  'requests:bulk': ['agent', 'supervisor', 'administrator'],
  'requests:export': ['supervisor', 'administrator'],
  'requests:reveal': ['provider-agent', 'provider-manager', 'agent', 'supervisor', 'administrator'],
  'requests:share-views': ['supervisor', 'administrator'],
  'requests:configure': ['administrator'],
  'requests:see-time': ['supervisor', 'reviewer', 'administrator'],
  'requests:macros': ['provider-agent', 'provider-manager', 'agent', 'supervisor', 'administrator'],
  'requests:share-macros': ['supervisor', 'administrator'],
});
