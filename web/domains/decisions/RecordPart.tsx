import { useQuery } from '@tanstack/react-query';
import { Notice } from '../../design/states/Notice.tsx';
import { recordQuery } from './api.ts';
import css from './decisions.module.css';
import { useText } from './text.ts';

/** What I decided under clauses: each time I followed policy, and what people complained about went to the clause. */
export default function RecordPart() {
  const say = useText();
  const { data: record } = useQuery(recordQuery);
  if (!record || record.decisions === 0) return null;
  const { decisions, complained, open, kept, changed, exceptions } = record;
  return (
    <div className={css.above}>
      <Notice tone="kept" icon="shield-check">
        {say('record.followed', { count: decisions })}{' '}
        {complained > 0 && say('record.complained', { count: complained, open, kept, changed, exceptions })}
      </Notice>
    </div>
  );
}
