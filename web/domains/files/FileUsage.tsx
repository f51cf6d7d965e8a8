import { useQuery } from '@tanstack/react-query';
import { Panel } from '../../design/Page.tsx';
import { Notice } from '../../design/states/Notice.tsx';
import { Skeleton } from '../../design/states/Skeleton.tsx';
import { useNumber } from '../../platform/messages/text.tsx';
import { usageQuery } from './api.ts';
import { useText } from './text.ts';

const units = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** How much the workspace keeps in files, of how much it may. */
export function FileUsage() {
  const say = useText();
  const number = useNumber();
  const { data: usage } = useQuery(usageQuery);
  const sizeOf = (bytes: number) => {
    const step = Math.min(
      units.length - 1,
      Math.max(0, Math.floor(Math.log(bytes || 1) / Math.log(1024)) - 1),
    );
    const options = { style: 'unit', unit: units[step], maximumFractionDigits: 1 } as const;
    return number(bytes / 1024 ** (step + 1), options);
  };
  return (
    <Panel title={say('files.title')} meta={say('files.text')}>
      {usage ? <p>{wordsOf(usage)}</p> : <Skeleton rows={1} shape="lines" label={say('files.title')} />}
      {usage?.quotaBytes != null && usage.bytes >= usage.quotaBytes && (
        <Notice tone="soon">{say('files.full')}</Notice>
      )}
    </Panel>
  );

  function wordsOf({ files: count, bytes, quotaBytes }: NonNullable<typeof usage>): string {
    const size = sizeOf(bytes);
    return quotaBytes === null
      ? say('files.used', { size, count })
      : say('files.of', { size, limit: sizeOf(quotaBytes), count });
  }
}
