import { roleLooks } from '../../roles.ts';
import type { FieldKey, PageData, PageField } from '../data.ts';
import { make } from './elements.ts';

const titles: Readonly<Record<FieldKey, string>> = {
  kicker: 'Kicker',
  headline: 'Headline',
  deck: 'Deck',
  byline: 'Byline',
  date: 'Date',
  body: 'Body',
  captions: 'Captions',
  related: 'Related',
  trending: 'Most read',
  tags: 'Tags',
};

const families: Readonly<Record<FieldKey, string>> = {
  kicker: roleLooks.kicker.family,
  headline: roleLooks.headline.family,
  deck: roleLooks.deck.family,
  byline: roleLooks.byline.family,
  date: roleLooks.date.family,
  body: roleLooks.body.family,
  captions: roleLooks.caption.family,
  related: roleLooks.related.family,
  trending: roleLooks.trending.family,
  tags: roleLooks.tags.family,
};

/** The element of a value of the Article, with the name of its field above the first of each. */
export function fieldElement({ fields }: PageData, at: number): HTMLElement {
  const { key, text, note, type } = fields[at] as PageField;
  const value = make(
    'p',
    {
      class: `field ${families[key]} key-${key}${type ? ` type-${type}` : ''}`,
      'data-field': at,
      tabindex: 0,
      dir: 'auto',
    },
    text,
  );
  if (note) value.append(make('bdi', { class: 'note' }, note));
  const group = make('div', { class: 'group' });
  if (fields[at - 1]?.key !== key) group.append(make('h3', {}, titles[key]));
  group.append(value);
  return group;
}
