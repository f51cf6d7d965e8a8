import { useQuery } from '@tanstack/react-query';
import { State } from '../../../../design/states/State.tsx';
import { DemoOffer } from '../../../../domains/access/DemoOffer.tsx';
import { mailboxesQuery } from '../../../../domains/channels/api.ts';
import { useText } from '../../../../domains/requests/text.ts';
import { useMay } from '../../../../domains/team/use-me.ts';

/** A new house: where the first mail goes, and the demo company for who would rather look around. */
export default function FirstRequest() {
  const say = useText();
  const maySeeBoxes = useMay('channels:read');
  const boxes = useQuery({ ...mailboxesQuery, enabled: maySeeBoxes }).data;
  const address = boxes?.[0]?.address ?? 'support@localhost';
  const mayFill = useMay('access:write');
  return (
    <>
      <State
        icon="mail"
        title={say('requests.empty.first')}
        text={say('requests.empty.first.text', { address })}
      />
      {mayFill && <DemoOffer />}
    </>
  );
}
