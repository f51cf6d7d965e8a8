import { findWorkspace } from '../../domains/access/index.ts';
import { readLink } from '../../domains/conversations/index.ts';
import { findCustomer } from '../../domains/customers/index.ts';
import { findInvitation } from '../../domains/feedback/index.ts';
import { findOrder } from '../../domains/orders/index.ts';
import { findRequest } from '../../domains/requests/index.ts';
import { system } from '../../kernel/actor.ts';
import { isLanguage } from '../../kernel/language.ts';
import { nullIfMissing } from '../../kernel/problem.ts';
import type { Context } from '../../platform/command.ts';
import { faceOf } from '../customer-page/load-page.ts';
import { noticeOf } from '../customer-page/notice-page.ts';

/** What a link of a survey leads to. */
export type Found = NonNullable<Awaited<ReturnType<typeof followSurvey>>>;

/** Follows a link; null for what was never made, or leads to what is no more. */
export async function followSurvey(link: string, now: Date) {
  const read = readLink(link);
  if (!read) return null;
  const context: Context = { actor: system(read.workspaceId), now };
  const found = await findInvitation(context, { secret: read.secret });
  const { invitation } = found ?? {};
  if (!found || !invitation) return null;
  const about = await findSubject(context, invitation);
  const customer = await findCustomer(context, { customerId: invitation.customerId }).catch(nullIfMissing);
  if (!about || !customer) return null;
  const workspace = await findWorkspace(read.workspaceId);
  const face = await faceOf(context, about.brandId, workspace.name);
  const languages = [customer.language, about.language, face.language, workspace.language];
  const isOver = !invitation.expiresAt || invitation.expiresAt <= context.now;
  return {
    ...{ context, ...found, about, ...face, secret: read.secret, notice: await noticeOf(context) },
    language: languages.find(isLanguage) ?? 'en',
    stand: invitation.doneAt ? ('done' as const) : isOver ? ('over' as const) : ('open' as const),
  };
}

type Invitation = NonNullable<Awaited<ReturnType<typeof findInvitation>>>['invitation'];

/** What it is about: an order, by its number, or a request; null when it is no more. */
async function findSubject(context: Context, { orderId, requestId, language }: Invitation) {
  if (orderId) {
    const order = await findOrder(context, { orderId }).catch(nullIfMissing);
    return order && { order: order.number, brandId: null, language };
  }
  if (!requestId) return null;
  const request = await findRequest(context, { request: requestId }).catch(nullIfMissing);
  return request?.folder === 'work' ? request : null;
}
