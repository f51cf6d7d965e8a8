import type { ShownMessage } from '../../domains/channels/index.ts';
import { linkTo } from '../../domains/files/index.ts';
import { publicAddress } from '../../platform/public-address.ts';

/** A message as a widget shows it: with addresses of its files that other sites' pages can show. */
export type LinkedMessage = Omit<ShownMessage, 'files'> & {
  files: (ShownMessage['files'][number] & { url: string })[];
};

/** The signed address of a file, below the door that lets pages of other sites show it. */
export function withLinks(workspaceId: string, messages: ShownMessage[], now: Date): LinkedMessage[] {
  return messages.map((message) => ({
    ...message,
    files: message.files.map((file) => {
      const path = linkTo({ workspaceId, id: file.id }, now).replace('/api/v1/files/', '/api/v1/chat-files/');
      return { ...file, url: `${publicAddress()}${path}` };
    }),
  }));
}
