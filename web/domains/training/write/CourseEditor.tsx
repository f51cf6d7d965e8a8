import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Segment } from '../../../design/forms/Segment.tsx';
import { Page, Panel } from '../../../design/Page.tsx';
import { Notice } from '../../../design/states/Notice.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useGo, useSearchWords, useSlug } from '../../../platform/router/paths.ts';
import { useWords } from '../../../platform/words/index.ts';
import { LanguageChoice } from '../../../platform/words/LanguageChoice.tsx';
import { wordsIn } from '../../procedures/words.ts';
import { courseQuery } from '../api.ts';
import { useText } from '../text.ts';
import type { Course } from '../types.ts';
import { AboutForm } from './AboutForm.tsx';
import { EditorActs } from './EditorActs.tsx';
import { LessonsForm } from './LessonsForm.tsx';
import { QuestionsForm } from './QuestionsForm.tsx';
import { useDraft } from './use-draft.ts';

const Versions = lazy(() => import('./Versions.tsx'));
const LevelsPart = lazy(() => import('./LevelsPart.tsx'));

const parts = ['lessons', 'questions', 'about', 'versions', 'levels'] as const;
type Part = (typeof parts)[number];

/** One course for whoever writes it. */
export function CourseEditor({ id }: { id: string }) {
  const words = useWords();
  const { data: course, error, refetch } = useQuery(courseQuery(id));
  const [turn, setTurn] = useState(0);
  if (error && !course)
    return <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)} />;
  if (!course) return <Skeleton rows={6} shape="lines" label={words('word.loading')} />;
  const reload = () => void refetch().then(() => setTurn((count) => count + 1));
  return <Editor key={turn} course={course} onReload={reload} />;
}

function Editor({ course, onReload }: { course: Course; onReload: () => void }) {
  const say = useText();
  const words = useWords();
  const slug = useSlug();
  const go = useGo();
  const mine = useLanguage();
  const [language, setLanguage] = useState(mine);
  const draft = useDraft(course);
  const asked = useSearchWords().part;
  const part: Part = parts.find((one) => one === asked) ?? 'lessons';
  const { content, saving } = draft;
  const form = { draft, language };
  return (
    <Page
      title={wordsIn(content.names, mine) || say('training.nameless')}
      beside={
        <>
          <PageLink className="link" to={paths.training(slug)} search={{ part: 'courses' }}>
            {say('training.courses')}
          </PageLink>
          <span className="t12 dim" role="status">
            {say(`training.saving.${saving}`)}
          </span>
          <span className="grow" />
          <EditorActs course={course} draft={draft} />
        </>
      }
    >
      {saving === 'conflict' && (
        <Notice tone="breach">
          {say('training.conflict')}{' '}
          <button type="button" className="link" onClick={onReload}>
            {say('training.conflict.load')}
          </button>
        </Notice>
      )}
      <div className="row" style={{ flexWrap: 'wrap', marginBottom: 20 }}>
        <Segment
          label={say('training.parts')}
          value={part}
          onChange={(next) => go(paths.courseEditor(slug, course.id), { part: next }, true)}
          options={parts.map((value) => ({ value, label: say(`training.part.${value}`) }))}
        />
        <span className="grow" />
        {part !== 'versions' && part !== 'levels' && (
          <LanguageChoice language={language} onChange={setLanguage} all={[content.names, content.purpose]} />
        )}
      </div>
      <Suspense fallback={<Skeleton rows={6} shape="lines" label={words('word.loading')} />}>
        {part === 'lessons' && <LessonsForm {...form} pictures={course.pictures} />}
        {part === 'questions' && <QuestionsForm {...form} />}
        {part === 'about' && (
          <Panel>
            <AboutForm {...form} />
          </Panel>
        )}
        {part === 'versions' && <Versions course={course} onRestored={onReload} />}
        {part === 'levels' && <LevelsPart id={course.id} />}
      </Suspense>
    </Page>
  );
}
