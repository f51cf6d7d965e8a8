import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { emptyDns, setResolver } from '../../server/domains/channels/email/intake/authentication/resolver.ts';
import { start } from '../../server/front-door/start.ts';
import { readConfig } from '../../server/platform/config.ts';
import { layFirstStart } from './first-start.ts';
import { freePort } from './free-port.ts';

/** The whole program, running in this process with a home, a database and ports of its own. */
export type Program = {
  /** Where a browser finds it, without a slash at the end. */
  address: string;
  home: string;
  lines: string[];
  /** Hands over a mail by SMTP as a mail server would; its recipients are those of the envelope. */
  deliver(raw: string | Buffer, envelope: { from?: string; to: string }): Promise<void>;
  stop(): Promise<void>;
};

/**
 * Starts the program as `npm start` does, with these settings besides. Nothing leaves the machine: DNS knows
 * nothing, and mail goes where `SMTP_URL` says or into the outbox of the home. Its database is made already, but with
 * `emptyHome`.
 */
export async function startProgram(
  settings: Record<string, string> = {},
  { emptyHome = false } = {},
): Promise<Program> {
  setResolver(emptyDns);
  const home = await mkdtemp(join(tmpdir(), 'sapa-program-'));
  if (!emptyHome) await layFirstStart(home);
  const port = await freePort();
  const environment = { PORT: String(port), SMTP_PORT: '0', SAPA_HOME: home, ...settings };
  const running = await start(readConfig(environment));
  return {
    address: `http://localhost:${port}`,
    home,
    lines: running.lines,
    deliver: (raw, envelope) => deliver(running.smtpPort ?? 0, raw, envelope),
    async stop() {
      await running.stop();
      setResolver(null);
      await rm(home, { recursive: true, force: true });
    },
  };
}

async function deliver(port: number, raw: string | Buffer, envelope: { from?: string; to: string }) {
  const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true, name: 'mail.example' });
  try {
    const { from = 'somchai@example.com', to } = envelope;
    await transport.sendMail({ envelope: { from, to: [to] }, raw });
  } finally {
    transport.close();
  }
}
