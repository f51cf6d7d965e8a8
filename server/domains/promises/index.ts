export { makePromise } from './commands/make-promise.ts';
export { movePromise } from './commands/move-promise.ts';
export { keepPromise, reopenPromise, withdrawPromise } from './commands/settle-promise.ts';
export { listPromises } from './queries/list-promises.ts';
/** The promise's card for joins. */
export { promises as promiseCards } from './schema.ts';
