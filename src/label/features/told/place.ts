import type { placeFeatures } from '../place.ts';
import { percent, type Telling } from './about.ts';

const inList: Telling = (_, { block }) =>
  block.list ? `is item ${block.list.position} of ${block.list.length} in a list` : 'stands in a list';
const likes: Telling = 'has the same tags and class names as other lines of the page';
const heading: Telling = (_, { block }) => `is marked up as a heading (h${block.level})`;

/** What the markup around a block means. */
export const placeTold: Readonly<Record<(typeof placeFeatures)[number], Telling>> = {
  markup: 'comes from HTML',
  'in:nav': 'stands in a menu (<nav>)',
  'in:header': 'stands in a page or article header (<header>)',
  'in:footer': 'stands in a footer (<footer>)',
  'in:aside': 'stands in an aside (<aside>)',
  'in:article': 'stands in an article element (<article>)',
  'in:main': 'stands in the main part (<main>)',
  'in:section': 'stands in a section (<section>)',
  'in:figure': 'stands in a figure (<figure>)',
  'in:figcaption': 'stands in the caption of a figure (<figcaption>)',
  'in:form': 'stands in a form (<form>)',
  'in:table': 'stands in a table (<table>)',
  'in:blockquote': 'stands in a quotation (<blockquote>)',
  'in:button': 'stands in a button (<button>)',
  'in:ul': 'stands in a bulleted list (<ul>)',
  'in:ol': 'stands in a numbered list (<ol>)',
  'in:li': 'is a list item (<li>)',
  'in:a': 'stands inside a link (<a>)',
  'in:dl': 'stands in a list of terms (<dl>)',
  'in:pre': 'is set as typed (<pre>)',
  'in:json-ld': 'comes from the metadata (JSON-LD)',
  'in:state': 'comes from data in a script',
  'tag:p': 'is a paragraph (<p>)',
  'tag:div': 'is a plain box (<div>)',
  'tag:h1': heading,
  'tag:h2': heading,
  'tag:h3': heading,
  'tag:h4+': heading,
  linkedShare: (value) => (value >= 0.99 ? 'is a link from end to end' : `is ${percent(value)} link`),
  links: (_, { block }) => (block.links.length === 1 ? 'holds a link' : `holds ${block.links.length} links`),
  storyLink: 'links to an address that looks like a story',
  selfLink: 'links to a place on the same page',
  socialLink: 'links to a social network or sends mail',
  topicLink: 'links to a topic, author or section page',
  strongShare: (value) => (value >= 0.99 ? 'is bold from end to end' : `is ${percent(value)} bold`),
  listPosition: inList,
  listLength: inList,
  depth: 'stands as deep in the markup as it does',
  image: 'belongs to a picture',
  time: 'holds a <time> element',
  continues: 'goes on where only a line break parts it from the line before',
  sameParentBefore: 'stands in the same box as the line before',
  sameParentAfter: 'stands in the same box as the line after',
  sameTemplateBefore: 'is marked up like the line before',
  sameTemplateAfter: 'is marked up like the line after',
  templateCount: likes,
  templateProse: 'is marked up like lines that hold much running text',
};
