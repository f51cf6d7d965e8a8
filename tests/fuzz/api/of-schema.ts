import fc from 'fast-check';
import { hostileName, hostileValue } from '../hostile.ts';
import { Reference } from './references.ts';

/** As much of JSON Schema as the description of the API uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
}

/**
 * Values of a schema: most are right, and anywhere inside one in some twenty is something else. `name` is that of the
 * field, by which ids of the right kind are found.
 */
export function valuesOf(schema: Schema, name = ''): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 24, arbitrary: rightOf(schema, name) }, { weight: 1, arbitrary: hostileValue });
}

function rightOf(schema: Schema, name: string): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (choices) return fc.oneof(...choices.map((one) => valuesOf(one, name)));
  const types = typesOf(schema);
  return fc.oneof(...types.map((type) => ofType(type, schema, name)));
}

function typesOf({ type, properties }: Schema): readonly string[] {
  if (Array.isArray(type)) return type;
  return [typeof type === 'string' ? type : properties ? 'object' : 'anything'];
}

function ofType(type: string, schema: Schema, name: string): fc.Arbitrary<unknown> {
  if (type === 'string') return stringsOf(schema, name);
  if (type === 'boolean') return fc.boolean();
  if (type === 'null') return fc.constant(null);
  if (type === 'integer' || type === 'number') return numbersOf(type, schema);
  if (type === 'array') return arraysOf(schema, name);
  if (type === 'object') return objectsOf(schema);
  return hostileValue;
}

function numbersOf(type: string, { minimum, exclusiveMinimum, maximum }: Schema): fc.Arbitrary<number> {
  const least = Math.max(minimum ?? exclusiveMinimum ?? -1_000, -(2 ** 31));
  const most = Math.max(least, Math.min(maximum ?? 100_000, 2 ** 31 - 1));
  if (type === 'integer') return fc.integer({ min: Math.ceil(least), max: Math.floor(most) });
  return fc.double({ min: least, max: most, noNaN: true });
}

function stringsOf(schema: Schema, name: string): fc.Arbitrary<unknown> {
  const { format, pattern, minLength = 0, maxLength = 200 } = schema;
  if (format === 'uuid') return fc.nat().map((at) => new Reference(kindOf(name), at));
  if (format === 'email') return fc.nat(40).map((at) => `p${at}@honest.example`);
  if (format === 'date') return days;
  if (format === 'date-time') return moments;
  // Nothing that a call could lead to may stand outside this machine.
  if (name === 'host' || format === 'uri') return fc.constantFrom('localhost', '127.0.0.1', 'imap.invalid');
  if (name === 'zone') return fc.constantFrom('Asia/Jakarta', 'Asia/Bangkok', 'Europe/Berlin', 'UTC');
  if (pattern) return fc.stringMatching(expressionOf(pattern));
  const longest = Math.min(maxLength, 300);
  const words = fc.string({ unit: 'grapheme', minLength, maxLength: longest });
  return fc.oneof(
    words,
    fc.constantFrom('Paket', 'paket', 'x').map((word) => word.padEnd(minLength, 'x')),
  );
}

const days = fc
  .oneof(
    fc.date({ min: new Date('2026-11-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
    fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
  )
  .map((date) => date.toISOString().slice(0, 10));

const moments = fc
  .oneof(
    fc.date({ min: new Date('2026-11-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
    fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
  )
  .map((date) => date.toISOString());

/** A pattern of the description; some stand there with the slash and the flags of where they were written. */
function expressionOf(pattern: string): RegExp {
  const [, inside = pattern, flags = ''] = /^(.*)\/([a-z]+)$/.exec(pattern) ?? [];
  return new RegExp(inside, flags);
}

function arraysOf(schema: Schema, name: string): fc.Arbitrary<unknown[]> {
  if (schema.prefixItems) return fc.tuple(...schema.prefixItems.map((one) => valuesOf(one, name)));
  const { items = {}, minItems = 0, maxItems = 5 } = schema;
  const maxLength = Math.max(minItems, Math.min(maxItems, 5));
  return fc.array(valuesOf(items, name), { minLength: minItems, maxLength });
}

function objectsOf(schema: Schema): fc.Arbitrary<object> {
  const { properties = {}, required = [], additionalProperties } = schema;
  const fields = Object.entries(properties).map(([name, one]) => {
    const chance = required.includes(name) ? 40 : 1;
    return fc.option(
      valuesOf(one, name).map((value) => [name, value] as const),
      { freq: chance },
    );
  });
  const free = typeof additionalProperties === 'object' ? additionalProperties : {};
  const isOpen = typeof additionalProperties === 'object';
  const more = fc.oneof(
    { weight: isOpen ? 1 : 20, arbitrary: fc.constant(null) },
    { weight: isOpen ? 2 : 1, arbitrary: fc.tuple(hostileName, valuesOf(free)) },
  );
  return fc.tuple(fc.tuple(...fields), more).map(([own, other]) => {
    const all = [...own, other].filter((one) => one !== null);
    // From entries, so that `__proto__` is a field as in JSON and not the prototype.
    return Object.fromEntries(all);
  });
}

/** `teamId` and `memberIds` name a team and members. */
function kindOf(name: string): string {
  return name.replace(/Ids?$/, '').replace(/s$/, '').toLowerCase();
}
