/** Scripts, and the language of those that (nearly) one language of the press is written in. */
const scripts: readonly (readonly [name: string, from: number, to: number, language: string | null])[] = [
  ['latin', 0x41, 0x24f, null],
  ['greek', 0x370, 0x3ff, 'el'],
  ['cyrillic', 0x400, 0x52f, null],
  ['armenian', 0x530, 0x58f, 'hy'],
  ['hebrew', 0x590, 0x5ff, 'he'],
  ['arabic', 0x600, 0x77f, null],
  ['thaana', 0x780, 0x7bf, 'dv'],
  ['devanagari', 0x900, 0x97f, null],
  ['bengali', 0x980, 0x9ff, 'bn'],
  ['gurmukhi', 0xa00, 0xa7f, 'pa'],
  ['gujarati', 0xa80, 0xaff, 'gu'],
  ['oriya', 0xb00, 0xb7f, 'or'],
  ['tamil', 0xb80, 0xbff, 'ta'],
  ['telugu', 0xc00, 0xc7f, 'te'],
  ['kannada', 0xc80, 0xcff, 'kn'],
  ['malayalam', 0xd00, 0xd7f, 'ml'],
  ['sinhala', 0xd80, 0xdff, 'si'],
  ['thai', 0xe00, 0xe7f, 'th'],
  ['lao', 0xe80, 0xeff, 'lo'],
  ['tibetan', 0xf00, 0xfff, 'bo'],
  ['myanmar', 0x1000, 0x109f, 'my'],
  ['georgian', 0x10a0, 0x10ff, 'ka'],
  ['hangul', 0x1100, 0x11ff, 'ko'],
  ['ethiopic', 0x1200, 0x137f, 'am'],
  ['khmer', 0x1780, 0x17ff, 'km'],
  ['vietnamese', 0x1e00, 0x1eff, null],
  ['kana', 0x3040, 0x30ff, 'ja'],
  ['han', 0x3400, 0x9fff, 'zh'],
  ['hangul', 0xac00, 0xd7a3, 'ko'],
];

const isLetter = /\p{L}/u;
/** Whether each UTF-16 unit is a letter, found when first met: 1 for yes, 2 for no. */
const letters = new Uint8Array(0x10000);

function tell(code: number): number {
  letters[code] = isLetter.test(String.fromCharCode(code)) ? 1 : 2;
  return letters[code] as number;
}

/** How many letters of each script a text has. */
function countScripts(text: string): Map<string, number> {
  const found = new Uint32Array(scripts.length);
  // Neighbouring letters are mostly of one script.
  let last = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) {
      const small = code | 0x20;
      if (small >= 0x61 && small <= 0x7a) found[0] = (found[0] as number) + 1;
      continue;
    }
    if ((letters[code] || tell(code)) !== 1) continue;
    if (!holds(last, code)) {
      const script = scripts.findIndex((_, k) => holds(k, code));
      if (script < 0) continue;
      last = script;
    }
    found[last] = (found[last] as number) + 1;
  }
  const counts = new Map<string, number>();
  scripts.forEach(([script], k) => {
    const name = script === 'vietnamese' ? 'latin' : script;
    if ((found[k] as number) > 0) counts.set(name, (counts.get(name) ?? 0) + (found[k] as number));
  });
  return counts;
}

function holds(script: number, code: number): boolean {
  const [, from, to] = scripts[script] as (typeof scripts)[number];
  return code >= from && code <= to;
}

/** Japanese mixes kana into Han; Chinese has none. A twentieth separates running text of the two. */
const kanaShare = 0.05;

/** The script most letters of a text are in, and the language where the script decides it. */
export function mainScript(text: string): { script: string; language: string | null } | null {
  const counts = countScripts(text);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  const kana = counts.get('kana') ?? 0;
  if (kana > 0 && kana + (counts.get('han') ?? 0) > total / 2 && kana >= kanaShare * total)
    return { script: 'kana', language: 'ja' };
  const [script] = [...counts].reduce((best, each) => (each[1] > best[1] ? each : best));
  return { script, language: scripts.find(([name]) => name === script)?.[3] ?? null };
}
