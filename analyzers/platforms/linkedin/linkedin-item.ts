import { itemsOf, type NewItem } from '../new-item.ts';

export const linkedinItem: NewItem = itemsOf('linkedin');
