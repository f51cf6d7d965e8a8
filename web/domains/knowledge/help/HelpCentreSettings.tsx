import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Field, TextArea, TextInput } from '../../../design/forms/Field.tsx';
import layout from '../../../design/forms/layout.module.css';
import { Segment } from '../../../design/forms/Segment.tsx';
import { Panel } from '../../../design/Page.tsx';
import { languageNames, languages } from '../../../platform/messages/language.ts';
import { useSlug } from '../../../platform/router/paths.ts';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useAttempt } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useMay } from '../../team/use-me.ts';
import { useText } from '../text.ts';
import {
  endHelpNotice,
  type HelpBrand,
  type HelpNotice,
  helpBrandsQuery,
  helpNoticeQuery,
  keepHelpNotice,
  setHelpDomain,
} from './api.ts';

/** What the help centre says above its pages, and the names in the net of the brands' own ones. */
export function HelpCentreSettings() {
  const say = useText();
  const slug = useSlug();
  const { data: notice, isSuccess } = useQuery(helpNoticeQuery);
  const { data: brands } = useQuery(helpBrandsQuery);
  const address = `/help/${slug}`;
  return (
    <>
      <Panel title={say('helpCentre.title')} meta={say('helpCentre.text')}>
        <a href={address} target="_blank" rel="noreferrer">
          {window.location.origin}
          {address}
        </a>
      </Panel>
      <Panel title={say('helpCentre.form')} meta={say('helpCentre.form.text')}>
        <TextArea
          readOnly
          rows={2}
          aria-label={say('helpCentre.form')}
          value={`<script src="${window.location.origin}/form.js" data-help="${slug}" async></script>`}
          onFocus={(event) => event.currentTarget.select()}
        />
      </Panel>
      {isSuccess && <NoticeForm key={JSON.stringify(notice)} notice={notice} />}
      {brands && brands.length > 0 && (
        <Panel title={say('helpCentre.domains')} meta={say('helpCentre.domains.text')}>
          <div className={layout.form}>
            {brands.map((brand) => (
              <DomainForm key={`${brand.id} ${brand.helpDomain}`} brand={brand} />
            ))}
          </div>
        </Panel>
      )}
    </>
  );
}

/** Does something and shows how all stands afterwards. */
function useChange() {
  const attempt = useAttempt();
  const client = useQueryClient();
  return async (work: () => Promise<unknown>) => {
    const done = await attempt(work);
    await client.invalidateQueries({ queryKey: ['help-notice'] });
    await client.invalidateQueries({ queryKey: ['brands'] });
    return done;
  };
}

const nothing: HelpNotice = { kind: 'announcement', texts: {}, endsAt: null };

function NoticeForm({ notice }: { notice: HelpNotice | null }) {
  const say = useText();
  const change = useChange();
  const mayPublish = useMay('knowledge:publish');
  const [next, setNext] = useState(notice ?? nothing);
  const isEmpty = languages.every((language) => !next.texts[language]?.trim());
  const save = async () => {
    if (await change(() => keepHelpNotice(next)))
      tell({ icon: 'check', text: say('helpCentre.notice.said') });
  };
  return (
    <Panel title={say('helpCentre.notice')} meta={say('helpCentre.notice.text')}>
      <div className={layout.form}>
        <Segment
          label={say('helpCentre.notice.kind')}
          value={next.kind}
          onChange={(kind) => setNext({ ...next, kind })}
          options={(['announcement', 'incident'] as const).map((value) => ({
            value,
            label: say(`helpCentre.notice.${value}`),
          }))}
        />
        {languages.map((language) => (
          <Field key={language} label={languageNames[language]}>
            <TextArea
              lang={language}
              rows={2}
              maxLength={500}
              disabled={!mayPublish}
              value={next.texts[language] ?? ''}
              onChange={(event) =>
                setNext({ ...next, texts: { ...next.texts, [language]: event.target.value } })
              }
            />
          </Field>
        ))}
        {mayPublish && (
          <span className="row">
            <Button kind="primary" disabled={isEmpty} onClick={() => void save()}>
              {say('helpCentre.notice.say')}
            </Button>
            {notice && (
              <Button onClick={() => void change(() => endHelpNotice())}>
                {say('helpCentre.notice.end')}
              </Button>
            )}
          </span>
        )}
      </div>
    </Panel>
  );
}

function DomainForm({ brand }: { brand: HelpBrand }) {
  const words = useWords();
  const change = useChange();
  const mayWrite = useMay('access:write');
  const [domain, setDomain] = useState(brand.helpDomain ?? '');
  const asked = domain.trim() || null;
  return (
    <>
      <Field label={brand.name}>
        <TextInput
          value={domain}
          disabled={!mayWrite}
          maxLength={253}
          placeholder="help.example.com"
          onChange={(event) => setDomain(event.target.value)}
        />
      </Field>
      {asked !== brand.helpDomain && (
        <span>
          <Button kind="primary" small onClick={() => void change(() => setHelpDomain(brand.id, asked))}>
            {words('word.save')}
          </Button>
        </span>
      )}
    </>
  );
}
