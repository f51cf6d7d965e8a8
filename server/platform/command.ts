import type { z } from 'zod';
import { Problem } from '../kernel/problem.ts';
import type { Context, Run, Unit } from './context.ts';
import { inWorkspace, type TransactionOptions } from './database/transaction.ts';
import { announcer, tellEveryone } from './events/announce.ts';
import { assertMay, type Permission } from './permission.ts';

export type { Cause, Context, Run, Unit } from './context.ts';

type Definition<I extends z.ZodType, O> = {
  name: string;
  permission: Permission;
  input: I;
  run(run: Run, input: z.output<I>): Promise<O>;
};

/** A question that may be answered from some seconds ago, where a replica of the database is set. */
type Question<I extends z.ZodType, O> = Definition<I, O> & { fromReplica?: boolean };

/** A verb of the product, callable by route, job, listener, import and assistant alike. */
export type Command<I extends z.ZodType, O> = ((context: Context, input: z.input<I>) => Promise<O>) & {
  verb: string;
};

/**
 * Makes a verb: the actor may, the input parses, the transaction opens in the actor's workspace, the verb runs,
 * and its events are written with it. Called inside another verb it joins that verb's transaction, and stands on
 * the permission of the verb that was called from outside: whoever may open a request needs no word for its parts.
 * @throws Problem 403 `permission-missing`, 400 `input-invalid` with the wrong fields, or what the verb throws.
 */
export function command<I extends z.ZodType, O>(definition: Definition<I, O>): Command<I, O> {
  const call = async (context: Context, input: z.input<I>): Promise<O> => {
    if (!context.unit) assertMay(context.actor, definition.permission);
    const parsed = parse(definition.input, input);
    return inUnit(context, (run) => definition.run(run, parsed));
  };
  return Object.assign(call, { verb: definition.name });
}

/** A question: permission and validation as for a verb, in a transaction that only reads. */
export function query<I extends z.ZodType, O>(definition: Question<I, O>): Command<I, O> {
  const call = async (context: Context, input: z.input<I>): Promise<O> => {
    if (!context.unit) assertMay(context.actor, definition.permission);
    const parsed = parse(definition.input, input);
    const options = { readOnly: true, fromReplica: definition.fromReplica ?? false };
    return inUnit(context, (run) => definition.run(run, parsed), options);
  };
  return Object.assign(call, { verb: definition.name });
}

/** Joins the running transaction, or opens one and tells everyone at its end. */
export async function inUnit<T>(
  context: Context,
  work: (run: Run) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  if (context.unit) return work(toRun(context, context.unit));
  const { workspaceId } = context.actor;
  const { answer, unit } = await inWorkspace(
    workspaceId,
    async (tx) => {
      const unit: Unit = { tx, pending: [] };
      const answer = await work(toRun({ ...context, unit }, unit));
      if (!options.readOnly) await tellEveryone.write(unit);
      return { answer, unit };
    },
    options,
  );
  if (!options.readOnly) tellEveryone.ring(workspaceId, unit);
  return answer;
}

function toRun(context: Context, unit: Unit): Run {
  const announce = announcer(context, unit.pending);
  return { tx: unit.tx, actor: context.actor, now: context.now, announce, context };
}

function parse<I extends z.ZodType>(input: I, given: unknown): z.output<I> {
  const parsed = input.safeParse(given);
  if (parsed.success) return parsed.data;
  throw invalidInput(parsed.error);
}

/** Turns a failed parse into a problem that names each wrong field, unknown ones too. */
export function invalidInput(error: z.ZodError): Problem {
  const fields = Object.fromEntries(error.issues.flatMap(namesOf));
  return new Problem(400, 'input-invalid', { fields, params: { fields: Object.keys(fields).join(', ') } });
}

function namesOf(issue: z.core.$ZodIssue): [string, string][] {
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
  if (unknown.length > 0) return unknown.map((key) => [[...issue.path, key].join('.'), issue.code]);
  return [[issue.path.join('.') || '(body)', issue.code]];
}
