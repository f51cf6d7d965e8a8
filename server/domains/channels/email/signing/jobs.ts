import { eachAlone } from '../../../../platform/jobs/each.ts';
import { defineClock } from '../../../../platform/jobs/job.ts';
import { inEachWorkspace } from '../../../access/index.ts';
import { checkSigningKey, listSigning } from './keep-key.ts';

const alarm = { alarm: 'mail-signing', about: (keyId: string) => ({ key: keyId }) };

/** A record may be published, or taken away, without anybody saying so here. */
defineClock({
  name: 'channels.check-mail-signing',
  every: '23 * * * *',
  run: (now) =>
    inEachWorkspace(now, async (context) => {
      const keys = (await listSigning(context, {})).flatMap(({ key }) => key?.id ?? []);
      await eachAlone(keys, alarm, (keyId) => checkSigningKey(context, { keyId }));
    }),
});
