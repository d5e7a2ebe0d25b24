/** Elements this close above a block count as near; those further up say something new as far as this. */
export const reach = { near: 3, names: 12, meanings: 9 };
