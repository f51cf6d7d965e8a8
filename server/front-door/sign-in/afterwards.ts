const running = new Set<Promise<void>>();

/** Does something after the answer: neither its content nor its time tells whether there was anything to do. */
export function afterwards(work: () => Promise<void>): void {
  const told: Promise<void> = new Promise<void>((done) => setImmediate(done))
    .then(work)
    .catch((error) => console.error(JSON.stringify({ alarm: 'sign-in-mail', reason: String(error) })))
    .finally(() => running.delete(told));
  running.add(told);
}

/** Ends when everything that was put off until now is done. */
export async function doneAfterwards(): Promise<void> {
  await Promise.all(running);
}
