import { createHash } from 'node:crypto';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { framed, type PageParts } from '../../src/page/frame.ts';

const parts: PageParts = { title: 'La nota', style: 'p{color:red}', body: '<p>Hola</p>' };

const policyOf = (page: string): Record<string, string> =>
  Object.fromEntries(
    (load(page)('meta[http-equiv="Content-Security-Policy"]').attr('content') ?? '')
      .split('; ')
      .map((directive) => [directive.slice(0, directive.indexOf(' ')), directive.slice(directive.indexOf(' ') + 1)]),
  );

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the policy of a page', () => {
  it('lets in nothing but its own style, and no script where it has none', () => {
    const policy = policyOf(framed(parts));
    expect(policy).toMatchObject({
      'default-src': "'none'",
      'style-src': hashOf(parts.style),
      'form-action': "'none'",
    });
    expect(policy['script-src']).toBeUndefined();
  });

  it('lets in its own script, and those of pages framed in it, as they stand there', () => {
    const page = framed({ ...parts, script: 'go("ñ")', framed: { style: 'b{}', script: 'inner()' } });
    expect(policyOf(page)['script-src']).toBe(`${hashOf('go("ñ")')} ${hashOf('inner()')}`);
    expect(policyOf(page)['style-src']).toBe(`${hashOf(parts.style)} ${hashOf('b{}')}`);
    expect(load(page)('script').text()).toBe('go("ñ")');
  });
});

describe('a page', () => {
  it('hands its script the data, which no tag in them can end', () => {
    const data = { text: '</script><script>alert(1)</script><!--' };
    const $ = load(framed({ ...parts, data }));
    expect($('script').length).toBe(1);
    expect(JSON.parse($('script#data').text())).toEqual(data);
  });

  it('has its title as text', () => {
    const $ = load(framed({ ...parts, title: '</title><b>&amp;"\'' }));
    expect([$('title').text(), $('b').length]).toEqual(['</title><b>&amp;"\'', 0]);
  });

  it('is listed nowhere, unless it asks for it', () => {
    const robots = (page: string): string | undefined => load(page)('meta[name=robots]').attr('content');
    expect(robots(framed(parts))).toBe('noindex');
    expect(robots(framed({ ...parts, listed: true }))).toBeUndefined();
  });
});
