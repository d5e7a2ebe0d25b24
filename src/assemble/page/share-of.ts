/** How many of some hold, as a share; 0 of none. */
export const shareOf = <Item>(all: readonly Item[], holds: (item: Item) => boolean): number =>
  all.length > 0 ? all.filter(holds).length / all.length : 0;
