const hex = (length: number) => '9f86d081884c7d65'.repeat(20).slice(0, length);
const mixed = (length: number) => 'aB3dE5fG7hJ9kL1m'.repeat(40).slice(0, length);
const capitals = (length: number) => 'A2C4E6G7J3L5N7Q2'.repeat(8).slice(0, length);
const digits = (length: number) => '4829130577'.repeat(4).slice(0, length);
const low = (length: number) => mixed(length).toLowerCase();

/**
 * Secrets as their makers write them, none of them real: put together here, so that no scanner takes this file for a
 * leak. Each with the part that may stand nowhere afterwards.
 */
export const secretsInLetters: readonly { words: string; secret: string }[] = [
  `AKIA${capitals(16)}`,
  `ASIA${capitals(16)}`,
  `AIza${mixed(35)}`,
  `GOCSPX-${mixed(28)}`,
  `ya29.${mixed(60)}`,
  `dop_v1_${hex(64)}`,
  `dapi${hex(32)}`,
  `hvs.${mixed(40)}`,
  `ghp_${mixed(36)}`,
  `gho_${mixed(36)}`,
  `github_pat_${mixed(22)}_${mixed(59)}`,
  `glpat-${mixed(20)}`,
  `npm_${mixed(36)}`,
  `pypi-${mixed(80)}`,
  `rubygems_${hex(48)}`,
  `dckr_pat_${mixed(27)}`,
  `PMAK-${hex(24)}-${hex(34)}`,
  `ATATT3${mixed(180)}`,
  `lin_api_${mixed(40)}`,
  `glsa_${mixed(32)}_${hex(8)}`,
  `NRAK-${capitals(27)}`,
  `figd_${mixed(40)}`,
  `ntn_${mixed(46)}`,
  `pat${mixed(14)}.${hex(64)}`,
  `xoxb-${digits(12)}-${digits(13)}-${mixed(24)}`,
  `xoxp-${digits(12)}-${mixed(32)}`,
  `xapp-1-A${digits(10)}-${digits(13)}-${hex(64)}`,
  `https://hooks.slack.com/services/T${capitals(8)}/B${capitals(8)}/${mixed(24)}`,
  `https://discord.com/api/webhooks/${digits(18)}/${mixed(68)}`,
  `${digits(10)}:AA${mixed(33)}`,
  `SG.${mixed(22)}.${mixed(43)}`,
  `xkeysib-${hex(64)}-${mixed(16)}`,
  `key-${hex(32)}`,
  `${hex(32)}-us12`,
  `00D${mixed(12)}!${mixed(80)}`,
  `EAA${mixed(120)}`,
  `sk_live_${mixed(24)}`,
  `rk_test_${mixed(24)}`,
  `whsec_${mixed(32)}`,
  `shpat_${hex(32)}`,
  `SB-Mid-server-${mixed(24)}`,
  `xnd_production_${mixed(48)}`,
  `skey_test_${low(19)}`,
  `sk-proj-${mixed(48)}`,
  `sk-ant-api03-${mixed(80)}`,
  `hf_${mixed(34)}`,
  `gsk_${mixed(52)}`,
  `eyJ${mixed(30)}.eyJ${mixed(60)}.${mixed(43)}`,
  `AGE-SECRET-KEY-1${capitals(58)}`,
  `${'-----BEGIN'} RSA PRIVATE KEY-----\n${mixed(64)}\n${mixed(64)}\n-----END RSA PRIVATE KEY-----`,
  '4111 1111 1111 1111',
  '5555555555554444',
  '3782 822463 10005',
]
  .map((secret) => ({ words: `Ini dia: ${secret}`, secret }))
  .concat([
    { words: 'Kata sandi saya: Kopi#Pahit2026', secret: 'Kopi#Pahit2026' },
    { words: 'รหัสผ่านคือ Somchai@2569', secret: 'Somchai@2569' },
    { words: 'my password is Batik!4521', secret: 'Batik!4521' },
    { words: 'Kode OTP 573920', secret: '573920' },
    { words: `client_secret: ${mixed(32)}`, secret: mixed(32) },
    { words: `Authorization: Bearer ${hex(40)}`, secret: hex(40) },
    { words: 'mysql://toko:Sandi9Toko@db.example/x', secret: 'Sandi9Toko' },
    { words: `DefaultEndpointsProtocol=https;AccountKey=${mixed(86)}==`, secret: `${mixed(86)}==` },
  ]);
