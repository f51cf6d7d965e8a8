export interface Hit {
  type: 'request' | 'message' | 'customer' | 'article';
  id: string;
  requestId: string | null;
  requestNumber: number | null;
  title: string;
  snippet: string;
  score: number;
}
