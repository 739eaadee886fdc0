import {
  AtSign,
  BookUser,
  Bot,
  Briefcase,
  CircleUser,
  FileText,
  Film,
  Heart,
  Image,
  type LucideIcon,
  MapPin,
  MessageCircle,
  MessagesSquare,
  Newspaper,
  Repeat2,
  Reply,
  Search,
  Shapes,
  Sparkles,
  Tag,
} from 'lucide-react';
import type { ItemKind } from '../../../analyzers/model/values.ts';
import styles from './item-row.module.css';

const icons: Readonly<Record<ItemKind, LucideIcon>> = {
  post: FileText,
  repost: Repeat2,
  comment: Reply,
  image: Image,
  video: Film,
  story: Sparkles,
  reel: Film,
  article: Newspaper,
  reaction: Heart,
  profile: AtSign,
  'profile-photo': CircleUser,
  message: MessageCircle,
  'group-message': MessagesSquare,
  'ai-chat': Bot,
  'ai-selfie': Bot,
  search: Search,
  'ad-interest': Tag,
  location: MapPin,
  resume: Briefcase,
  'job-answer': Briefcase,
  contact: BookUser,
  other: Shapes,
};

/** Beside the kind's word, never in its place. */
export function KindIcon({ kind }: { kind: ItemKind }) {
  const Icon = icons[kind];
  return <Icon className={styles.kind} size={16} aria-hidden="true" />;
}
