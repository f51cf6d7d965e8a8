import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { labelIn } from '../../../../server/domains/requests/fields/rules/values.ts';
import type { Guide } from '../../../../server/domains/requests/guides/rules/questions.ts';
import { Button } from '../../../design/Button.tsx';
import { Dialog } from '../../../design/layers/Dialog.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { tell, tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { topicsQuery } from '../../knowledge/api.ts';
import { nameOf } from '../../knowledge/sections/branches.ts';
import { useMay } from '../../team/use-me.ts';
import css from '../fields/fields.module.css';
import { addGuide, guidesQuery, removeGuide } from './api.ts';
import { GuideAnswersPanel } from './GuideAnswersPanel.tsx';
import { GuideEditor } from './GuideEditor.tsx';
import { useText } from './text.ts';

/** What to ask about which topics, and how it was answered. */
export function GuideSettings() {
  const say = useText();
  const words = useWords();
  const mayEdit = useMay('requests:configure');
  const { data: guides, error } = useQuery(guidesQuery);
  const hasTopics = (useQuery(topicsQuery).data ?? []).some((one) => !one.archivedAt);
  const [edited, setEdited] = useState<Guide | 'new' | null>(null);
  return (
    <>
      <Panel
        title={say('guide.title')}
        meta={say('guide.text')}
        end={
          mayEdit && (
            <Button small icon="plus" disabled={!hasTopics} onClick={() => setEdited('new')}>
              {say('guide.add')}
            </Button>
          )
        }
      >
        {error && <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)} />}
        {!guides && !error && <Skeleton rows={3} shape="lines" label={words('word.loading')} />}
        {guides?.length === 0 && (
          <State
            icon="form"
            title={say('guide.empty')}
            text={say(hasTopics ? 'guide.empty.text' : 'guide.noTopics')}
          />
        )}
        {guides?.map((guide) => (
          <Line key={guide.id} guide={guide} onEdit={mayEdit ? () => setEdited(guide) : undefined} />
        ))}
        <Dialog
          open={edited !== null}
          onClose={() => setEdited(null)}
          title={say(edited === 'new' ? 'guide.add' : 'guide.edit')}
          wide
        >
          {edited && <GuideEditor guide={edited === 'new' ? null : edited} onDone={() => setEdited(null)} />}
        </Dialog>
      </Panel>
      {guides && guides.length > 0 && <GuideAnswersPanel guides={guides} />}
    </>
  );
}

function Line({ guide, onEdit }: { guide: Guide; onEdit: (() => void) | undefined }) {
  const say = useText();
  const words = useWords();
  const language = useLanguage();
  const client = useQueryClient();
  const topics = useQuery(topicsQuery).data ?? [];
  const name = labelIn(guide.names, language);
  const about = guide.topicIds.flatMap((id) => {
    const topic = topics.find((one) => one.id === id);
    return topic ? nameOf(topic.names, language) : [];
  });
  const refresh = () => client.invalidateQueries({ queryKey: ['guides'] });
  const remove = async () => {
    try {
      await removeGuide(guide.id);
      const { id: _id, ...input } = guide;
      const undo = () => void addGuide(input).then(refresh, (error) => tellError(error, words));
      tell({ icon: 'trash', text: say('guide.removed', { name }), seconds: 10, undo });
    } catch (error) {
      tellError(error, words);
    }
    await refresh();
  };
  return (
    <div className={css.line}>
      <span className={css.words}>
        <b className="cut">{name}</b>
        <small className="cut">
          {[say('guide.count', { count: guide.questions.length }), ...about].join(' · ')}
        </small>
      </span>
      {onEdit && <IconButton icon="pencil" label={say('guide.editNamed', { name })} onClick={onEdit} />}
      {onEdit && (
        <IconButton icon="trash" label={say('guide.remove', { name })} onClick={() => void remove()} />
      )}
    </div>
  );
}
