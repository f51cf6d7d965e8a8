import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Field, TextArea, TextInput } from '../../design/forms/Field.tsx';
import layout from '../../design/forms/layout.module.css';
import { Panel } from '../../design/Page.tsx';
import { languageNames, languages } from '../../platform/messages/language.ts';
import { useDates } from '../../platform/messages/text.tsx';
import { tell } from '../../platform/undo/UndoHost.tsx';
import { useMay } from '../team/use-me.ts';
import { changeOfficer, noticesQuery, officerQuery, publishNotice } from './api.ts';
import { useText } from './text.ts';
import type { Notice as NoticeText, Officer } from './types.ts';
import { useChange } from './use-change.ts';

/** Who looks after people's data, and what people are told when it is collected. */
export function Notice() {
  const { data: officer } = useQuery(officerQuery);
  const { data: notices } = useQuery(noticesQuery);
  return (
    <>
      {officer && <OfficerForm key={JSON.stringify(officer)} officer={officer} />}
      {notices && <NoticeForm key={notices[0]?.version ?? 0} newest={notices[0]} />}
    </>
  );
}

function OfficerForm({ officer }: { officer: Officer }) {
  const say = useText();
  const change = useChange();
  const mayWrite = useMay('privacy:write');
  const [next, setNext] = useState(officer);
  return (
    <Panel title={say('privacy.officer')} meta={say('privacy.officer.text')}>
      <div className={layout.form}>
        <Field label={say('privacy.officer.name')}>
          <TextInput
            value={next.officerName}
            disabled={!mayWrite}
            onChange={(event) => setNext({ ...next, officerName: event.target.value })}
          />
        </Field>
        <Field label={say('privacy.officer.email')}>
          <TextInput
            type="email"
            value={next.officerEmail}
            disabled={!mayWrite}
            onChange={(event) => setNext({ ...next, officerEmail: event.target.value })}
          />
        </Field>
        {mayWrite && (
          <span>
            <Button onClick={() => void change(() => changeOfficer(next))}>{say('privacy.save')}</Button>
          </span>
        )}
      </div>
    </Panel>
  );
}

function NoticeForm({ newest }: { newest: NoticeText | undefined }) {
  const say = useText();
  const dates = useDates();
  const change = useChange();
  const mayPublish = useMay('customers:protect');
  const [texts, setTexts] = useState(newest?.texts ?? { en: '', id: '', th: '' });
  const isReady = languages.every((language) => texts[language].trim().length >= 20);
  const version = (newest?.version ?? 0) + 1;
  const publish = async () => {
    if (await change(() => publishNotice(texts)))
      tell({ icon: 'check', text: say('privacy.notice.published', { version }) });
  };
  return (
    <Panel
      title={say('privacy.notice')}
      meta={
        newest
          ? say('privacy.notice.version', { version: newest.version, day: dates.day(newest.publishedAt) })
          : say('privacy.notice.none')
      }
    >
      <div className={layout.form}>
        {languages.map((language) => (
          <Field key={language} label={languageNames[language]}>
            <TextArea
              rows={6}
              lang={language}
              value={texts[language]}
              disabled={!mayPublish}
              onChange={(event) => setTexts({ ...texts, [language]: event.target.value })}
            />
          </Field>
        ))}
        {mayPublish && (
          <span>
            <Button disabled={!isReady} onClick={() => void publish()}>
              {say('privacy.notice.publish', { version })}
            </Button>
          </span>
        )}
      </div>
    </Panel>
  );
}
