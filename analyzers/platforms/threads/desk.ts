import { itemsOf } from '../meta/meta-item.ts';

export const newItem = itemsOf('threads');
