export interface Notification {
  id: string;
  kind: 'assigned' | 'mentioned' | 'answered' | 'delivery-failed' | 'promise-due' | 'promise-broken';
  request: { id: string; number: number; subject: string } | null;
  actor: { id: string; name: string } | null;
  createdAt: string;
  readAt: string | null;
}
