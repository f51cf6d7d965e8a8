import { z } from 'zod';

const operation = z.looseObject({ op: z.string(), path: z.string().optional(), value: z.unknown() });
const message = z.looseObject({ Operations: z.array(operation) });

/**
 * A change as RFC 7644 writes it. Microsoft Entra writes `Replace` for `replace` and `"False"` for `false`; what does not look
 * like a change stays as it is, and is refused by its reader.
 */
export function plainly(given: unknown): unknown {
  const parsed = message.safeParse(given);
  if (!parsed.success) return given;
  const { Operations, ...rest } = parsed.data;
  return {
    ...rest,
    Operations: Operations.map(({ op, value, ...one }) => ({
      ...{ ...one, op: op.toLowerCase() },
      ...(value === undefined ? {} : { value: plainValue(one.path, value) }),
    })),
  };
}

function plainValue(path: string | undefined, value: unknown): unknown {
  if (path?.toLowerCase() === 'active') return truth(value);
  if (path !== undefined || value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, name.toLowerCase() === 'active' ? truth(one) : one]),
  );
}

function truth(value: unknown): unknown {
  const word = typeof value === 'string' ? value.toLowerCase() : value;
  return word === 'true' ? true : word === 'false' ? false : value;
}
