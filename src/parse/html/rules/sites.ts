/** Sites to which every page points, whether they have to do with its story or not. */
import { words } from './words.js';

const NETWORKS = words(`
  facebook twitter x t linkedin instagram youtube pinterest reddit tiktok threads bsky whatsapp telegram
`);

/** The host of a social network: "facebook.com", "t.me", "bsky.app", "web.whatsapp.com". */
export const SOCIAL_NETWORK = new RegExp(`(?:^|\\.)(?:${[...NETWORKS].join('|')})\\.(?:com|me|app|net)$`);
