import type { Config } from '../../../platform/config.ts';
import { openOutgoing } from '../../../platform/mail/outgoing.ts';
import { startImap } from './imap/supervise.ts';
import { stopReading } from './reading/index.ts';
import { startSmtp } from './smtp/server.ts';

/** The channel at work: where it listens for mail (null where this process is no worker), and how to stop it. */
export type Email = { smtpPort: number | null; stop(): Promise<void> };

/** Opens the way out, and on workers the ways in: SMTP and every connected mailbox. */
export async function startEmail(config: Config): Promise<Email> {
  openOutgoing({ smtpUrl: config.smtpUrl, home: config.home });
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
