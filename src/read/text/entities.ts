import { windows1252Char } from '../decode/windows-1252.ts';

/** Names of U+00A0 to U+00FF in order, as HTML 4 has them. */
const latin1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para ' +
  'middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute ' +
  'Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml ' +
  'Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ' +
  'ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

/** Names of U+0391 to U+03C9 in order; U+03A2 has none. */
const greek =
  'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi Chi Psi ' +
  'Omega - - - - - - - alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma ' +
  'tau upsilon phi chi psi omega';

/** The rest of HTML 4, and what of HTML 5 news texts hold: punctuation and the letters of Central Europe. */
const others =
  'amp=& lt=< gt=> quot=" apos=\' OElig=Œ oelig=œ Scaron=Š scaron=š Yuml=Ÿ fnof=ƒ circ=ˆ tilde=˜ ensp=\u2002 emsp=\u2003 ' +
  'thinsp=\u2009 hairsp=\u200a zwnj=\u200c zwj=\u200d lrm=\u200e rlm=\u200f ndash=– mdash=— horbar=― lsquo=‘ rsquo=’ ' +
  'sbquo=‚ ldquo=“ rdquo=” bdquo=„ dagger=† Dagger=‡ bull=• hellip=… permil=‰ prime=′ Prime=″ lsaquo=‹ rsaquo=› ' +
  'oline=‾ frasl=⁄ euro=€ image=ℑ weierp=℘ real=ℜ trade=™ alefsym=ℵ larr=← uarr=↑ rarr=→ darr=↓ harr=↔ crarr=↵ lArr=⇐ ' +
  'uArr=⇑ rArr=⇒ dArr=⇓ hArr=⇔ forall=∀ part=∂ exist=∃ empty=∅ nabla=∇ isin=∈ notin=∉ ni=∋ prod=∏ sum=∑ minus=− lowast=∗ ' +
  'radic=√ prop=∝ infin=∞ ang=∠ and=∧ or=∨ cap=∩ cup=∪ int=∫ there4=∴ sim=∼ cong=≅ asymp=≈ ne=≠ equiv=≡ le=≤ ge=≥ sub=⊂ ' +
  'sup=⊃ nsub=⊄ sube=⊆ supe=⊇ oplus=⊕ otimes=⊗ perp=⊥ sdot=⋅ lceil=⌈ rceil=⌉ lfloor=⌊ rfloor=⌋ lang=⟨ rang=⟩ loz=◊ ' +
  'spades=♠ clubs=♣ hearts=♥ diams=♦ thetasym=ϑ upsih=ϒ piv=ϖ Tab=\t NewLine=\n excl=! num=# dollar=$ percnt=% lpar=( ' +
  'rpar=) ast=* plus=+ comma=, period=. sol=/ colon=: semi=; equals== quest=? commat=@ lsqb=[ lbrack=[ bsol=\\ rsqb=] ' +
  'rbrack=] Hat=^ lowbar=_ grave=` lcub={ lbrace={ verbar=| vert=| rcub=} rbrace=} hyphen=‐ dash=‐ numero=№ check=✓ ' +
  'Abreve=Ă abreve=ă Amacr=Ā amacr=ā Aogon=Ą aogon=ą Cacute=Ć cacute=ć Ccaron=Č ccaron=č Dcaron=Ď dcaron=ď Dstrok=Đ ' +
  'dstrok=đ Ecaron=Ě ecaron=ě Emacr=Ē emacr=ē Eogon=Ę eogon=ę Edot=Ė edot=ė Gbreve=Ğ gbreve=ğ Idot=İ imath=ı inodot=ı ' +
  'Imacr=Ī imacr=ī Iogon=Į iogon=į Lcaron=Ľ lcaron=ľ Lstrok=Ł lstrok=ł Lacute=Ĺ lacute=ĺ Nacute=Ń nacute=ń Ncaron=Ň ' +
  'ncaron=ň Odblac=Ő odblac=ő Omacr=Ō omacr=ō Rcaron=Ř rcaron=ř Racute=Ŕ racute=ŕ Sacute=Ś sacute=ś Scedil=Ş scedil=ş ' +
  'Tcaron=Ť tcaron=ť Tcedil=Ţ tcedil=ţ Udblac=Ű udblac=ű Umacr=Ū umacr=ū Uogon=Ų uogon=ų Uring=Ů uring=ů Zacute=Ź ' +
  'zacute=ź Zcaron=Ž zcaron=ž Zdot=Ż zdot=ż';

/** An entity, numbered or named; a name's semicolon is needed, as texts hold "&copy" and the like in addresses. */
const entity = /&(?:#(\d{1,7});?|#[xX]([0-9a-fA-F]{1,6});?|([A-Za-z][A-Za-z0-9]{1,30});)/g;

let named: ReadonlyMap<string, string> | null = null;

/**
 * Decodes HTML entities that were left in a text, also those escaped twice or three times (`&amp;quot;`). Numbers from 128 to 159 are
 * taken for windows-1252, as browsers do; unknown names stay as they are.
 */
export function decodeEntities(text: string): string {
  let decoded = text;
  for (let level = 0; level < 3 && decoded.includes('&'); level++) {
    const next = decoded.replace(entity, (whole, decimal, hex, name) =>
      name === undefined ? numbered(whole, decimal, hex) : (names().get(name) ?? whole),
    );
    if (next === decoded) break;
    decoded = next;
  }
  return decoded;
}

function numbered(whole: string, decimal: string | undefined, hex: string | undefined): string {
  const point = windows1252Char(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal));
  const none = point === 0 || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff);
  return none ? whole : String.fromCodePoint(point);
}

function names(): ReadonlyMap<string, string> {
  named ??= new Map([
    ...inOrder(latin1, 0xa0),
    ...inOrder(greek, 0x391),
    ...others.split(' ').map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const),
  ]);
  return named;
}

function inOrder(list: string, first: number): (readonly [name: string, char: string])[] {
  return list.split(' ').map((name, i) => [name, String.fromCharCode(first + i)] as const);
}
