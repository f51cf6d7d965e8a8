import type { Config } from '../../../platform/config.ts';
import { startImap } from './imap/supervise.ts';
import { stopReading } from './reading/index.ts';
import { startSmtp } from './smtp/server.ts';

/** The channel at work: where it listens for mail (null where this process is no worker), and how to stop it. */
export type Email = { smtpPort: number | null; stop(): Promise<void> };

/** Opens the ways in on workers: SMTP and every connected mailbox. */
export async function startEmail(config: Config): Promise<Email> {
  if (config.role === 'web') return { smtpPort: null, stop: stopReading };
  const smtp = await startSmtp(config);
  const imap = await startImap();
  return {
    smtpPort: smtp.port,
    async stop() {
      await Promise.all([smtp.stop(), imap.stop()]);
      await stopReading();
    },
  };
}
