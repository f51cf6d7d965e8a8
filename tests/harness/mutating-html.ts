import { hostilePieces } from './hostile-html.ts';

/** Surroundings in which readers of HTML disagree, after the literature on mutation: the piece stands at `@`. */
const surroundings = [
  '@',
  '<p>@</p>',
  '<b><i><u>@',
  '<scr<script>ipt></scr</script>ipt>@',
  '<<p>p>@<</p>/p>',
  '<p title="@">x</p>',
  "<p title='@'>x</p>",
  '<p title=`@`>x</p>',
  '<a href="https://a.example/?x=@">x</a>',
  '<!-- x --!>@<!-- y -->',
  '<!-->@-->',
  '<![CDATA[x]]>@',
  '<?xml x?>@',
  '<svg>@</svg>',
  '<svg></p><style><a title="</style>@">',
  '<svg><foreignObject>@</foreignObject></svg>',
  '<svg><desc><noscript>@</noscript></desc></svg>',
  '<svg><title><style>@</style></title></svg>',
  '<math>@</math>',
  '<math><mtext><table><mglyph><style><!--</style>@--></style></mglyph></table></mtext></math>',
  '<math><annotation-xml encoding="text/html">@</annotation-xml></math>',
  '<math><mi><style></mi>@</style></math>',
  '<form><math><mtext></form><form><mglyph><svg><mtext><style><path id="</style>@">',
  '<table><caption>@</caption><svg><tr><td></table>@',
  '<table><tr><td><select><option>@</table>',
  '<select><selectedcontent></selectedcontent><option>@</option></select>',
  '<template>@</template>',
  '<template><template>@</template></template>@',
  '<noscript><p title="</noscript>@"></noscript>',
  '<textarea></textarea>@<textarea>',
  '<style><!--</style>@--></style>',
  '<title><a title="</title>@"></title>',
  '<xmp><p title="</xmp>@"></xmp>',
  '<noembed><p title="</noembed>@"></noembed>',
  '<iframe><p title="</iframe>@"></iframe>',
];

/** Every hostile piece in every surrounding: more than two thousand. */
export const mutatingPieces: readonly string[] = surroundings.flatMap((around) =>
  hostilePieces.map((piece) => around.replaceAll('@', () => piece)),
);
