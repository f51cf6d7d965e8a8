/** What kind of secret was found: the number of a card, a key or token of a program, a password, a code that works once. */
export type SecretKind = 'card' | 'key' | 'password' | 'code';

/** A secret and where in a text it stands. */
export type Span = { kind: SecretKind; start: number; end: number; value: string };

/**
 * Keys and tokens whose makers gave them an unmistakable form. Every repetition has an end, so that no text keeps the
 * search busy; none of them begins inside a longer word.
 */
const keys = [
  // Clouds and hosts
  '(?:AKIA|ASIA|ABIA|ACCA)[0-9A-Z]{16}\\b',
  'AIza[\\w-]{35}',
  'GOCSPX-[\\w-]{28}',
  'ya29\\.[\\w-]{20,2000}',
  '1\\/\\/0[\\w-]{40,200}',
  'do[opr]_v1_[0-9a-f]{64}',
  'HRKU-[\\w-]{36,80}',
  '[\\w~.-]{3}\\dQ~[\\w~.-]{31,34}',
  'dapi[0-9a-f]{32}',
  'hv[sbr]\\.[\\w-]{24,300}',
  '[0-9A-Za-z]{14}\\.atlasv1\\.[\\w-]{60,70}',
  'pscale_(?:tkn|pw|oauth)_[\\w.=-]{32,64}',
  'sb[ps]_[0-9a-f]{40}',
  'sb_secret_[\\w-]{20,64}',
  'FlyV1 fm\\d_[\\w+/=,-]{40,2000}',
  // Code and packages
  'gh[pousr]_[0-9A-Za-z]{36,255}',
  'github_pat_\\w{22,255}',
  'gl(?:pat|dt|rt|cbt|ptt|ft|imt|agent|oas|soat)-[\\w-]{20,300}',
  'npm_[0-9A-Za-z]{36}',
  'pypi-[\\w-]{50,300}',
  'rubygems_[0-9a-f]{48}',
  'dckr_pat_[\\w-]{27}',
  'oy2[0-9a-z]{43}',
  'PMAK-[0-9a-f]{24}-[0-9a-f]{34}',
  'AT(?:ATT|CTT|BBT)3[\\w=-]{20,300}',
  'lin_api_[0-9A-Za-z]{40}',
  'sntr[yu]s_[\\w+/=-]{40,300}',
  'gl(?:c|sa)_[\\w+/=]{32,400}',
  'NRAK-[0-9A-Z]{27}',
  'figd_[\\w-]{40,60}',
  'ntn_[0-9A-Za-z]{40,60}',
  'secret_[0-9A-Za-z]{43}\\b',
  'pat[0-9A-Za-z]{14}\\.[0-9a-f]{64}',
  // Talk
  'xox[abeoprs]-[\\w-]{10,300}',
  'xapp-\\d-[\\w-]{20,300}',
  'https:\\/\\/hooks\\.slack\\.com\\/(?:services|workflows|triggers)\\/[\\w/+-]{20,100}',
  'https:\\/\\/(?:\\w{1,10}\\.)?discord(?:app)?\\.com\\/api\\/webhooks\\/\\d{5,25}\\/[\\w-]{30,100}',
  '[MNO][\\w-]{23,27}\\.[\\w-]{6}\\.[\\w-]{27,40}',
  '\\d{8,10}:AA[\\w-]{33}',
  'SG\\.[\\w-]{16,32}\\.[\\w-]{16,64}',
  'xkeysib-[0-9a-f]{64}-[0-9A-Za-z]{16}',
  'key-[0-9a-f]{32}\\b',
  '[0-9a-f]{32}-us\\d{1,2}\\b',
  'SK[0-9a-f]{32}\\b',
  're_[0-9A-Za-z]{8}_[0-9A-Za-z]{20,40}',
  'EAA[0-9A-Za-z]{60,400}',
  '00D[0-9A-Za-z]{12,15}![\\w.]{40,200}',
  // Money
  '(?:sk|rk)_(?:live|test)_[0-9A-Za-z]{16,300}',
  'whsec_[0-9A-Za-z+/=]{24,100}',
  'sq0(?:atp|csp|idp)-[\\w-]{22,43}',
  'shp(?:at|ca|pa|ss|tka)_[0-9A-Fa-f]{32}',
  'access_token\\$(?:production|sandbox)\\$[0-9a-z]{16}\\$[0-9a-f]{32}',
  '(?:SB-)?Mid-server-[\\w-]{16,64}',
  'xnd_(?:production|development)_[\\w=]{20,120}',
  's?key_(?:test_)?[0-9a-z]{19,21}\\b',
  // Language models
  'sk-(?=[\\w-]{0,40}\\d)[\\w-]{20,300}',
  'hf_[0-9A-Za-z]{30,60}',
  'gsk_[0-9A-Za-z]{40,80}',
  'xai-[0-9A-Za-z]{60,100}',
  'pplx-[0-9A-Za-z]{40,80}',
  'r8_[0-9A-Za-z]{37}',
  // Whatever signs and opens
  'eyJ[\\w-]{10,4000}\\.eyJ[\\w-]{10,8000}\\.[\\w-]{10,2000}',
  'AGE-SECRET-KEY-1[0-9A-Z]{58}',
];

/** Begins where no word or number goes on before it. */
const apart = '(?<![\\w+-])';
const quote = '["\'“”‘’`]?';
const word = '[^\\s"\'“”‘’`<>]';

type Shape = { kind: SecretKind; pattern: RegExp };

/** What is secret in each is its group `secret`, or the whole. */
export const shapes: readonly Shape[] = [
  {
    kind: 'key',
    pattern:
      /-----BEGIN (?:[A-Z]{2,12} ){0,2}PRIVATE KEY(?: BLOCK)?-----(?:(?!-----BEGIN)[\s\S]){0,12000}?(?:-----END (?:[A-Z]{2,12} ){0,2}PRIVATE KEY(?: BLOCK)?-----|$)/g,
  },
  { kind: 'key', pattern: new RegExp(`${apart}(?:${keys.join('|')})`, 'g') },
  // A key of a store of Azure, and a signed address of one.
  { kind: 'key', pattern: /\b(?:AccountKey|SharedAccessKey)=(?<secret>[\w+/]{40,100}={0,2})/g },
  { kind: 'key', pattern: /[?&](?:sig|X-Amz-Signature|X-Goog-Signature)=(?<secret>[\w%-]{40,600})/g },
  // What a program sends to prove itself.
  { kind: 'key', pattern: /\b(?:Bearer|Basic) (?<secret>(?=[\w+/=.~-]{0,200}\d)[\w+/=.~-]{16,4000})/g },
  // An address of a service with its password inside.
  { kind: 'password', pattern: /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/@]{1,100}:(?<secret>[^\s/@]{3,200})@/gi },
  {
    kind: 'key',
    pattern: new RegExp(
      `(?:api[ _-]?key|secret(?:[ _-]?(?:access)?[ _-]?key)?|client[ _-]?secret|access[ _-]?(?:key|token)|auth[ _-]?token|private[ _-]?key|kunci[ _-]?(?:api|rahasia)|คีย์(?:ลับ)?|โทเค็น)${quote}\\s{0,3}(?:[:=：]|is|adalah|คือ)\\s{0,3}${quote}(?<secret>(?=[\\w+/=.~-]{0,60}\\d)[\\w+/=.~-]{16,400})`,
      'gi',
    ),
  },
  // After a colon whatever looks like no word, or stands alone; after "is" only the former.
  {
    kind: 'password',
    pattern: new RegExp(
      `(?:password|passwd|passphrase|\\bpwd|\\bpass|kata\\s?sandi|\\bsandi|รหัสผ่าน|พาสเวิร์ด)(?:[ \\t](?:saya|anda|wifi|akun|email|baru|lama|login))?(?:nya)?${quote}\\s{0,2}[:=：]\\s{0,3}${quote}(?<secret>(?=[^\\s<>]{0,60}[\\d@#$%^&*!_+])${word}{4,100}|${word}{4,100}(?=\\s{0,3}(?:\\n|$)))`,
      'giu',
    ),
  },
  {
    kind: 'password',
    pattern: new RegExp(
      `(?:password|passphrase|\\bpwd|kata\\s?sandi|\\bsandi|รหัสผ่าน|พาสเวิร์ด)(?:[ \\t](?:saya|anda|nya|wifi|akun|email|ของฉัน|ของผม|ของดิฉัน))?(?:nya)?\\s{0,2}(?:is|was|adalah|yaitu|ialah|คือ|เป็น)\\s{0,3}${quote}(?<secret>(?=[^\\s<>]{0,60}[\\d@#$%^&*!_+])${word}{6,100}?)(?=[.,;?)]?(?:[\\s"'“”‘’\`<>]|$))`,
      'giu',
    ),
  },
  // Codes that work once and the numbers on the back of a card, by words that mean nothing else.
  {
    kind: 'code',
    pattern:
      /(?:\botp\b|\bone[- ]time (?:password|passcode|code|pin)|sandi sekali pakai|kode sekali pakai|\bpin (?:atm|kartu)\b|\batm pin\b|โอทีพี|รหัสใช้ครั้งเดียว)(?:(?!order|pesanan|resi|invoice|nomor|พัสดุ|คำสั่ง)[^\d\n,.;]){0,20}(?<secret>\d(?:[ -]?\d){3,7})(?!\d)/giu,
  },
  { kind: 'code', pattern: /(?<!\d)(?<secret>\d{4,8}) (?:is|adalah|คือ) [^\d\n]{0,15}(?:\botp\b|โอทีพี)/giu },
  { kind: 'code', pattern: /\b(?:cvv2?|cvc2?|csc)\b[^\d\n]{0,15}(?<secret>\d{3,4})(?!\d)/gi },
];
