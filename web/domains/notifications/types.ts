import type { NotificationKind } from '../../../server/domains/notifications/schema.ts';

export interface Notification {
  id: string;
  kind: NotificationKind;
  request: { id: string; number: number; subject: string } | null;
  actor: { id: string; name: string } | null;
  createdAt: string;
  readAt: string | null;
}
