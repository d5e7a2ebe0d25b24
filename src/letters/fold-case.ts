const marks = /\p{M}+/gu;

/** What each UTF-16 unit folds to, found when first met; `several` where that is not one unit. */
const folded = new Uint16Array(0x10000);
const several = 0xffff;
const others = new Map<number, string>();

function foldUnit(code: number): number {
  // a sigma is one letter wherever it stands in its word
  const plain = code === 0x3c2 ? 'σ' : String.fromCharCode(code).normalize('NFD').replace(marks, '').normalize('NFC');
  if (plain.length === 1 && plain.charCodeAt(0) !== several) folded[code] = plain.charCodeAt(0);
  else {
    folded[code] = several;
    others.set(code, plain);
  }
  return folded[code] as number;
}

/** Lower case without accents, so that lines that lost theirs match too. */
export function foldCase(text: string): string {
  const lower = text.toLowerCase();
  let out = '';
  let from = 0;
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i);
    if (code < 0x80) continue;
    const to = folded[code] || foldUnit(code);
    if (to === code) continue;
    out += lower.slice(from, i) + (to === several ? others.get(code) : String.fromCharCode(to));
    from = i + 1;
  }
  return from === 0 ? lower : out + lower.slice(from);
}
