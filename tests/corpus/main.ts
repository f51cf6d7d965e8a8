import { join } from 'node:path';
import { stopReading } from '../../server/domains/channels/email/reading/index.ts';
import { channelFigures } from './channels.ts';
import { report } from './figures.ts';
import { hostileFigures } from './hostile.ts';
import { intentFigures } from './intents.ts';
import { mailFigures } from './mail.ts';
import { orderFigures } from './orders.ts';
import { replyFigures } from './reply.ts';
import { sentimentFigures } from './sentiment.ts';

// npm run corpus -- DIR: measures reading, grouping and judging on a folder of labelled texts (mail/, reply/, security/, intents/, channels/, clv/, indonesian/, thai/); prints `name value`.
const folder = process.argv[2];
if (!folder) {
  console.error('Say which folder to measure: npm run corpus -- DIR');
  process.exitCode = 2;
} else {
  const mail = join(folder, 'mail');
  const figures = [
    ...(await mailFigures(mail)),
    ...(await replyFigures(join(folder, 'reply'), mail)),
    ...hostileFigures(join(folder, 'security')),
    ...intentFigures(join(folder, 'intents')),
    ...channelFigures(join(folder, 'channels')),
    ...orderFigures(join(folder, 'clv')),
    ...sentimentFigures(folder),
  ];
  await stopReading();
  const isNothingFound = figures.length === 0;
  if (isNothingFound)
    console.error(
      `Nothing to measure in ${folder}: no mail/, reply/, security/, intents/, channels/, clv/, indonesian/ or thai/ there`,
    );
  if (!report(figures) || isNothingFound) process.exitCode = 1;
}
