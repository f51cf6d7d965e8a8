import { HomeInUse } from './front-door/home-lock.ts';
import { start } from './front-door/start.ts';
import { watchHeart } from './front-door/watchdog/watch-heart.ts';
import { Problem } from './kernel/problem.ts';
import { ConfigError, publicUrl, readConfig } from './platform/config.ts';
import { sayProblem } from './platform/messages.ts';

/** The front door: web and worker in one process, or one of them by SAPA_ROLE. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  console.log('Sapa is starting …');
  const running = await start(config);
  watchHeart(config.stuckSeconds);
  const told = [
    ...running.lines,
    ...(running.port
      ? [`Sapa is ready: ${publicUrl({ ...config, port: running.port })}`]
      : ['Sapa works in the background.']),
    ...(running.smtpPort ? [`Mail is received by SMTP on ${config.smtpHost}:${running.smtpPort}`] : []),
    ...(config.smtpUrl
      ? []
      : [`No outgoing server is set (SMTP_URL): replies are laid into ${config.home}/outbox`]),
    'Stop with Ctrl-C.',
  ];
  // Before it says that it is ready: whoever reads that may tell it to stop at once.
  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    console.log(`Sapa stops (${signal}): finishing what is in hand …`);
    running.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', () => stop('Ctrl-C'));
  process.on('SIGTERM', () => stop('SIGTERM'));
  console.log(told.join('\n'));
}

main().catch((error: unknown) => {
  const plain = error instanceof ConfigError || error instanceof HomeInUse;
  const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  if (plain) console.error(error.message);
  else if (error instanceof Problem) console.error(sayProblem(process.env.SAPA_LANGUAGE, error));
  else if (inUse)
    console.error(
      `Another program uses a port that Sapa needs: ${error instanceof Error ? error.message : ''}. Set PORT or SMTP_PORT.`,
    );
  else console.error('Sapa could not start.', error);
  process.exit(1);
});
