import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, visit } from '../../tests/harness/browser.ts';
import { type Program, startProgram } from '../../tests/harness/program.ts';

const languages = ['en', 'id', 'th'] as const;
const schemes = ['light', 'dark'] as const;
const widths = [1440, 768, 375] as const;

/** The screens, by the name of their picture. */
const screens: Record<string, string> = {
  home: 'home',
  list: 'requests?view=open',
  request: 'requests/3',
  customers: 'customers',
  search: 'search?q=paket',
  articles: 'articles',
  shelves: 'articles?view=shelves',
  'after-orders': 'feedback?tab=orders',
  pulse: 'feedback?tab=pulse',
  insights: 'insights',
  reports: 'insights/reports',
  report: 'insights/reports/in-and-out',
  'mail-log': 'mail-log',
  outbox: 'mail-log?side=out',
  profile: 'settings/profile',
  members: 'settings/members',
  teams: 'settings/teams',
  hours: 'settings/hours',
  'service-levels': 'settings/service-levels',
  due: 'requests?view=open&sort=nextDueAt',
  mailboxes: 'settings/mailboxes',
  'pulse-settings': 'settings/pulse',
  backups: 'settings/backups',
};

/** Starts the program with a demo company and photographs every screen in every language, look and width. */
async function photograph(folder: string, only: string[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const demo = 'siam-parcel';
  const program = await startProgram({ SAPA_DEMO: demo });
  const browser = await openBrowser();
  try {
    for (const language of languages)
      for (const colorScheme of schemes)
        for (const width of widths)
          await oneSeries({ program, browser, folder, demo, language, colorScheme, width, only });
  } finally {
    await browser.close();
    await program.stop();
  }
}

type Series = {
  program: Program;
  browser: Browser;
  folder: string;
  demo: string;
  language: (typeof languages)[number];
  colorScheme: (typeof schemes)[number];
  width: number;
  only: string[];
};

async function oneSeries({
  program,
  browser,
  folder,
  demo,
  language,
  colorScheme,
  width,
  only,
}: Series): Promise<void> {
  const series = `${language}-${colorScheme}-${width}`;
  if (only.length > 0 && !only.includes(series)) return;
  const look = { colorScheme, viewport: { width, height: width < 500 ? 812 : 900 }, locale: language };
  const { page, leave } = await visit(browser, `${program.address}/sign-in`, look);
  await page.getByRole('textbox').first().waitFor();
  await shoot(page, folder, `sign-in-${series}`);
  await comeIn(page, program, demo, language);
  for (const [name, path] of Object.entries(screens)) {
    await page.goto(`${program.address}/w/${demo}/${path}`);
    await shoot(page, folder, `${name}-${series}`);
  }
  await leave();
}

/** Signs in as the first person of the demo, whose password the program has just printed, in a language. */
async function comeIn(page: Page, program: Program, demo: string, language: string): Promise<void> {
  const line = program.lines.find((one) => one.includes('@')) ?? '';
  const [, email, password] = /(\S+@\S+)\s+(\S.*)$/.exec(line.trim()) ?? [];
  await page.evaluate(
    async ([slug, spoken, ...who]) => {
      const send = (method: string, path: string, body: object) =>
        fetch(`/api/v1${path}`, {
          method,
          body: JSON.stringify(body),
          headers: { 'content-type': 'application/json', 'x-sapa': '1', 'x-workspace': slug ?? '' },
        });
      await send('POST', '/session', { email: who[0], password: who[1] });
      await send('PATCH', '/me', { language: spoken });
    },
    [demo, language, email ?? '', password ?? ''],
  );
}

async function shoot(page: Page, folder: string, name: string): Promise<void> {
  await page.waitForLoadState('networkidle', { timeout: 3_000 }).catch(() => undefined);
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(name);
}

const [folder, ...only] = process.argv.slice(2);
if (folder) await photograph(resolve(folder), only);
else console.error('Usage: bin/photograph <folder> [en-light-1440 …]');
process.exit(folder ? 0 : 1);
