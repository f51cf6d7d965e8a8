/** How mail programs of one language announce quotes and sign for the sender. All strings are regular expressions. */
export type ReplyLanguage = {
  /** What the line before a quote begins with: "On 5 May 2026, Rina wrote:". */
  opens: string[];
  /** Its verb. */
  wrote: string[];
  from: string[];
  sent: string[];
  to: string[];
  subject: string[];
  /** What stands between dashes above a quoted or forwarded mail. */
  original: string[];
  /** Lines that a program adds below the text. */
  footer: string[];
};
