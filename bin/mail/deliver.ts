// bin/deliver [letter.eml] [--from A --to B --subject S --text T]: hands a mail to the running program by SMTP.
import { createTransport } from 'nodemailer';
import { readLetter } from './letter.ts';

const host = process.env.SMTP_HOST || '127.0.0.1';
const port = Number(process.env.SMTP_PORT || 2525);

try {
  const letter = readLetter(process.argv.slice(2), process.env.CALLED_FROM ?? process.cwd());
  const transport = createTransport({ host, port, secure: false, tls: { rejectUnauthorized: false } });
  const { response } = await transport.sendMail(letter);
  console.log(`Accepted: ${response}`);
} catch (problem) {
  const reason = problem instanceof Error ? problem.message : String(problem);
  console.error(`The mail was not accepted at ${host}:${port}: ${reason}`);
  process.exitCode = 1;
}
