import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, shell } from '../../../cli/recorte.ts';
import { long, tar } from '../archives.ts';
import { briefly, contents } from '../read.ts';
import { zip } from '../zip.ts';

const file = (name: string, content: string | Uint8Array): string => join(folder({ [name]: content }), name);

describe('zip', () => {
  it('gives its files in its order, whatever they are called', async () => {
    const members = [
      ['z.txt', 'z'],
      ['../../x.txt', 'dots'],
      ['/etc/nota.txt', 'absolute'],
      ['C:\\nota.txt', 'drive'],
      ['z.txt', 'again'],
      ['carpeta/', ''],
      ['año.txt', long(2)],
    ] as const;
    const found = await briefly([file('a.zip', zip(members))]);
    expect(found.map((entry) => entry.replace(/@\d+/, '@').slice(0, 40))).toEqual([
      'a.zip z.txt @: z',
      'a.zip ../../x.txt @: dots',
      'a.zip /etc/nota.txt @: absolute',
      'a.zip C:/nota.txt @: drive',
      'a.zip z.txt @: again',
      expect.stringMatching(/^a\.zip año\.txt @: \w+ \w+/),
    ]);
    expect(new Set(found.map((entry) => /@\d+/.exec(entry)?.[0])).size).toBe(6);
  });

  it('may lie in another archive, and come as a stream', async () => {
    const before = readdirSync(tmpdir()).filter((name) => /^recorte-\w{6}$/.test(name));
    const inner = zip([['a.txt', 'a']]);
    const outer = zip([
      ['uno.zip', inner],
      ['b.txt', 'b'],
      ['dos.tar', await tar({ 'tres.zip': inner })],
    ]);
    const expected = ['a.zip uno.zip/a.txt: a', 'a.zip b.txt: b', 'a.zip dos.tar/tres.zip/a.txt: a'];
    expect(await contents([file('a.zip', outer)])).toEqual(expected);
    expect(readdirSync(tmpdir()).filter((name) => /^recorte-\w{6}$/.test(name))).toEqual(before);
    const path = file('a.zip', outer);
    const { stdout } = await shell(`cat ${path} | "$@" batch - --fields source.member`);
    expect(stdout).toContain('{"source":{"member":"dos.tar/tres.zip/a.txt"}}');
  });

  it('goes no deeper than anybody packs', async () => {
    let packed: Uint8Array = zip([['a.txt', 'a']]);
    for (let depth = 0; depth < 6; depth++) packed = zip([['x.zip', packed]]);
    expect(await contents([file('a.zip', packed)])).toEqual([expect.stringMatching(/^too-large .*more than 4 deep/)]);
  });

  it('loses a damaged member alone', async () => {
    const packed = zip([
      ['a.txt', long(3)],
      ['b.txt', 'b'],
    ]);
    packed.fill(0x55, 500, 520);
    expect(await contents([file('a.zip', packed)])).toEqual([
      expect.stringMatching(/^unreadable a\.zip a\.txt: .*damaged/),
      'a.zip b.txt: b',
    ]);
  });

  it('tells when it is cut off, and that one is empty', async () => {
    const packed = zip([['a.txt', long(4)]]);
    expect(await contents([file('a.zip', packed.subarray(0, 3000))])).toEqual([
      expect.stringMatching(/^unreadable a\.zip: .*without its end.*zip -FF/),
    ]);
    expect(await contents([file('b.zip', zip([]))])).toEqual([]);
  });

  it('leaves an office document to the decoder', async () => {
    const docx = zip([['[Content_Types].xml', '<?xml?>']]);
    expect(await contents([join(file('a.docx', docx), '..')])).toEqual(['skip a.docx: binary']);
  });
});
