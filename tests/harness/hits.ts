import type { Page } from 'playwright-core';

/** Everything that hostile markup managed to do in a page. */
export type Hits = { list: string[] };

/** What hostile markup calls to show that it ran; a number says which. */
export const hit = (n: number | string) => `(top.sapaHit||alert)(${JSON.stringify(String(n))})`;

/** Watches a page: calls of `hit`, dialogs, new windows, requests to anywhere but the program, changes of place. */
export async function watchForHits(page: Page, address: string): Promise<Hits> {
  const hits: Hits = { list: [] };
  await page.context().exposeBinding('sapaHit', (_source, name: unknown) => {
    hits.list.push(`ran ${name}`);
  });
  page.on('dialog', (dialog) => {
    hits.list.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (other) => hits.list.push(`window ${other.url()}`));
  page.on('response', (answer) => {
    if (isForeign(answer.url(), address)) hits.list.push(`answer of ${answer.url()}`);
  });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    if (isForeign(request.url(), address) && !isRefused(why))
      hits.list.push(`request ${request.url()} ${why}`);
  });
  return hits;
}

const isForeign = (url: string, address: string) =>
  !/^(data|blob|about):/.test(url) && !url.startsWith(`${address}/`);

/** The browser itself did not let it out: an error of its own, or the reason why it blocked. */
const isRefused = (why: string) =>
  /csp|ERR_BLOCKED|ERR_UNKNOWN_URL_SCHEME|ERR_ABORTED|^(origin|other)$/i.test(why);

/** Does to every element of a message what a reader's mouse and keyboard may do, without leaving the page. */
export async function touchEverything(page: Page): Promise<void> {
  for (const frame of page.frames()) {
    if (frame === page.mainFrame()) continue;
    const box = await (await frame.frameElement()).boundingBox().catch(() => null);
    if (!box) continue;
    for (let y = 4; y < Math.min(box.height, 600); y += 24) await page.mouse.move(box.x + 20, box.y + y);
  }
}

/** The names of all attributes inside the frames of messages, each once. */
export async function attributesInFrames(page: Page): Promise<string[]> {
  const names = new Set<string>();
  for (const frame of page.frames().filter((one) => one !== page.mainFrame()))
    for (const name of await frame.evaluate(attributes)) names.add(name);
  return [...names].toSorted();
}

const attributes = () => [...document.body.querySelectorAll('*')].flatMap((one) => one.getAttributeNames());
