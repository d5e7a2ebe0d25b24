import { createInterface } from 'node:readline';
import { load } from 'cheerio/slim';

// The least that a pipe of pages can do: reads lines of JSON, parses each page, answers with a line.
for await (const line of createInterface({ input: process.stdin })) {
  const { id, html } = JSON.parse(line);
  process.stdout.write(`${JSON.stringify({ id, nodes: load(html).root().contents().length })}\n`);
}
