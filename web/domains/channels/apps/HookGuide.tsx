import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { useText } from './text.ts';
import type { AppName, Connection } from './types.ts';

/** Where Meta asks for a word beside the address. */
const withWord: readonly AppName[] = ['whatsapp', 'messenger', 'instagram'];

/** What has to be pasted where, for whoever sets it up at the provider by hand. */
export function HookGuide({ connection }: { connection: Connection }) {
  const say = useText();
  const { channel, hookAddress, settings } = connection;
  return (
    <div className="col" style={{ marginTop: 16 }}>
      <p className="dim">{say(`app.hook.${channel}`)}</p>
      <Copied label={say('app.hookAddress')} value={hookAddress} />
      {withWord.includes(channel) && settings.verifyToken && (
        <Copied label={say('app.verifyToken')} value={settings.verifyToken} />
      )}
      {channel === 'telegram' && settings.username && (
        <Copied label={say('app.deepLink')} value={`https://t.me/${settings.username}?start=`} />
      )}
    </div>
  );
}

function Copied({ label, value }: { label: string; value: string }) {
  return (
    <Field label={label}>
      <TextInput readOnly value={value} onFocus={(event) => event.currentTarget.select()} />
    </Field>
  );
}
