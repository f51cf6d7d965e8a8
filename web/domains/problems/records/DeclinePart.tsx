import { Panel } from '../../../design/Page.tsx';
import { Notice } from '../../../design/states/Notice.tsx';
import { useNumber } from '../../../platform/messages/text.tsx';
import { useText } from '../text.ts';
import type { Decline } from './types.ts';

const tones = {
  fell: 'kept',
  rose: 'breach',
  'cannot-tell': 'plain',
  'too-early': 'plain',
  'not-fixed': 'plain',
} as const;

/** Whether it comes less often since it was mended, in one plain sentence, and the numbers that it stands on. */
export function DeclinePart({ decline }: { decline: Decline }) {
  const say = useText();
  const number = useNumber();
  const { verdict, days, before, after, ratio, low, high } = decline;
  const percent = (value: number) => number(value, { style: 'percent', maximumFractionDigits: 0 });
  const counts = { days, before: number(before.events), after: number(after.events) };
  const range = { ratio: percent(ratio ?? 0), low: percent(low), high: high === null ? '∞' : percent(high) };
  const isMeasured = verdict === 'fell' || verdict === 'rose' || verdict === 'cannot-tell';
  return (
    <Panel title={say('problems.decline')} meta={say('problems.decline.text')}>
      <Notice tone={tones[verdict]}>{say(`problems.decline.${verdict}`, { ...counts, ...range })}</Notice>
      {isMeasured && (
        <p className="t12 dim">
          {say('problems.decline.counts', counts)}
          {ratio !== null && ` ${say('problems.decline.range', range)}`}
        </p>
      )}
    </Panel>
  );
}
