import { createRoute, z } from '@hono/zod-openapi';
import { countAttempt } from '../../domains/access/index.ts';
import { acceptInvitation, readInvitation } from '../../domains/team/index.ts';
import { isLanguage } from '../../kernel/language.ts';
import { answers, newRouter, open, problems, takes } from '../../platform/http/router.ts';
import { addressOf } from '../client-address.ts';
import { enter, passwordInput, perAccount, perAddress } from './enter.ts';

/** The secret of an invitation. It comes in the body: addresses are written down in many places (ASVS 14.2.1). */
const token = z.string().max(100);

const invitation = createRoute({
  ...open,
  method: 'post',
  path: '/invitations/look',
  summary: 'What an invitation leads to',
  request: { body: takes(z.strictObject({ token })) },
  responses: {
    200: answers(z.object({ workspace: z.string(), email: z.string(), role: z.string() }), 'The invitation'),
    ...problems,
  },
});
const accept = createRoute({
  ...open,
  method: 'post',
  path: '/invitations/accept',
  summary: 'Accept an invitation; signs in',
  request: {
    body: takes(
      z.strictObject({
        token,
        name: z.string().trim().min(1).max(200),
        password: passwordInput,
        language: z.string().optional(),
      }),
    ),
  },
  responses: { 201: answers(z.object({ slug: z.string() }), 'The workspace'), ...problems },
});

/** Coming in by invitation. */
export const invitationRoutes = newRouter()
  .openapi(invitation, async (c) => {
    const { invitation: found, workspace } = await readInvitation(c.req.valid('json').token, c.get('now'));
    return c.json({ workspace: workspace.name, email: found.email, role: found.role }, 200);
  })
  .openapi(accept, async (c) => {
    const { token: secret, name, password: given, language } = c.req.valid('json');
    const now = c.get('now');
    await countAttempt(`address:${addressOf(c)}`, perAddress, now);
    const spoken = isLanguage(language) ? language : c.get('language');
    // Who has an account proves its password here: that counts as a try of it.
    const { invitation: found } = await readInvitation(secret, now);
    await countAttempt(`account:${found.email}`, perAccount, now);
    const { account, workspace } = await acceptInvitation(
      secret,
      { name, password: given, language: spoken },
      now,
    );
    await enter(c, account, { method: 'password' });
    return c.json({ slug: workspace.slug }, 201);
  });
