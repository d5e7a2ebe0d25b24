/** Sorts the table of the index by the column whose button is pressed; pressed again, the other way round. */
const table = document.querySelector('#index') as HTMLTableElement;
const body = table.tBodies[0] as HTMLTableSectionElement;

table.tHead?.addEventListener('click', ({ target }) => {
  if (!(target instanceof HTMLButtonElement)) return;
  const head = target.closest('th') as HTMLElement;
  const down = head.ariaSort === 'ascending';
  for (const each of table.querySelectorAll('th')) each.removeAttribute('aria-sort');
  head.ariaSort = down ? 'descending' : 'ascending';
  const { key = 'name', type } = target.dataset;
  const value = (row: Element): string => (row as HTMLElement).dataset[key] ?? '';
  const rows = [...body.rows].sort((a, b) =>
    type === 'number' ? Number(value(a)) - Number(value(b)) : value(a).localeCompare(value(b)),
  );
  if (down) rows.reverse();
  body.replaceChildren(...rows);
});
