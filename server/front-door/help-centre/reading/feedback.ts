import { createHash } from 'node:crypto';
import { z } from 'zod';
import { countAttempt } from '../../../domains/access/index.ts';
import { explainFeedback, feedbackReasons, giveFeedback } from '../../../domains/knowledge/index.ts';
import { nullIfMissing, Problem } from '../../../kernel/problem.ts';
import { addressOf } from '../../client-address.ts';
import type { Caller } from '../caller.ts';
import { sceneOf } from '../scene.ts';
import { articlePath, pathIn } from '../site.ts';
import { lookUp } from './article.ts';
import { noteComingBack } from './tries.ts';

const perVisitor = { tries: 1, seconds: 86_400 };
const perAddress = { tries: 60, seconds: 3600 };

const why = z.object({
  id: z.uuid(),
  reason: z.enum(feedbackReasons),
  words: z.string().max(1000).default(''),
});

/**
 * A visitor says whether an article helped, and why not. Each is counted once a day: by a print of their address and
 * browser that is forgotten after that day, so that nobody is followed.
 */
export async function takeFeedback(c: Caller): Promise<Response> {
  const scene = await sceneOf(c);
  const { site } = scene;
  const slug = c.req.param('article') ?? '';
  const found = await lookUp(scene, slug);
  if (!found?.article) throw new Problem(404, 'route-not-found');
  const { articleId, language } = found.article;
  const body = await c.req.parseBody();
  const back = (told: string) =>
    c.redirect(`${pathIn(site, language, articlePath(slug))}?helped=${told}#helped`, 303);
  await countAttempt(`help-feedback ${addressOf(c)}`, perAddress, c.get('now'));
  const reason = why.safeParse(body);
  if (reason.success) {
    const { id, reason: chosen, words } = reason.data;
    // A reason that comes too late, or twice, is thanked for all the same.
    await explainFeedback(scene.asking, { feedbackId: id, reason: chosen, words }).catch(nullIfMissing);
    return back('thanks');
  }
  const isHelpful = body.helped === 'yes';
  if (!isHelpful && body.helped !== 'no') return back('thanks');
  if (!(await isFirst(c, articleId))) return back('again');
  // Whoever came from the form and says that it did not help was spared no question.
  if (!isHelpful) await noteComingBack(c, site, true);
  const { feedbackId } = await giveFeedback(scene.asking, { articleId, language, isHelpful });
  return back(isHelpful ? 'yes' : `no&id=${feedbackId}`);
}

async function isFirst(c: Caller, articleId: string): Promise<boolean> {
  const visitor = [addressOf(c), c.req.header('user-agent') ?? '', articleId].join('\n');
  const print = createHash('sha256').update(visitor).digest('base64url');
  try {
    await countAttempt(`help-helped ${print}`, perVisitor, c.get('now'));
    return true;
  } catch (error) {
    if (error instanceof Problem && error.status === 429) return false;
    throw error;
  }
}
