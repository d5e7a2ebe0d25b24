import { expect, test } from 'vitest';
import { read } from '../../../src/index.ts';
import { withNameAlone } from '../../../src/label/decide/name-alone.ts';
import { type Role, roles } from '../../../src/label/role.ts';

/** What becomes of lines that were taken for these roles; each stands in a paragraph of its own. */
function rolesOf(...lines: readonly (readonly [role: Role, text: string])[]): Role[] {
  const paragraphs = lines.map(([, text]) => `<p>${text}</p>`).join('');
  const { blocks } = read(`<!doctype html><html><body><article>${paragraphs}</article></body></html>`, {
    type: 'html',
  });
  const path = Uint8Array.from(lines, ([role]) => roles.indexOf(role));
  return [...withNameAlone({ blocks, path })].map((role) => roles[role] as Role);
}

const title = ['headline', 'El puente abre mañana'] as const;
const story = ['body', 'El puente abre mañana a las siete, dijo ayer la intendenta Ana Ruiz en la plaza.'] as const;

test.each(['EFE', 'eka/PAP', 'Marta Soler'])('%s alone between title and story is its byline', (name) => {
  expect(rolesOf(title, ['caption', name], story)).toEqual(['headline', 'byline', 'body']);
});

test('and so it is right behind the story, whatever the page has further below', () => {
  const about = ['byline', 'Baje la aplicación'] as const;
  expect(rolesOf(title, story, ['caption', 'eka/PAP'], about)).toEqual(['headline', 'body', 'byline', 'byline']);
  expect(rolesOf(title, ['caption', 'AFP'], story, about)).toEqual(['headline', 'byline', 'body', 'byline']);
});

test('under a byline, inside the story and further below it stays a credit', () => {
  const credit = ['caption', 'EFE'] as const;
  expect(rolesOf(title, ['byline', 'Por Luis Paz'], credit, story)).toEqual(['headline', 'byline', 'caption', 'body']);
  expect(rolesOf(title, story, credit, story)).toEqual(['headline', 'body', 'caption', 'body']);
  expect(rolesOf(title, story, ['share', 'Compartir'], credit)).toEqual(['headline', 'body', 'share', 'caption']);
});
