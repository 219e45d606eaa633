import type { Link } from '../lists/link.ts';

/** Ways to pass a story on: plain links, so that nobody is told of the reader before the reader chooses. */
export function shareLinks(headline: string, url: string): Link[] {
  // Half a character, as in a cut emoji, has no place in an address.
  const text = encodeURIComponent(headline.toWellFormed());
  const address = encodeURIComponent(url);
  return [
    { name: 'Email', href: `mailto:?subject=${text}&body=${address}` },
    { name: 'Bluesky', href: `https://bsky.app/intent/compose?text=${text}%20${address}` },
    { name: 'WhatsApp', href: `https://wa.me/?text=${text}%20${address}` },
    { name: 'LinkedIn', href: `https://www.linkedin.com/sharing/share-offsite/?url=${address}` },
  ];
}
