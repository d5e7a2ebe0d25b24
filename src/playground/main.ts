import { asRecorteError, withoutPlace } from '../faults.ts';
import type { SourceType } from '../read/document.ts';
import { parsedAddress } from '../read/link-target.ts';
import { type Cut, cut } from './cut.ts';
import type { Example } from './page.ts';

const byId = <Kind extends HTMLElement = HTMLElement>(id: string): Kind => document.getElementById(id) as Kind;
const content = byId<HTMLTextAreaElement>('content');
const address = byId<HTMLInputElement>('address');
const type = byId<HTMLSelectElement>('type');
const picked = byId<HTMLSelectElement>('example');
const file = byId<HTMLInputElement>('file');
const examples = JSON.parse(byId('data').textContent ?? '') as Example[];
const views = ['page', 'json', 'markdown'] as const;

/** What stands in the text area, or came as bytes. */
let shown: { name: string; bytes: Uint8Array | null } = { name: 'pasted', bytes: null };

function run(): void {
  const blank = shown.bytes === null && content.value.trim() === '';
  byId('result').hidden = blank;
  say('');
  if (blank) return;
  let found: Cut;
  try {
    found = cut(shown.bytes ?? content.value, {
      name: shown.name,
      url: parsedAddress(address.value) ? address.value : undefined,
      type: (type.value || undefined) as SourceType | undefined,
    });
  } catch (error) {
    byId('result').hidden = true;
    say(withoutPlace(asRecorteError(error)));
    return;
  }
  if (shown.bytes) content.value = found.source;
  byId<HTMLIFrameElement>('page').srcdoc = found.page;
  byId('json').textContent = found.json;
  byId('markdown').textContent = found.markdown;
}

function say(message: string): void {
  byId('said').textContent = message;
}

function see(view: (typeof views)[number]): void {
  for (const each of views) {
    byId(each).hidden = each !== view;
    byId(`see-${each}`).ariaPressed = `${each === view}`;
  }
}

async function open(opened: File | undefined): Promise<void> {
  if (!opened) return;
  shown = { name: opened.name, bytes: new Uint8Array(await opened.arrayBuffer()) };
  picked.value = '';
  run();
}

let typed: ReturnType<typeof setTimeout> | undefined;
content.addEventListener('input', () => {
  shown = { name: 'pasted', bytes: null };
  picked.value = '';
  clearTimeout(typed);
  typed = setTimeout(run, 300);
});
address.addEventListener('change', run);
type.addEventListener('change', run);
file.addEventListener('change', () => open(file.files?.[0]));
function take(example: Example | undefined): void {
  if (!example) return;
  picked.value = example.name;
  shown = { name: example.name, bytes: null };
  content.value = example.content;
  run();
}

picked.addEventListener('change', () => take(examples.find(({ name }) => name === picked.value)));
for (const view of views) byId(`see-${view}`).addEventListener('click', () => see(view));
for (const event of ['dragover', 'drop'] as const)
  document.addEventListener(event, (dragged) => {
    if (!dragged.dataTransfer?.types.includes('Files')) return;
    dragged.preventDefault();
    if (event === 'drop') void open(dragged.dataTransfer.files[0]);
  });
see('page');
take(examples[0]);
