import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findProgram } from './programs.ts';

/** The installed Chromium, for `skipIf`. */
export const chromiumProgram = findProgram('chromium');

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Milliseconds that a page may take to show something on a busy machine. */
export const patience = 20_000;

/** A Chromium without a window, with a profile that is thrown away. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumProgram, args: flags });
}

/** A person at a browser: a profile of their own, one page, and what went wrong in it. */
export type Visitor = { page: Page; problems: string[]; leave(): Promise<void> };

/** Somebody opens a browser at an address of the program. Errors of the page's scripts are kept in `problems`. */
export async function visit(
  browser: Browser,
  address: string,
  look: BrowserContextOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'Asia/Bangkok',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    ...look,
  });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(address);
  return { page, problems, leave: () => context.close() };
}
