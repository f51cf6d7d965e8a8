import { tidyLine, tidyText } from '../../../../../kernel/text.ts';
import { decodeText } from '../characters/decode.ts';
import type { BounceAction, BounceRecipient } from '../mail.ts';
import { rawValue } from '../parts/header-block.ts';
import { type Part, splitMail } from '../parts/split.ts';

const ACTIONS: BounceAction[] = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'];
const STATUS_TYPE = /^message\/(?:global-)?delivery-status$/;
const LONGEST_DIAGNOSTIC = 1_000;

/** A gateway may wrap the report of another server in a mail of its own. */
export async function unwrapReport(root: Part): Promise<Part> {
  const isReport = /\breport-type\s*=\s*"?delivery-status/i.test(rawValue(root.headers, 'content-type'));
  if (!isReport || partsOf(root).some((part) => STATUS_TYPE.test(part.type))) return root;
  const wrapped = partsOf(root).find((part) => part.type === 'message/rfc822');
  return wrapped ? await splitMail(wrapped.bytes) : root;
}

/** Reads the delivery status notifications (RFC 3464) of a mail, also those of servers that read it loosely. */
export function reportedRecipients(root: Part): BounceRecipient[] {
  const reports = partsOf(root).filter((part) => STATUS_TYPE.test(part.type));
  const recipients = reports.flatMap((part) => recipientsIn(tidyText(decodeText(part.bytes, part.charset))));
  const byAddress = new Map(recipients.map((recipient) => [recipient.address.toLowerCase(), recipient]));
  return [...byAddress.values()];
}

export function partsOf(part: Part): Part[] {
  return [part, ...part.children.flatMap(partsOf)];
}

function recipientsIn(report: string): BounceRecipient[] {
  const groups = report
    .replace(/\n[ \t]+/g, ' ')
    .split(/\n\s*\n/)
    .map(fieldsOf);
  const general = groups.find((fields) => fields.has('reporting-mta')) ?? new Map<string, string>();
  const recipients: BounceRecipient[] = [];
  for (const fields of groups) {
    // The original one is the address that we wrote to.
    const address = addressIn(fields.get('original-recipient')) ?? addressIn(fields.get('final-recipient'));
    if (!address) continue;
    const status = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(fields.get('status') ?? '')?.[0] ?? null;
    const action = actionOf(fields.get('action') ?? general.get('action'), status);
    recipients.push({ address, action, status, diagnostic: diagnosticOf(fields) });
  }
  return recipients;
}

function fieldsOf(group: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of group.split('\n')) {
    const field = /^([\w-]+)\s*:\s*(.*)$/.exec(line);
    if (field?.[1] && !fields.has(field[1].toLowerCase())) fields.set(field[1].toLowerCase(), field[2] ?? '');
  }
  return fields;
}

/** "rfc822; rina@example.com", "<rina@example.com>", "RFC822;IMCEAEX-…": the type before the semicolon is dropped. */
function addressIn(field: string | undefined): string | null {
  const value = tidyLine(field ?? '').replace(/^[\w-]{1,20}\s*;\s*/, '');
  const address = value.replace(/^[<"']+|[>"']+$/g, '').trim();
  return /^[^\s@]+@[^\s@]+$/.test(address) ? address : null;
}

function actionOf(field: string | undefined, status: string | null): BounceAction {
  const word = tidyLine(field ?? '')
    .toLowerCase()
    .split(/[\s(;]/)[0];
  const named = ACTIONS.find((action) => action === word);
  if (named) return named;
  if (status?.startsWith('2')) return 'delivered';
  return status?.startsWith('4') ? 'delayed' : 'failed';
}

function diagnosticOf(fields: Map<string, string>): string | null {
  const words = tidyLine(fields.get('diagnostic-code') ?? '').replace(/^[\w.-]{1,40}\s*;\s*/, '');
  return words === '' ? null : words.slice(0, LONGEST_DIAGNOSTIC);
}
