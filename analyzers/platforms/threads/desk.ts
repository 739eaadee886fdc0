import { itemsOf } from '../new-item.ts';

export const newItem = itemsOf('threads');
