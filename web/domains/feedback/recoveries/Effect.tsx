import { useQuery } from '@tanstack/react-query';
import { Panel } from '../../../design/Page.tsx';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { effectQuery } from '../api.ts';
import { written } from '../figures.ts';
import { useText } from '../text.ts';

/** Who stayed among those who were reached and those who were not; silent about the difference while it cannot be told. */
export function Effect() {
  const say = useText();
  const number = new Intl.NumberFormat(useLanguage());
  const { data } = useQuery(effectQuery);
  if (!data) return null;
  const share = (value: number) => written('share', value, number);
  const side = ({ stayed, n, low, high }: typeof data.reached) =>
    n === 0
      ? say('recovery.effect.nobody')
      : say('recovery.effect.side', { stayed, n, low: share(low), high: share(high) });
  const { difference, low, high } = data;
  const isUnsure = difference === null || (low <= 0 && high >= 0);
  const points = (value: number) => `${value > 0 ? '+' : ''}${number.format(Math.round(value * 100))}`;
  return (
    <Panel title={say('recovery.effect')} meta={say('recovery.effect.text')}>
      <p>
        {say('recovery.state.reached')}: {side(data.reached)}
      </p>
      <p>
        {say('recovery.state.given-up')}: {side(data.notReached)}
      </p>
      <p className="dim">
        {difference !== null &&
          say('recovery.effect.difference', {
            difference: points(difference),
            low: points(low),
            high: points(high),
          })}{' '}
        {isUnsure && say('recovery.effect.unsure')}
      </p>
    </Panel>
  );
}
