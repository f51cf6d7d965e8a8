import { useQuery } from '@tanstack/react-query';
import { Notice } from '../../../../design/states/Notice.tsx';
import { requestQuery } from '../../../../domains/requests/api.ts';
import { InsideNotices } from '../../../../domains/requests/colleagues/InsideNotices.tsx';
import { useText } from '../../../../domains/requests/text.ts';
import type { RequestItem } from '../../../../domains/requests/types.ts';
import type { RequestActs } from '../../../../domains/requests/use-request-acts.ts';
import { useDates } from '../../../../platform/messages/text.tsx';
import { PageLink } from '../../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../../platform/router/paths.ts';
import css from './requests.module.css';

/** What is special about where the request lies, what it may belong to, and whom it waits for inside. */
export function RequestNotices({ request, acts }: { request: RequestItem; acts: RequestActs }) {
  const { folder, perhapsId, followsId } = request;
  return (
    <div className={css.notice}>
      {folder !== 'work' && <FolderNotice request={request} acts={acts} />}
      {perhapsId && <LinkNotice id={perhapsId} kind="perhaps" />}
      {followsId && <LinkNotice id={followsId} kind="follows" />}
      <InsideNotices request={request} />
    </div>
  );
}

function FolderNotice({ request, acts }: { request: RequestItem; acts: RequestActs }) {
  const say = useText();
  const dates = useDates();
  const isSpam = request.folder === 'spam';
  const when = request.folderExpiresAt && dates.day(request.folderExpiresAt);
  const words = isSpam ? 'requests.inSpam' : 'requests.inTrash';
  return (
    <Notice tone="soon" icon={isSpam ? 'warn' : 'trash'}>
      {when ? say(words, { when }) : say(`${words}.plain`)}{' '}
      <button type="button" className="link" onClick={() => void (isSpam ? acts.notSpam() : acts.untrash())}>
        {say(isSpam ? 'requests.notSpam' : 'requests.untrash')}
      </button>
    </Notice>
  );
}

function LinkNotice({ id, kind }: { id: string; kind: 'perhaps' | 'follows' }) {
  const say = useText();
  const slug = useSlug();
  const other = useQuery(requestQuery(id)).data;
  if (!other) return null;
  return (
    <Notice tone="plain" icon="link">
      <PageLink className="link" to={paths.request(slug, other.number)}>
        {say(`requests.${kind}`, { number: String(other.number) })}
      </PageLink>{' '}
      {other.subject}
    </Notice>
  );
}
