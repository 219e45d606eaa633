import type { Language } from '../../text/language/words.ts';
import type { Link } from '../lists/link.ts';

/**
 * Returns links for sharing a story. They are plain links, so that no service learns of readers who do not use them.
 */
export function shareLinks(headline: string, url: string, { words }: Language): Link[] {
  // encodeURIComponent throws an error for lone surrogates, as in a truncated emoji.
  const text = encodeURIComponent(headline.toWellFormed());
  const address = encodeURIComponent(url);
  return [
    { name: words.contributor.email, href: `mailto:?subject=${text}&body=${address}` },
    { name: 'Bluesky', href: `https://bsky.app/intent/compose?text=${text}%20${address}` },
    { name: 'WhatsApp', href: `https://wa.me/?text=${text}%20${address}` },
    { name: 'LinkedIn', href: `https://www.linkedin.com/sharing/share-offsite/?url=${address}` },
  ];
}
