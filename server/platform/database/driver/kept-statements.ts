import type postgres from 'postgres';

/** Statements with more parameters are mostly lists of many lengths, and each length would be kept as one of its own. */
const mostParameters = 64;

/**
 * The same client, but PostgreSQL keeps its statements: Drizzle asks for none to be kept, and each would be parsed,
 * described in a round trip of its own and planned anew every time. Where a pooler stands between nothing is kept
 * (`prepare` of the connection); what a connection has kept goes with it, after an hour at most.
 */
export function keepingStatements<C extends postgres.Sql | postgres.TransactionSql>(client: C): C {
  return new Proxy(client, {
    get(target, name) {
      if (name === 'unsafe') return unsafeOf(target);
      if (name === 'begin' && 'begin' in target) return scopeOf((work) => target.begin(work));
      if (name === 'savepoint' && 'savepoint' in target) return scopeOf((work) => target.savepoint(work));
      return Reflect.get(target, name);
    },
  });
}

type Unsafe = postgres.Sql['unsafe'];

function unsafeOf(client: postgres.Sql | postgres.TransactionSql) {
  return (query: string, parameters: Parameters<Unsafe>[1] = [], options: Parameters<Unsafe>[2] = {}) => {
    const prepare = parameters.length > 0 && parameters.length <= mostParameters;
    return client.unsafe(...withLimitInWords(query, parameters), { ...options, prepare });
  };
}

/**
 * A limit at the end of a statement is written into it. PostgreSQL takes a parameter there for a tenth of all rows,
 * holds the kept plan for a dear one because of that, and so plans the statement anew at each call.
 */
export function withLimitInWords(
  query: string,
  parameters: NonNullable<Parameters<Unsafe>[1]>,
): [query: string, parameters: NonNullable<Parameters<Unsafe>[1]>] {
  const limit = parameters.at(-1);
  const end = ` limit $${parameters.length}`;
  const isWhole = typeof limit === 'number' && Number.isSafeInteger(limit) && limit >= 0;
  if (!isWhole || !query.endsWith(end)) return [query, parameters];
  return [`${query.slice(0, -end.length)} limit ${limit}`, parameters.slice(0, -1)];
}

type Work = (inner: postgres.TransactionSql) => Promise<unknown>;

function scopeOf(open: (work: Work) => Promise<unknown>) {
  return (work: Work) => open((inner) => work(keepingStatements(inner)));
}
