/** Words of mail servers that a mail has come back for good; matched on text whose blanks are single. */
export const FAILURE_PHRASES: RegExp[] = [
  /(?:could|can|was|were|did|has|have|is|are) ?(?:not|n't|n’t) (?:be |been |able to )?(?:deliver|reach|transmit|sent\b|complete delivery)/i,
  /(?:was|were|been|is) (?:undeliverable|rejected by|returned to (?:you|sender))|undeliverable to /i,
  /unable to (?:be )?(?:deliver|complete delivery|relay|reach)|wasn.t able to deliver|not able to deliver/i,
  /(?:delivery|delevery) (?:to the following|has failed|failed|failure|error|of the following)/i,
  /did not (?:reach|receive)|did not exactly match an|not be delivered|failed recipients?\b|fail(?:ed|ure) to deliver/i,
  /(?:permanent|fatal) (?:fatal )?(?:delivery )?errors?\b|following address(?:es|\(es\))? (?:had|failed|have|has)/i,
  /(?:user|mailbox|account|recipient|address)(?: \S+){0,3} (?:unknown|unavailable|disabled|is full|does(?:n.t| not) exist|not found)/i,
  /(?:unknown|no such|invalid) (?:user|recipient|mailbox|address|e-?mail)|not listed in (?:domino|public)|no mailbox here/i,
  /(?:mailbox|quota)(?: \S+){0,3} (?:full|exceeded|violation)|has encountered a delivery problem|message looping/i,
  /non(?:-| )?(?:delivery|remise)|error was detected while processing|error-for:|returned mail|not .{0,20}e-mail users/i,
  /(?:had|have|encountered|returned|with) (?:\w+ ){0,3}(?:delivery problems?|errors?)\b|failed due to|unrouteable|relaying denied|access denied/i,
  /unsuccessfully tried to deliver|error sending to|over(?:-| )?quota|exceeds? (?:its |the |allowed )?(?:\w+ )?(?:size|quota|limit)/i,
  /no longer (?:active|available|in use|valid|exists?)|not active|inactive|non-?existent|cannot be found|rejected (?:your|the) (?:message|mail)/i,
  /konnte (?:nicht|die folgenden)|nicht zugestellt|unzustellbar|n['’]a (?:pas|pu).{0,30}(?:d[eé]livr|remis|distribu)/i,
  /no (?:pudo|se pudo|ha podido|puede) ser entregad|no se (?:ha )?(?:pudo|podido) entregar|n[aã]o (?:p[oô]de|foi poss[ií]vel|pode) ser entreg/i,
  /non (?:è stato possibile|puo|può|pu[oò]) .{0,30}(?:consegn|recapit)|kan niet worden (?:afgeleverd|bezorgd)|niet (?:afgeleverd|bezorgd)/i,
  /не (?:может быть|было|удалось) .{0,20}доставл|недоставлен|не доставлено|nie (?:można|mo\S*|udało|została) .{0,30}dostarcz/i,
  /(?:gagal|tidak (?:dapat|bisa)|tidak berhasil) (?:di)?(?:kirim|antar|sampai)|ไม่สามารถ(?:จัด|นำ)?ส่ง|ส่งไม่สำเร็จ|退信|无法(?:投递|送达)|無法(?:投遞|送達)|配信できません/i,
];

/** A subject that alone says it, when a server wrote it. */
export const FAILED_SUBJECT =
  /fail|undeliver|returned mail|non-?delivery|could not be|returning message|退信|не доставлен|недоставлен/i;
export const NOT_FAILED_SUBJECT = /delay|warning|success|relayed|still being/i;

/** What a server only says of a mail that it has not given up, whatever else stands in the notice. */
export const STILL_TRYING =
  /warning (?:message )?only|not need to resend|will be retried|still being retried|no action is required/i;

/** Words that a mail is late but still being tried. */
export const DELAY_PHRASES: RegExp[] = [
  /(?:has|have|is|been) (?:been )?(?:delayed|postponed)|not yet been delivered|still being (?:re)?tried|warning(?: message)? only/i,
  /will (?:be retried|continue to (?:try|be made)|keep trying)|attempts will continue|temporarily (?:deferred|delayed)/i,
];

/** A program asks the sender to prove that he is a person: that is a question, not a bounce. */
export const CHALLENGE_PHRASES: RegExp[] = [
  /requires? (?:sender )?(?:confirmation|verification)|not pre-?approved|boxbe|spam ?arrest|challenge[ /-]response/i,
  /(?:confirm|verify) (?:that )?you(?:r (?:mail server|identity|address)| are (?:a|not) )|confirm this (?:mail server|message|e-?mail)/i,
];

/** Where the mail that came back begins. */
export const ORIGINAL_BEGINS =
  /^[\s>]*(?:[-=*_]{2,}.{0,40}(?:original|returned|copy|header|message|transcript|below this|forwarded)|(?:the )?(?:original|first \d+ lines|header|message headers?|included is a copy|here is a copy|a copy of the original|received: (?:from|by))\b.{0,60}(?:message|follow|header|below|as follows|from|by)|return-path:)/im;

export const MACHINE_SENDER =
  /^(?:mailer-?daemon|postmaster|mdaemon|mail-?daemon|daemon|bounces?|mail[._-]?delivery|delivery|mailsweeper|root|.*(?:smtp|virus|gateway|delivery).*)(?:[+@._-]|$)/i;
export const MACHINE_NAME =
  /mail(?:er)? ?(?:delivery|daemon|administrator|system)|delivery (?:sub)?system|system administrator|postmaster|mailer-daemon/i;

/** Only a server says of a message (not of a parcel) that it came back, in its first words. */
export const MESSAGE_CAME_BACK =
  /(?:your|following|this|the) (?:e-?mail )?(?:message|mail|e-?mail)s?\b[^.]{0,200}(?:could not|can ?not|was not) be (?:delivered|sent)|did not reach|votre message n'a pas/i;

export const BOUNCE_SUBJECT =
  /^(?:undeliver|non ?delivery|non-?remis|delivery (?:status|failure|fail|notification|report|error|has failed)|mail (?:delivery|system error|could not|failure)|returned (?:mail|to sender)|return(?:ed)? e?-?mail|failure (?:notice|delivery)|failed (?:mail|delivery)|message (?:delivery|status|undeliverable)|unzustellbar|nicht zustellbar|\[postmaster\]|warning: (?:message|could not)|delayed mail|e-?mail (?:could not|delivery)|nondeliverable|mensaje no|devoluci|не доставлено|недоставлен|退信|未送达)|: non remis\b|\(delivery failed\)$/i;
