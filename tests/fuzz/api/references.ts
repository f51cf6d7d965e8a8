/** The place of an id in an input: which one it is decides itself when the call is made, among those known by then. */
export class Reference {
  readonly kind: string;
  readonly at: number;

  constructor(kind: string, at: number) {
    this.kind = kind;
    this.at = at;
  }
}

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const most = 60;
const nobody = '0193a000-0000-7000-8000-000000000000';

/** Ids that answers have named, so that what one call makes the next ones use. */
export class References {
  private readonly ids = new Map<string, string[]>();

  /** Remembers an id of a kind; of each kind the latest sixty are kept. */
  add(kind: string, id: string): void {
    const known = this.ids.get(kind) ?? [];
    if (!this.ids.has(kind)) this.ids.set(kind, known);
    known.push(id);
    if (known.length > most) known.shift();
  }

  /** Learns all ids that an answer names; `kind` is what its own `id` is of. */
  learn(kind: string, value: unknown): void {
    if (Array.isArray(value)) for (const one of value) this.learn(kind, one);
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return;
    for (const [name, one] of Object.entries(value)) {
      if (typeof one !== 'string')
        this.learn(name === 'items' ? kind : name.replace(/s$/, '').toLowerCase(), one);
      else if (shape.test(one)) this.add(name === 'id' ? kind : name.replace(/Id$/, '').toLowerCase(), one);
    }
  }

  /** The id of a reference: nine in ten of its kind where one is known, else of any kind or of nothing. */
  find({ kind, at }: Reference): string {
    const own = this.ids.get(aliases[kind] ?? kind);
    if (own && at % 10 !== 0) return own[at % own.length] ?? nobody;
    const any = [...this.ids.values()].flat();
    return at % 3 === 0 ? nobody : (any[at % any.length] ?? nobody);
  }
}

const aliases: Record<string, string> = {
  assignee: 'member',
  cover: 'member',
  covermember: 'member',
  coverteam: 'team',
  checker: 'member',
  from: 'request',
  other: 'request',
  merged: 'customer',
  attachment: 'file',
  mention: 'member',
  mentionedteam: 'team',
  lastseen: 'message',
  inner: 'request',
};

/** A value with ids in the places of its references. */
export function filled(value: unknown, references: References): unknown {
  if (value instanceof Reference) return references.find(value);
  if (Array.isArray(value)) return value.map((one) => filled(one, references));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, filled(one, references)]));
}
