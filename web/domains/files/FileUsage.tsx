import { useQuery } from '@tanstack/react-query';
import { Panel } from '../../design/Page.tsx';
import { Notice } from '../../design/states/Notice.tsx';
import { Skeleton } from '../../design/states/Skeleton.tsx';
import { useSize } from '../../platform/messages/use-size.ts';
import { usageQuery } from './api.ts';
import { useText } from './text.ts';

/** How much the workspace keeps in files, of how much it may. */
export function FileUsage() {
  const say = useText();
  const sizeOf = useSize();
  const { data: usage } = useQuery(usageQuery);
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
