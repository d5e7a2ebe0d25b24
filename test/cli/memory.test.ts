import { once } from 'node:events';
import { expect, test } from 'vitest';
import { ended, start } from './recorte.ts';

const letters = (number: number): string =>
  number.toString(36).replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] as string);

/** A large page whose class names and lines no other page has. */
function page(n: number): string {
  const paragraphs = Array.from(
    { length: 30 },
    (_, i) =>
      `<p class="parrafo-de-la-pagina-${letters(n * 30 + i)}">Una frase de la página ${n}, la número ${i}, que nadie más tiene.</p>`,
  );
  return `<html><body><!--${'x'.repeat(400_000)}--><h1>Página ${n}</h1>${paragraphs.join('')}</body></html>`;
}

test('what is remembered of a page does not hold on to the page', async () => {
  const pipe = start(['pipe'], { env: { NODE_OPTIONS: '--max-old-space-size=64' } });
  const end = ended(pipe);
  pipe.stdin.on('error', () => {});
  for (let n = 0; n < 300 && pipe.exitCode === null; n++)
    if (!pipe.stdin.write(`${JSON.stringify({ html: page(n) })}\n`))
      await Promise.race([once(pipe.stdin, 'drain'), end]);
  pipe.stdin.end();
  const { code, stdout } = await end;
  expect(code).toBe(0);
  expect(stdout.trim().split('\n')).toHaveLength(300);
}, 60_000);
