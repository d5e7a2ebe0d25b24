import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { ended, page, start } from './recorte.ts';

const line = (id: number, text = page): string => `${JSON.stringify({ id, text })}\n`;

describe('pipe', () => {
  it('answers each line as it comes', async () => {
    const child = start(['pipe', '--fields', 'id']);
    child.stdout.setEncoding('utf8');
    const ask = async (text: string): Promise<string> => {
      child.stdin.write(text);
      const [answer] = await once(child.stdout, 'data');
      return answer;
    };
    expect(await ask('\n')).toContain('"line":1');
    expect(await ask(line(2))).toBe('{"id":"2"}\n');
    child.stdin.write('{"id":3,');
    expect(await ask('"text":"x"}\r\n')).toBe('{"id":"3"}\n');
    child.stdin.end();
    expect(await once(child, 'close')).toEqual([1, null]);
  });

  it('holds neither the input nor the output: it stops reading while nobody reads its answers', async () => {
    const child = start(['pipe']);
    const end = ended(child);
    child.stdout.pause();
    const total = 60;
    let sent = 0;
    // 1 MB a line and as much an answer: a process that held them would take all 60 at once.
    const text = `${page}\n`.repeat(Math.ceil(1_000_000 / page.length));
    const send = (): void => {
      while (sent < total) if (!child.stdin.write(line(++sent, text))) break;
      if (sent < total) child.stdin.once('drain', send);
      else child.stdin.end();
    };
    send();
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(sent).toBeLessThan(total);
    child.stdout.resume();
    const { code, stdout } = await end;
    expect(code).toBe(0);
    expect(stdout.match(/\n/g)).toHaveLength(total);
  }, 120_000);
});

describe('a signal', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends it without a word', async (signal, code) => {
    const child = start(['pipe', '--fields', 'id']);
    const end = ended(child);
    child.stdin.write(line(1));
    await once(child.stdout, 'data');
    child.kill(signal);
    expect(await end).toEqual({ code, stdout: '{"id":"1"}\n', stderr: '' });
  });
});
