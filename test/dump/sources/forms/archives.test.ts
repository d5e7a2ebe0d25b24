import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packTar } from 'modern-tar';
import { describe, expect, it } from 'vitest';
import { folder, shell } from '../../../cli/recorte.ts';
import { briefly, contents } from '../read.ts';
import { zip } from '../zip.ts';

const file = (name: string, content: string | Uint8Array): string => join(folder({ [name]: content }), name);

const tar = (members: Record<string, string | Uint8Array>): Promise<Uint8Array> =>
  packTar(Object.entries(members).map(([name, body]) => ({ header: { name, size: Buffer.byteLength(body) }, body })));

/** Bytes that do not pack well, so that there is something to cut. */
const long = (seed: number, words = 6000): string =>
  Array.from({ length: words }, (_, i) => ((i * 7919 + seed) ** 2 % 1_000_003).toString(36)).join(' ');

describe('tar', () => {
  it('gives its files in its order, whatever they are called', async () => {
    const path = file(
      'a.tar',
      await tar({ 'z.txt': 'z', '../../x.txt': 'dots', '/etc/nota.txt': 'absolute', 'a.txt': 'a' }),
    );
    expect(await contents([path])).toEqual([
      'a.tar z.txt: z',
      'a.tar ../../x.txt: dots',
      'a.tar /etc/nota.txt: absolute',
      'a.tar a.txt: a',
    ]);
  });

  it('is unpacked, and files in it are', async () => {
    const name = `${'carpeta/'.repeat(30)}nota.txt`;
    const inner = await tar({
      [name]: 'larga',
      'logo.png': Buffer.from('89504e470d0a1a0a00', 'hex'),
      'p.txt.gz': gzipSync('p'),
    });
    expect(await contents([file('a.tgz', gzipSync(inner))])).toEqual([
      `a.tgz ${name}: larga`,
      'skip a.tgz logo.png: binary',
      'a.tgz p.txt.gz: p',
    ]);
  });

  it('keeps what comes before the place where it is cut', async () => {
    const whole = await tar({ 'a.txt': 'a', 'b.txt': long(1), 'c.txt': 'c' });
    const found = await contents([file('a.tar', whole.subarray(0, 4000))]);
    expect(found).toEqual(['a.tar a.txt: a', expect.stringMatching(/^unreadable a\.tar b\.txt: .*cut off/)]);
    const packed = gzipSync(whole);
    const cut = await contents([file('a.tar.gz', packed.subarray(0, packed.length - 4000))]);
    expect(cut).toEqual([
      'a.tar.gz a.txt: a',
      expect.stringMatching(/^unreadable a\.tar\.gz b\.txt: .*end too early, the document before is kept/),
    ]);
  });

  it('tells a damaged header', async () => {
    const whole = Buffer.from(await tar({ 'a.txt': 'a', 'b.txt': 'b' }));
    whole.fill(0x41, 1024, 1030);
    expect(await contents([file('a.tar', whole)])).toEqual([
      'a.tar a.txt: a',
      expect.stringMatching(/^unreadable a\.tar: .*damaged/),
    ]);
  });
});

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
