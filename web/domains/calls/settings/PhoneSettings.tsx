import { Connections } from '../../channels/apps/Connections.tsx';
import { exchangeNames } from '../../channels/apps/types.ts';
import { useMay } from '../../team/use-me.ts';
import { useText } from '../text.ts';
import { Codes } from './Codes.tsx';
import { Lines } from './Lines.tsx';

/** The telephone: exchanges with their test and health, who sits at which line, and how calls may end. */
export function PhoneSettings() {
  const say = useText();
  const mayManage = useMay('channels:manage');
  return (
    <>
      <Connections
        names={exchangeNames}
        about={{
          title: say('calls.exchanges'),
          text: say('calls.exchanges.text'),
          empty: say('calls.exchanges.empty'),
          emptyText: say('calls.exchanges.empty.text'),
          icon: 'phone',
        }}
      />
      <Lines mayManage={mayManage} />
      <Codes mayManage={mayManage} />
    </>
  );
}
