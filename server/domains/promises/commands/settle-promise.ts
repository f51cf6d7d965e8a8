import { z } from 'zod';
import { Problem } from '../../../kernel/problem.ts';
import { command } from '../../../platform/command.ts';
import { about, assertOpen, lockPromise, settle, subjectOf } from './promise-row.ts';

const input = z.strictObject({ promiseId: z.uuid() });
const permission = 'promises:write';

/** What was promised was done in time. @throws Problem 409 `promise-settled`, also when it is due already. */
export const keepPromise = command({
  name: 'promises.keep-promise',
  permission,
  input,
  async run(run, { promiseId }) {
    const row = await lockPromise(run, promiseId);
    if (row.state === 'kept') return;
    assertOpen(row);
    if (row.dueAt < run.now) throw new Problem(409, 'promise-settled');
    await settle(run, row, 'kept');
    run.announce('promise.kept', subjectOf(row), about(row));
  },
});

/** It was no promise, or stands no more. Withdrawing twice changes nothing. */
export const withdrawPromise = command({
  name: 'promises.withdraw-promise',
  permission,
  input,
  async run(run, { promiseId }) {
    const row = await lockPromise(run, promiseId);
    if (row.state === 'withdrawn') return;
    assertOpen(row);
    await settle(run, row, 'withdrawn');
    run.announce('promise.withdrawn', subjectOf(row), about(row));
  },
});

/** Takes keeping or withdrawing back. What is broken stays broken. @throws Problem 409 `promise-settled`. */
export const reopenPromise = command({
  name: 'promises.reopen-promise',
  permission,
  input,
  async run(run, { promiseId }) {
    const row = await lockPromise(run, promiseId);
    if (row.state === 'open') return;
    if (row.state !== 'kept' && row.state !== 'withdrawn') throw new Problem(409, 'promise-settled');
    await settle(run, row, 'open');
    run.announce('promise.reopened', subjectOf(row), about(row));
  },
});
