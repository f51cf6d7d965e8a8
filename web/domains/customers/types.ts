export interface Customer {
  id: string;
  name: string;
  email: string | null;
  spokenName: string;
  addresses: { kind: string; value: string; verified: boolean }[];
  preferredName: string | null;
  honorific: string | null;
  language: string | null;
  notes: string;
  createdAt: string;
}

export interface CustomerPatch {
  name?: string;
  preferredName?: string | null;
  honorific?: string | null;
  language?: string | null;
  notes?: string;
}

/** What a list shows of a customer. */
export interface CustomerCard {
  id: string;
  name: string;
  email: string | null;
  preferredName?: string | null;
  honorific?: string | null;
}
