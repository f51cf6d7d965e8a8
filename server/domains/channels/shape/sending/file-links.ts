import { isLanguage, type Language } from '../../../../kernel/language.ts';
import type { Run } from '../../../../platform/command.ts';
import { publicAddress } from '../../../../platform/public-address.ts';
import type { MessageView } from '../../../conversations/index.ts';
import { linkTo } from '../../../files/index.ts';
import type { ConnectionRow } from '../connections/open-connection.ts';

/** Whole addresses of files, as providers and customers fetch them. */
export function linksOf({ actor, now }: Pick<Run, 'actor' | 'now'>): (fileId: string) => string {
  return (id) => `${publicAddress()}${linkTo({ workspaceId: actor.workspaceId, id }, now)}`;
}

/** The language in which something is said to the customer of a message. */
export function spokenBy(message: MessageView, connection: ConnectionRow): Language {
  return [message.language, connection.language].find((one): one is Language => isLanguage(one)) ?? 'en';
}
