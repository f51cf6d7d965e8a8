import { emptyDns, setResolver } from '../../server/domains/channels/email/intake/authentication/resolver.ts';
import { start } from '../../server/front-door/start.ts';
import { readConfig } from '../../server/platform/config.ts';

/** The whole program as benches measure it: as it is, but with a DNS that knows nothing. Says `ready` with its ports. */
setResolver(emptyDns);
const running = await start(readConfig(process.env));
process.stdout.write(`ready ${running.port} ${running.smtpPort}\n`);
process.on('SIGTERM', () => running.stop().then(() => process.exit(0)));
