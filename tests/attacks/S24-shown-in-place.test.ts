import { beforeAll, expect } from 'vitest';
import { linkTo, storeFile } from '../../server/domains/files/index.ts';
import { useDatabase } from '../harness/database.ts';
import { openDoors } from '../harness/http.ts';
import { type Company, makeCompany } from '../harness/people.ts';
import { attack } from './attack.ts';

useDatabase();
let company: Company;
let doors: Awaited<ReturnType<typeof openDoors>>;
beforeAll(async () => {
  company = await makeCompany();
  doors = await openDoors();
});

const plain =
  `php php3 php4 php5 php7 php8 phtml phar pht phps phpt pgif shtml shtm stm asp aspx ashx asmx cer cdx asa jsp
jspx jsw jsv jspf jhtml do action cfm cfml cfc dbm pl cgi pm rb py pyc sh bash zsh ksh csh bat cmd com exe scr pif msi msp
dll sys cpl drv ocx vb vbs vbe js jse mjs cjs ts wsf wsh wsc ps1 psm1 psd1 hta html htm xhtml xht mht mhtml svg svgz xml xsl
xslt xsd dtd rss atom rdf wsdl swf swc jar war ear class jnlp apk ipa app dmg pkg deb rpm run bin elf so dylib o ko lnk url
website desktop inf reg scf sct chm hlp htaccess htpasswd env ini conf config yml yaml toml json jsonp map css less scss sass
pdf doc docx docm dot dotx dotm xls xlsx xlsm xlsb xlt xltx xltm ppt pptx pptm pps ppsx odt ods odp rtf txt csv tsv md tex ps
eps ai psd xcf indd zip rar 7z tar gz tgz bz2 xz lzma zst cab iso img vhd vmdk mp3 mp4 m4a m4v mov avi mkv webm wav flac ogg
oga ogv opus aac wma wmv flv 3gp mid midi ttf otf woff woff2 eot ics vcf eml msg mbox pst ost p7s p7m p12 pfx pem crt key gpg
asc sig sql sqlite db mdb accdb dbf log bak old tmp swp orig diff patch lock wasm unity3d torrent onion bmp ico cur tif tiff
jp2 heic heif jxl raw cr2 nef dng tga pcx wmf emf`.split(/\s+/);
const doubled = ['php', 'html', 'svg', 'exe', 'js'].flatMap((end) =>
  ['jpg', 'png', 'gif', 'pdf', 'txt', 'webp'].flatMap((other) => [`${other}.${end}`, `${end}.${other}`]),
);
const extensions = [
  ...new Set([...plain, ...plain.slice(0, 20).map((one) => one.toUpperCase()), ...doubled]),
];

attack(
  'S24',
  async () => {
    expect(extensions.length).toBeGreaterThan(300);
    const wrong: unknown[] = [];
    for (const extension of extensions)
      for (const type of ['text/html', 'image/svg+xml', 'image/png']) {
        const content = Buffer.from('<?php echo 1 ?><script>alert(1)</script>');
        const file = await storeFile(company.asSystem, { name: `a.${extension}`, type, content });
        const { status, headers } = await doors.call('GET', linkTo(file, new Date()));
        const isDownload = headers.get('content-disposition')?.startsWith('attachment;');
        if (status !== 200 || !isDownload || headers.get('content-type') !== 'application/octet-stream')
          wrong.push([extension, type, status, headers.get('content-type')]);
        expect(wrong).toEqual([]);
      }
    expect(wrong).toEqual([]);
  },
  '',
  120_000,
);
