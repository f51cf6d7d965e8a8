import { Agent, request } from 'node:http';
import { agentEmail, ownerEmail, type Program, password } from './start-program.ts';

/** In whose name a bench calls: the headers of a token or of a signed-in member. */
export type Caller = Record<string, string>;

export function byToken(program: Program): Caller {
  return { authorization: `Bearer ${program.token}` };
}

/** Signs in as the owner, or as an agent who may not see one private team. */
export async function byMember(program: Program, who: 'owner' | 'agent'): Promise<Caller> {
  const email = who === 'owner' ? ownerEmail : agentEmail;
  const answer = await fetch(`http://127.0.0.1:${program.port}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-sapa': '1' },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw new Error(`Signing in as ${email}: ${answer.status} ${await answer.text()}`);
  const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0]);
  const { workspaces } = (await answer.json()) as { workspaces: { slug: string }[] };
  return { cookie: cookie.join('; '), 'x-workspace': workspaces[0]?.slug ?? '', 'x-sapa': '1' };
}

const agent = new Agent({ keepAlive: true });

/** One call over a kept connection, its JSON read to the end: what a browser waits for. @throws Error unless 2xx. */
export function call<T>(program: Program, caller: Caller, path: string, body?: object): Promise<T> {
  const content = body === undefined ? null : JSON.stringify(body);
  const headers = { ...caller, ...(content === null ? {} : { 'content-type': 'application/json' }) };
  const about = { agent, port: program.port, path: `/api/v1${path}`, headers };
  return new Promise((resolve, reject) => {
    const asked = request({ ...about, method: content === null ? 'GET' : 'POST' }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.once('error', reject);
      answer.once('end', () => {
        const text = Buffer.concat(parts).toString();
        const { statusCode = 0 } = answer;
        if (statusCode >= 200 && statusCode < 300) resolve(JSON.parse(text) as T);
        else reject(new Error(`${path}: ${statusCode} ${text}`));
      });
    });
    asked.once('error', reject);
    asked.end(content ?? undefined);
  });
}
