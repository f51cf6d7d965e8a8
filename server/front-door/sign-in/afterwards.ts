const running = new Set<Promise<void>>();
const waiting = new Map<NodeJS.Timeout, () => void>();
/** More than so many put-off works are let go: whoever asks that often has been noted often enough. */
const most = 10_000;

/** Does something after the answer: neither its content nor its time tells whether there was anything to do. */
export function afterwards(work: () => Promise<void>): void {
  const told: Promise<void> = new Promise<void>((done) => setImmediate(done))
    .then(work)
    .catch((error) => console.error(JSON.stringify({ alarm: 'sign-in-mail', reason: String(error) })))
    .finally(() => running.delete(told));
  running.add(told);
}

/** The same, long after: nor does it make the calls slower that follow. Lost when the program ends before. */
export function longAfterwards(work: () => Promise<void>): void {
  if (waiting.size >= most) return;
  const timer = setTimeout(() => {
    waiting.delete(timer);
    afterwards(work);
  }, 30_000);
  timer.unref();
  waiting.set(timer, () => afterwards(work));
}

/** Ends when everything that was put off until now is done. */
export async function doneAfterwards(): Promise<void> {
  for (const [timer, begin] of waiting) {
    clearTimeout(timer);
    waiting.delete(timer);
    begin();
  }
  await Promise.all(running);
}
