import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder } from '../../../../cli/recorte.ts';
import { contents, read } from '../../read.ts';

const file = (name: string, content: string | Uint8Array): string => join(folder({ [name]: content }), name);

describe('JSON', () => {
  it('gives the objects of an array, with where each begins', async () => {
    const json = '[\n {"text": "a}\\"]"},\n {"text": "b", "x": [{}, {"y": []}]}\n, {"html": "<p>c</p>"}]';
    const entries = await read([file('a.json', json)]);
    expect(entries).toMatchObject([
      { content: 'a}"]', place: { offset: json.indexOf('{') } },
      { content: 'b' },
      { content: '<p>c</p>', place: { offset: json.lastIndexOf('{') } },
    ]);
  });

  it.each([
    ['one object over several lines', '{\n  "html": "a",\n  "id": 1\n}\n', ['a']],
    ['several of them', '{\n  "text": "a"\n}\n{\n  "text": "b"\n}\n', ['a', 'b']],
    ['nothing', '[]', []],
  ])('%s', async (_, json, texts) => {
    expect((await contents([file('a.json', json)])).map((entry) => entry.replace(/^a\.json: /, ''))).toEqual(texts);
  });

  it('loses what is broken alone', async () => {
    expect(await contents([file('a.json', '[{"text":"a"}, {"text" "b"}, nada, {"text":"c"}, {"text":"d"')])).toEqual([
      'a.json: a',
      expect.stringMatching(/^bad-json/),
      expect.stringMatching(/^bad-json/),
      'a.json: c',
      expect.stringMatching(/^bad-json .*ends in the middle/),
    ]);
  });

  it('is a text where it only begins like one', async () => {
    expect(
      await contents([file('a.txt', '{Exclusivo} Habla el ministro'), file('b.txt', '[Video] Mirá')]),
    ).toHaveLength(2);
  });

  it('without a document is passed over in a folder', async () => {
    const root = folder({ 'a.html': '<p>a</p>', 'a.json': '{"status": 200}' });
    expect((await read([root])).map(({ kind }) => kind)).toEqual(['document', 'skip']);
  });
});
