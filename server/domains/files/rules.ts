import type { FileState } from './schema.ts';

/** What a browser may show in place, by type; everything else is a download whatever it calls itself. */
const shown = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif']);

/** The largest file that is taken, in bytes. */
export const largestFile = 50 * 1024 * 1024;

/** How long an upload that nothing uses is kept, in hours. */
export const unusedHours = 24;

/** How long a signed link to a file works, in seconds. */
export const linkSeconds = 12 * 3600;

/** Why a file is not handed out, as the code of a problem; null when it may be. */
export function refusalOf(
  state: FileState,
  hasScanner: boolean,
): 'file-infected' | 'file-not-checked' | null {
  if (state === 'infected') return 'file-infected';
  return state === 'waiting' && hasScanner ? 'file-not-checked' : null;
}

/** How a file stands for whoever would open it: it may be, the scanner has not looked yet, or it holds a virus. */
export type FileStanding = 'ready' | 'waiting' | 'infected';

export function standingOf(state: FileState, hasScanner: boolean): FileStanding {
  const refusal = refusalOf(state, hasScanner);
  if (refusal === null) return 'ready';
  return refusal === 'file-infected' ? 'infected' : 'waiting';
}

/** Whether a file of this size still fits into what a workspace may keep, in bytes; no quota is no limit. */
export function fits(size: number, used: number, quota: number | null): boolean {
  return quota === null || used + size <= quota;
}

export function mayBeShown(type: string): boolean {
  return shown.has(type);
}

/**
 * The type by the first bytes for pictures (what a sender says is not believed), else the given type reduced to a
 * plain `type/subtype`, else `application/octet-stream`.
 */
export function trustedType(given: string, content: Uint8Array): string {
  const head = Buffer.from(content.subarray(0, 16));
  const found = pictureType(head);
  if (found) return found;
  const plain = /^[a-z]+\/[a-z0-9][a-z0-9.+-]{0,60}$/.exec(
    given.split(';')[0]?.trim().toLowerCase() ?? '',
  )?.[0];
  return !plain || plain.startsWith('image/') ? 'application/octet-stream' : plain;
}

function pictureType(head: Buffer): string | null {
  if (head.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'))) return 'image/png';
  if (head.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex'))) return 'image/jpeg';
  const text = head.toString('latin1');
  if (text.startsWith('GIF87a') || text.startsWith('GIF89a')) return 'image/gif';
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'image/webp';
  if (text.slice(4, 12) === 'ftypavif') return 'image/avif';
  return null;
}

/** A name that is safe to show and to offer for saving: no control or invisible characters, no path, no dot first. */
export function tidyName(given: string): string {
  const visible = given.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, '');
  const last = visible.split(/[/\\]/).at(-1) ?? '';
  const name = last
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[.\s]+/, '')
    .trim();
  return [...name].slice(0, 150).join('') || 'file';
}

/** Bytes as gigabytes with two decimals; less than that with its first digit, for no room is 0. */
export function inGigabytes(bytes: number): number {
  const exact = bytes / 1024 ** 3;
  return exact < 0.01 ? Number(exact.toPrecision(1)) : Math.round(exact * 100) / 100;
}
