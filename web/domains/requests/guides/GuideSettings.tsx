import { useQuery } from '@tanstack/react-query';
import { labelIn } from '../../../../server/domains/requests/fields/rules/values.ts';
import type { Guide } from '../../../../server/domains/requests/guides/rules/questions.ts';
import { State } from '../../../design/states/State.tsx';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { topicsQuery } from '../../knowledge/api.ts';
import { nameOf } from '../../knowledge/sections/branches.ts';
import { useMay } from '../../team/use-me.ts';
import { EditedLine, EditedList } from '../fields/settings/EditedList.tsx';
import { addGuide, guidesQuery, removeGuide } from './api.ts';
import { GuideAnswersPanel } from './GuideAnswersPanel.tsx';
import { GuideEditor } from './GuideEditor.tsx';
import { useText } from './text.ts';

/** What to ask about which topics, and how it was answered. */
export function GuideSettings() {
  const say = useText();
  const mayEdit = useMay('requests:configure');
  const { data: guides, error } = useQuery(guidesQuery);
  const hasTopics = (useQuery(topicsQuery).data ?? []).some((one) => !one.archivedAt);
  const next = say(hasTopics ? 'guide.empty.text' : 'guide.noTopics');
  return (
    <>
      <EditedList
        title={say('guide.title')}
        meta={say('guide.text')}
        items={guides}
        error={error}
        empty={<State icon="form" title={say('guide.empty')} text={next} />}
        add={say('guide.add')}
        edit={say('guide.edit')}
        mayEdit={mayEdit}
        mayAdd={hasTopics}
        line={(guide, onEdit) => <Line key={guide.id} guide={guide} onEdit={onEdit} />}
        editor={(guide, onDone) => <GuideEditor guide={guide} onDone={onDone} />}
      />
      {guides && guides.length > 0 && <GuideAnswersPanel guides={guides} />}
    </>
  );
}

function Line({ guide, onEdit }: { guide: Guide; onEdit: (() => void) | undefined }) {
  const say = useText();
  const language = useLanguage();
  const topics = useQuery(topicsQuery).data ?? [];
  const name = labelIn(guide.names, language);
  const about = guide.topicIds.flatMap((id) => {
    const topic = topics.find((one) => one.id === id);
    return topic ? nameOf(topic.names, language) : [];
  });
  const { id, ...input } = guide;
  return (
    <EditedLine
      name={name}
      details={[say('guide.count', { count: guide.questions.length }), ...about].join(' · ')}
      labels={{
        edit: say('guide.editNamed', { name }),
        remove: say('guide.remove', { name }),
        removed: say('guide.removed', { name }),
      }}
      list="guides"
      onEdit={onEdit}
      remove={() => removeGuide(id)}
      bringBack={() => addGuide(input)}
    />
  );
}
