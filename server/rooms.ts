/** Every room of the house, in order: loading them makes their words, events, listeners, jobs and doors known. */
import './domains/access/permissions.ts';
import './domains/access/messages.ts';
import './domains/files/permissions.ts';
import './domains/team/permissions.ts';
import './domains/team/messages.ts';
import './domains/customers/permissions.ts';
import './domains/customers/messages.ts';
import './domains/conversations/permissions.ts';
import './domains/conversations/messages.ts';
import './domains/channels/email/permissions.ts';
import './domains/channels/email/intake/jobs.ts';
import './domains/requests/permissions.ts';
import './domains/requests/messages.ts';
import './domains/requests/listeners.ts';
import './domains/requests/jobs.ts';
