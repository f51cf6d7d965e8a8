export interface Notification {
  id: string;
  kind: 'assigned' | 'mentioned' | 'answered' | 'delivery-failed' | 'rule';
  request: { id: string; number: number; subject: string } | null;
  actor: { id: string; name: string } | null;
  createdAt: string;
  readAt: string | null;
}
