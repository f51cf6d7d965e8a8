import { createHmac, timingSafeEqual } from 'node:crypto';
import { bytesOfId, bytesOfKey, idOfBytes } from '../../../../kernel/ids.ts';

/** For so many seconds a code leads on: long enough to open an app and press send. */
export const codeSeconds = 3_600;

type Leads = { conversationId: string; connectionId: string };

/**
 * The code by which a customer takes their conversation along into an app: the conversation (16 bytes), until when (4) and
 * a proof (12) by a key that only we and the connection know; 43 characters of base64url, for Telegram takes 64.
 */
export function writeCode(key: string, { conversationId, connectionId }: Leads, now: Date): string {
  const body = Buffer.alloc(20);
  bytesOfId(conversationId).copy(body);
  body.writeUInt32BE(Math.floor(now.getTime() / 1000) + codeSeconds, 16);
  return Buffer.concat([body, proofOf(key, connectionId, body)]).toString('base64url');
}

/** Whose conversation a code leads to; null for one that is not ours, is for another connection, or has run out. */
export function readCode(key: string, connectionId: string, code: string, now: Date): string | null {
  if (!/^[\w-]{43}$/.test(code)) return null;
  const bytes = bytesOfKey(code);
  if (!bytes) return null;
  const [body, proof] = [bytes.subarray(0, 20), bytes.subarray(20)];
  const right = proofOf(key, connectionId, body);
  if (proof.length !== right.length || !timingSafeEqual(proof, right)) return null;
  if (body.readUInt32BE(16) * 1000 <= now.getTime()) return null;
  return idOfBytes(body.subarray(0, 16));
}

function proofOf(key: string, connectionId: string, body: Uint8Array): Buffer {
  const mac = createHmac('sha256', key).update(`passage ${connectionId} `).update(body).digest();
  return mac.subarray(0, 12);
}

/** A code in the words of somebody, and the words without it; null when there is none. */
export function codeIn(text: string): { code: string; rest: string } | null {
  const found = /(?:^|\s)\[?([\w-]{43})\]?(?=\s|$)/.exec(text);
  if (!found) return null;
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`.trim();
  return { code: found[1] ?? '', rest };
}
