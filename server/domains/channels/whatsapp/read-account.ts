import type { Happening } from '../shape/happening.ts';

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** The provider decided about a template. */
export function readTemplate(field: string, value: Record<string, unknown>): Happening {
  const name = text(value.message_template_name);
  const language = text(value.message_template_language);
  if (!name || !language) return { what: 'left-alone', rule: 'template-without-a-name' };
  if (field === 'message_template_status_update') {
    const why = text(value.reason);
    const reason = why && why !== 'NONE' ? why : null;
    return { what: 'template', name, language, status: statusOf(text(value.event)), reason };
  }
  if (field === 'template_category_update' && text(value.new_category))
    return { what: 'template', name, language, category: text(value.new_category).toLowerCase() };
  // New words of a template come with the next look at the list.
  return { what: 'left-alone', rule: field.replaceAll('_', '-') };
}

/** What came back, and what was complained of without being stopped, may be sent: the list of the provider says so too. */
const statusOf = (event: string) =>
  event === 'REINSTATED' || event === 'FLAGGED' ? 'approved' : event.toLowerCase();

/** Only a ban, a lock or its end says whether messages still go; all else about an account is the provider's business. */
export function readAccount(value: Record<string, unknown>): Happening {
  const event = text(value.event);
  const ban = value.ban_info as { waba_ban_state?: string } | undefined;
  if (event === 'DISABLED_UPDATE') {
    const state = ban?.waba_ban_state ?? event;
    const works = state === 'REINSTATE';
    return { what: 'account', works, reason: `account-restricted: ${state}` };
  }
  if (event === 'ACCOUNT_RESTRICTION' || event === 'ACCOUNT_DELETED')
    return { what: 'account', works: false, reason: `account-restricted: ${event}` };
  return { what: 'left-alone', rule: `account-${event.toLowerCase().replaceAll('_', '-')}`.slice(0, 60) };
}
