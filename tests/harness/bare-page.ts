import type { Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { type Hits, watchForHits } from './hits.ts';

/** A page without any policy, in which everything that can run runs. */
export type BarePage = {
  hits: Hits;
  /** Writes these into the page one by one, reads them out and writes them again; the tags and attributes seen. */
  show(pieces: readonly string[]): Promise<Seen>;
  close(): Promise<void>;
};
export type Seen = { tags: string[]; attributes: string[]; schemes: string[] };

export async function openBarePage(): Promise<BarePage> {
  const browser = await openBrowser();
  const page = await browser.newPage();
  // Nothing leaves the machine; what tries to is seen as an answer from outside.
  await page.route(/^https?:/, (route) =>
    route.fulfill({ status: 200, contentType: 'text/plain', body: '' }),
  );
  const hits = await watchForHits(page, 'http://nobody.invalid');
  const begin = () => page.goto('about:blank').then(() => page.setContent('<div id="here"></div>'));
  await begin();
  return {
    hits,
    async show(pieces) {
      const seen = { tags: new Set<string>(), attributes: new Set<string>(), schemes: new Set<string>() };
      for (let at = 0; at < pieces.length; at += 100) {
        await begin();
        const found = await writeAll(page, pieces.slice(at, at + 100));
        for (const one of found.tags) seen.tags.add(one);
        for (const one of found.attributes) seen.attributes.add(one);
        for (const one of found.schemes) seen.schemes.add(one);
      }
      await settle(page);
      return { tags: [...seen.tags], attributes: [...seen.attributes], schemes: [...seen.schemes] };
    },
    close: () => browser.close(),
  };
}

/** What was put off runs now, unless a piece has thrown the page away. */
async function settle(page: Page): Promise<void> {
  const later = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  await page.evaluate(later).catch(() => undefined);
}

/** Pieces that throw the page away are what `hits` is there to see; what could be read before counts. */
async function writeAll(page: Page, pieces: string[]): Promise<Seen> {
  const nothing = { tags: [], attributes: [], schemes: [] };
  return page.evaluate(write, pieces).catch(() => nothing);
}

function write(pieces: string[]): Seen {
  const tags = new Set<string>();
  const attributes = new Set<string>();
  const schemes = new Set<string>();
  for (const piece of pieces) {
    const place = document.body.appendChild(document.createElement('div'));
    place.innerHTML = piece;
    place.innerHTML = `${place.innerHTML}`;
    for (const element of place.querySelectorAll('*')) {
      tags.add(element.localName);
      for (const { name } of element.attributes) attributes.add(name);
      for (const name of ['href', 'src', 'action', 'poster', 'data', 'formAction']) {
        const address: unknown = Reflect.get(element, name);
        if (typeof address === 'string' && address !== '') schemes.add(address.split(':', 1)[0] ?? '');
      }
      for (const type of ['mouseover', 'pointerenter', 'focus', 'click', 'toggle', 'animationstart'])
        if (type !== 'click' || element.localName !== 'a')
          element.dispatchEvent(new Event(type, { bubbles: true }));
    }
  }
  return { tags: [...tags], attributes: [...attributes], schemes: [...schemes] };
}
