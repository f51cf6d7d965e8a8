import type { createView } from '../../../server/domains/requests/index.ts';
import type { Role } from '../../../server/kernel/actor.ts';
import type { Language } from '../../../server/kernel/language.ts';

/** What a saved view asks of the list. */
export type ViewFilters = Parameters<typeof createView>[1]['filters'];

/** What a picture of a customer shows: drawn by the program, see `picture.ts`. */
export type Picture = 'faded' | 'cracked' | 'dented';

/** One step of a story, in order. Texts hold choices `{a|b}` and places `<order>`, see `words.ts`. */
export type Step =
  | { does: 'customer'; text: string; picture?: Picture }
  | { does: 'staff'; text: string }
  | { does: 'note'; text: string }
  | { does: 'give'; team: string }
  | { does: 'snooze'; days: number }
  | { does: 'thanks' }
  | { does: 'solve' }
  | { does: 'trash' };

export const customer = (text: string, picture?: Picture): Step => ({
  does: 'customer',
  text,
  ...(picture ? { picture } : {}),
});
export const staff = (text: string): Step => ({ does: 'staff', text });
export const note = (text: string): Step => ({ does: 'note', text });
export const give = (team: string): Step => ({ does: 'give', team });
export const snooze = (days: number): Step => ({ does: 'snooze', days });
/** Some customers say thank you in words of the company's own collection, some say nothing. */
export const thanks: Step = { does: 'thanks' };
export const solve: Step = { does: 'solve' };
export const trash: Step = { does: 'trash' };

export type Channel = 'email' | 'phone' | 'visit' | 'form';
export type Priority = 'low' | 'normal' | 'high' | 'urgent';

/** One way in which a matter goes, in one language. */
export type Script = {
  language: Language;
  subject: string;
  steps: Step[];
  /** Told at a desk or by phone and taken down by a colleague; left out: written by the customer. */
  channel?: Channel;
  priority?: Priority;
  labels?: string[];
  /** Happens to one customer only. */
  once?: boolean;
};

/** What several customers come with. */
export type Theme = {
  name: string;
  team: string;
  /** The name of the brand that customers wrote to; left out: the default one. */
  brand?: string;
  labels: string[];
  priority?: Priority;
  /** How much of it there was in each of the nine weeks, the oldest first. */
  weeks: readonly number[];
  /** What stands for `<item>`, by language. */
  items?: Partial<Record<Language, readonly string[]>>;
  scripts: Script[];
};

export type Colleague = {
  key: string;
  name: string;
  /** How they are called in languages that are written otherwise than the name. */
  calls?: Partial<Record<Language, string>>;
  role: Role;
  language: Language;
  /** The languages this person answers customers in. */
  speaks: readonly Language[];
  teams: readonly string[];
  /** How they speak of themselves and end a Thai sentence. */
  isWoman: boolean;
  signature: string;
};

/** The people a company's customers are made of. */
export type Pool = {
  women: readonly string[];
  men: readonly string[];
  families: readonly string[];
  cities: readonly string[];
  /** Mail domains, all below `.example`. */
  domains: readonly string[];
  /** What colleagues have noted on a customer's card. */
  notes: readonly string[];
};

/** Sentences that every story of a language shares. */
export type Manners = {
  /** How customers begin and end their mails. */
  opens: string;
  closes: string;
  /** How colleagues greet first, greet again, and sign. */
  greets: string;
  /** The first greeting where the text itself begins with thanks. */
  greetsPlain: string;
  greetsAgain: string;
  signs: string;
  thanks: readonly string[];
};

/** A face of a company; `mailbox` is what stands before the company's domain. */
export type Brand = { name: string; hue: number; language: Language; mailbox: string };

/** What a company sells and how often people come for it. */
export type Shop = {
  products: readonly Ware[];
  /** How many customers it has in two years, those who wrote to it among them. */
  customers: number;
  /** In which currency people pay, by their language, and what one of it was worth two years ago and is now. */
  currencies: Record<Language, { code: string; before: number; now: number }>;
};

/** `price` in whole units of the company's own currency. */
export type Ware = { sku: string; name: string; price: number; followUpDays: number | null };

export type Company = {
  key: 'toko-rina' | 'siam-parcel';
  name: string;
  zone: string;
  domain: string;
  language: Language;
  languages: Record<Language, number>;
  /** How many requests there are, spam left out. */
  size: number;
  /** What stands before an order's number, and the number of the oldest. */
  orders: { write(n: number): string; first: number; perDay: number };
  /** What it sells, where its orders are told too. */
  shop?: Shop;
  teams: readonly string[];
  /** Faces toward customers beside the company's own, each with the mailbox it is written to. */
  brands: readonly Brand[];
  colleagues: readonly Colleague[];
  /** Whoever works here for somebody else by contract, by the key of the colleague, and the fee in the smallest unit. */
  provider?: { name: string; colleague: string; fee: number; currency: string };
  pools: Record<Language, Pool>;
  manners: Record<Language, Manners>;
  /** Further places of texts, by language: couriers, amounts, streets. */
  places: Record<Language, Record<string, readonly string[]>>;
  themes: readonly Theme[];
  spam: readonly { name: string; email: string; subject: string; text: string }[];
  views: readonly { name: string; shared: boolean; filters: ViewFilters }[];
};
