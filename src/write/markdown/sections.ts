import type { Article } from '../../generated/article.ts';
import type { Part } from '../pick.ts';
import { oneLine } from '../printable.ts';
import { escapeAddress, escapeInline, escapeLine } from './escape.ts';
import { link } from './links.ts';

/**
 * What stands beside the story, as short sections below a rule: captions under their pictures, then the other
 * stories, each list under the words that offer it. Empty when there is nothing.
 */
export function sectionBlocks({ captions = [], related = [], trending = [] }: Part<Article>): string[] {
  const sections = [
    section('Captions', captions.map(captionBlock)),
    section('Related', lists(related.map((story) => ({ ...story, head: story.cue })))),
    section('Trending', lists(trending.map((story) => ({ ...story, head: story.list })))),
  ].flat();
  return sections.length > 0 ? ['---', ...sections] : [];
}

const section = (title: string, blocks: readonly string[]): string[] => {
  const filled = blocks.filter(Boolean);
  return filled.length > 0 ? [`## ${title}`, ...filled] : [];
};

function captionBlock({ text, credit, image }: Part<Article['captions'][number]>): string {
  const words = oneLine([text, credit && (text ? `(${credit})` : credit)].filter(Boolean).join(' ')).trim();
  return [image && `![](${escapeAddress(image)})`, words && `*${escapeInline(words)}*`].filter(Boolean).join('\n');
}

interface Story {
  text?: string;
  url?: string | null;
  rank?: number | null;
  head?: string | null | undefined;
}

/** Stories under the same words in a row are one list; the next has another bullet, or they would read as one. */
function lists(stories: readonly Story[]): string[] {
  const blocks: string[] = [];
  let head: string | null = null;
  let items: string[] = [];
  let bullet = '-';
  const close = (): void => {
    if (head) blocks.push(escapeLine(oneLine(head).trim()));
    if (items.length > 0) {
      blocks.push(items.join('\n'));
      bullet = bullet === '-' ? '*' : '-';
    }
    items = [];
  };
  for (const story of stories) {
    if ((story.head ?? null) !== head) {
      close();
      head = story.head ?? null;
    }
    const title = oneLine(story.text ?? '').trim();
    const marker = story.rank == null ? bullet : `${story.rank}.`;
    if (title) items.push(`${marker} ${story.url ? link(title, story.url) : escapeLine(title)}`);
  }
  close();
  return blocks;
}
