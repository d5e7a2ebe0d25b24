import { describe, expect, it } from 'vitest';
import { dump } from './batch/dump.ts';
import { onTerminal, terminal } from './on-terminal.ts';
import { page, shell } from './recorte.ts';

describe.skipIf(!terminal)('on a terminal', () => {
  it('says what to do instead of waiting', async () => {
    for (const [command, hint] of [
      ['', 'recorte page.html'],
      ['extract', 'recorte page.html'],
      ['pipe', 'recorte pipe <'],
    ]) {
      const { code, screen } = await onTerminal(`$RECORTE ${command}`);
      expect(code).toBe(2);
      expect(screen).toContain('nothing to read');
      expect(screen).toContain(hint);
    }
  });

  it('indents one article, but not several, nor what goes into a pipe', async () => {
    const files = { 'a.txt': page };
    const fields = '--fields source.name';
    expect((await onTerminal(`$RECORTE ${fields} a.txt`, files)).screen).toBe(
      '{\n  "source": {\n    "name": "a.txt"\n  }\n}\n',
    );
    expect((await onTerminal(`$RECORTE ${fields} --compact a.txt`, files)).screen).toBe(
      '{"source":{"name":"a.txt"}}\n',
    );
    expect((await onTerminal(`$RECORTE ${fields} a.txt a.txt`, files)).screen).toBe(
      '{"source":{"name":"a.txt"}}\n'.repeat(2),
    );
    expect((await onTerminal(`$RECORTE ${fields} a.txt | cat`, files)).screen).toBe('{"source":{"name":"a.txt"}}\n');
  });

  it('shows how far a dump is, though the terminal does not say how wide it is', async () => {
    const line = 'stty cols 0; $RECORTE batch dump.ndjson -o out.ndjson -j 1';
    const { code, screen } = await onTerminal(line, { 'dump.ndjson': dump(300, { paragraphs: 40 }) });
    expect(code).toBe(0);
    expect(screen).toMatch(/\[=* *\] \d+% \d+ documents? · [\d.]+ [kM]B · [\d.]+\/s · [\d.]+ [kM]B\/s/);
    expect(screen).toContain('300 in out.ndjson');
  }, 60_000);

  it('prints errors in red, unless told not to', async () => {
    const plain = 'recorte: gone.txt: no such file. Check the name.\n';
    expect((await onTerminal('$RECORTE gone.txt')).screen).toBe(`\u001b[31m${plain.trimEnd()}\u001b[39m\n`);
    expect((await onTerminal('$RECORTE --no-color gone.txt')).screen).toBe(plain);
    expect((await onTerminal('$RECORTE gone.txt', {}, { NO_COLOR: '1' })).screen).toBe(plain);
    expect((await onTerminal('$RECORTE gone.txt', {}, { TERM: 'dumb' })).screen).toBe(plain);
  });
});

it('is plain elsewhere, unless told not to', async () => {
  const plain = 'recorte: gone.txt: no such file. Check the name.\n';
  expect((await shell('"$@" gone.txt')).stderr).toBe(plain);
  expect((await shell('"$@" gone.txt', { env: { FORCE_COLOR: '1' } })).stderr).toBe(
    `\u001b[31m${plain.trimEnd()}\u001b[39m\n`,
  );
});
