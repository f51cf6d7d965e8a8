import { publicAddress } from '../../../../platform/public-address.ts';
import type { ConnectionRow } from './open-connection.ts';

/** A connection as people see it: no token, no key. */
export type ConnectionView = Omit<ConnectionRow, 'workspaceId' | 'secrets' | 'hookKey' | 'closedAt'> & {
  hookAddress: string;
};

export function viewOf({ workspaceId, secrets, hookKey, closedAt, ...shown }: ConnectionRow): ConnectionView {
  return { ...shown, hookAddress: hookAddressOf(hookKey) };
}

/** Where the provider of a connection calls. */
export function hookAddressOf(hookKey: string): string {
  return `${publicAddress()}/api/v1/channel-hooks/${hookKey}`;
}
