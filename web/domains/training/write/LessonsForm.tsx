import { lazy, Suspense, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import type { Language } from '../../../platform/messages/language.ts';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { WordsInput } from '../../../platform/words/WordsInput.tsx';
import type { Body } from '../../knowledge/types.ts';
import { wordsIn } from '../../procedures/words.ts';
import { useText } from '../text.ts';
import type { Lesson } from '../types.ts';
import { blankLesson, changed, freeKey, moved } from './blank.ts';
import { ExamplesField } from './ExamplesField.tsx';
import { OrderedList } from './OrderedList.tsx';
import type { Draft } from './use-draft.ts';
import css from './write.module.css';

const BodyEditor = lazy(() => import('../../knowledge/editor/BodyEditor.tsx'));

/** The lessons in their order, and the one that is written. */
export function LessonsForm({ draft, language, pictures }: LessonsProps) {
  const say = useText();
  const mine = useLanguage();
  const { lessons } = draft.content;
  const [chosen, choose] = useState(lessons[0]?.key ?? '');
  const lesson = lessons.find(({ key }) => key === chosen) ?? lessons[0];
  const put = (next: Lesson[]) => draft.change({ lessons: next });
  const add = () => {
    const key = freeKey('lesson', lessons);
    put([...lessons, blankLesson(key)]);
    choose(key);
  };
  return (
    <div className={css.two}>
      <Panel title={say('training.part.lessons')}>
        <OrderedList
          label={say('training.part.lessons')}
          items={lessons.map((one) => ({
            key: one.key,
            label: wordsIn(one.title, mine) || say('training.lesson.nameless'),
          }))}
          chosen={lesson?.key ?? ''}
          onChoose={choose}
          onMove={(at, by) => put(moved(lessons, at, by))}
        />
        <Button small icon="plus" onClick={add}>
          {say('training.lesson.add')}
        </Button>
      </Panel>
      {lesson ? (
        <LessonForm
          key={lesson.key}
          lesson={lesson}
          language={language}
          pictures={pictures}
          onChange={(next) => put(changed(lessons, lesson.key, next))}
          onRemove={() => put(lessons.filter(({ key }) => key !== lesson.key))}
        />
      ) : (
        <Panel>
          <State icon="book" title={say('training.lessons.none')}>
            <Button kind="primary" onClick={add}>
              {say('training.lesson.add')}
            </Button>
          </State>
        </Panel>
      )}
    </div>
  );
}

function LessonForm({ lesson, language, pictures, onChange, onRemove }: LessonFormProps) {
  const say = useText();
  const words = useWords();
  const label = say('training.lesson.words');
  // What was written since stands in the editor itself; it is begun anew for another language alone.
  const [begun] = useState(lesson);
  const [latest, setLatest] = useState<Record<string, unknown>>({});
  const body = (latest[language] ?? begun.bodies[language] ?? empty) as Body;
  return (
    <Panel
      title={say('training.lesson')}
      end={<IconButton icon="trash" label={say('training.lesson.remove')} onClick={onRemove} />}
    >
      <div className={css.form}>
        <WordsInput
          label={say('training.lesson.title')}
          words={lesson.title}
          language={language}
          onChange={(title) => onChange({ ...lesson, title })}
        />
        <div className={css.body}>
          <Suspense fallback={<Skeleton rows={5} shape="lines" label={words('word.loading')} />}>
            <BodyEditor
              key={language}
              body={body}
              pictures={pictures}
              language={language}
              label={label}
              onChange={(next) => {
                setLatest({ ...latest, [language]: next });
                onChange({ ...lesson, bodies: { ...lesson.bodies, [language]: next } });
              }}
            />
          </Suspense>
        </div>
        <ExamplesField lesson={lesson} onChange={onChange} />
      </div>
    </Panel>
  );
}

const empty: Body = { type: 'doc', content: [{ type: 'paragraph' }] };

interface LessonsProps {
  draft: Draft;
  language: Language;
  pictures: Record<string, string>;
}

interface LessonFormProps {
  lesson: Lesson;
  language: Language;
  pictures: Record<string, string>;
  onChange: (lesson: Lesson) => void;
  onRemove: () => void;
}
