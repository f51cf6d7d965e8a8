import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { findCustomer } from '../../customers/index.ts';
import { about, lockRequest, subjectOf } from '../commands/request-row.ts';

/** Shows the addresses of a request's customer to somebody for whom they are masked; the look stands in the trail. */
export const revealContact = command({
  name: 'requests.reveal-contact',
  permission: 'requests:reveal',
  input: z.strictObject({ requestId: z.uuid() }),
  async run(run, { requestId }) {
    const request = await lockRequest(run, requestId);
    const { id: customerId, addresses } = await findCustomer(run.context, { customerId: request.customerId });
    run.announce('request.contact-revealed', subjectOf(request), { ...about(request), customerId });
    return addresses.map(({ kind, value }) => ({ kind, value }));
  },
});
