/** Every room of the house, in order: loading them makes their words, events, listeners, jobs and doors known. */
import './domains/channels/email/permissions.ts';
import './domains/channels/email/intake/jobs.ts';
export {};
