export interface Customer {
  id: string;
  name: string;
  email: string | null;
  spokenName: string;
  addresses: { id: string; kind: string; value: string; verified: boolean; primary: boolean }[];
  organisation: { id: string; name: string } | null;
  tags: string[];
  fields: Record<string, string | number | boolean>;
  isInternal: boolean;
  blockedAt: string | null;
  erasedAt: string | null;
  lastContactAt: string | null;
  openRequests: number;
  requestCount: number;
  preferredName: string | null;
  honorific: string | null;
  language: string | null;
  createdAt: string;
}

export interface CustomerPatch {
  name?: string;
  preferredName?: string | null;
  honorific?: string | null;
  language?: string | null;
}

/** Everything of a card that a person may correct. */
export interface CardPatch extends CustomerPatch {
  isInternal?: boolean;
  organisationId?: string | null;
  tags?: string[];
  fields?: Record<string, unknown>;
}

/** What a list shows of a customer. */
export interface CustomerCard {
  id: string;
  name: string;
  email: string | null;
  preferredName?: string | null;
  honorific?: string | null;
  /** How one says their name to them, in their language. */
  spokenName?: string;
}

/** What a colleague knows of a customer. */
export interface CustomerNote {
  id: string;
  text: string;
  author: { id: string; name: string } | null;
  createdAt: string;
}

/** A day that matters, YYYY-MM-DD. */
export interface CustomerDate {
  id: string;
  kind: 'birthday' | 'anniversary' | 'contract-end' | 'other';
  label: string;
  day: string;
  yearly: boolean;
  remindDays: number;
}
