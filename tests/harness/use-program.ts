import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { chromiumProgram, openBrowser } from './browser.ts';
import { type Program, startProgram } from './program.ts';
import { type SmtpSink, startSmtpSink } from './smtp-sink.ts';
import { password } from './staff.ts';

/** Whose program it is: without a company it waits for its first owner. */
type Installation = {
  company?: string;
  /** The mail address of the first owner, whose password is everybody's. */
  owner?: string;
  /** Whether mail leaves, into a sink; else it lies in the outbox of the home. */
  mailLeaves?: boolean;
  /** Whether the program makes its database itself, as at a first start. */
  emptyHome?: boolean;
};

/** What stands inside a journey. */
export type Given = { readonly program: Program; readonly browser: Browser; readonly sink: SmtpSink };

/**
 * The whole program, a browser, and a mail server if it is asked for, for all journeys of a file; `begin` runs when
 * they stand. Where there is no Chromium nothing is started.
 */
export function useProgram(installation: Installation, begin?: () => Promise<void>): Given {
  let program: Program;
  let browser: Browser;
  let sink: SmtpSink;
  beforeAll(async () => {
    if (!chromiumProgram) return;
    const { company, owner, mailLeaves, emptyHome = false } = installation;
    if (mailLeaves) sink = await startSmtpSink();
    const settings = {
      ...(mailLeaves ? { SMTP_URL: sink.url } : {}),
      ...(company ? { SAPA_COMPANY: company } : {}),
      ...(owner ? { SAPA_OWNER_EMAIL: owner, SAPA_OWNER_PASSWORD: password } : {}),
    };
    program = await startProgram(settings, { emptyHome });
    browser = await openBrowser();
    await begin?.();
  });
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
    await sink?.close();
  });
  return {
    get program() {
      return program;
    },
    get browser() {
      return browser;
    },
    get sink() {
      return sink;
    },
  };
}
