/** URLs of frames that need more than parts of an address: a start in seconds, an encoded address, a map's bounds. */

import type { Groups } from './form.ts';

const withStart = (url: string, start: number, parameter: string): string =>
  start > 0 ? `${url}${parameter}${start}` : url;

export function youTubeFrame({ id = '' }: Groups, start: number): string {
  return withStart(`https://www.youtube-nocookie.com/embed/${id}?autoplay=1`, start, '&start=');
}

/** Unlisted films have a hash. */
export function vimeoFrame({ id = '', hash }: Groups, start: number): string {
  const query = hash === undefined ? 'autoplay=1&dnt=1' : `h=${hash}&autoplay=1&dnt=1`;
  return `https://player.vimeo.com/video/${id}?${query}${start > 0 ? `#t=${start}s` : ''}`;
}

export function facebookPost({ path = '' }: Groups): string {
  const post = encodeURIComponent(`https://www.facebook.com/${path}`);
  return `https://www.facebook.com/plugins/post.php?href=${post}&show_text=true`;
}

export function facebookFilm({ path = '' }: Groups, start: number): string {
  const film = encodeURIComponent(`https://www.facebook.com/${path}`);
  const url = `https://www.facebook.com/plugins/video.php?href=${film}&show_text=false&autoplay=true`;
  return withStart(url, start, '&t=');
}

export function spotifyFrame({ path = '' }: Groups, start: number): string {
  return withStart(`https://open.spotify.com/embed/${path}`, start, '?t=');
}

/** The player reads the start from the address of the track. */
export function soundCloudFrame({ path = '' }: Groups, start: number): string {
  const track = withStart(`https://soundcloud.com/${path}`, start, '#t=');
  return `https://w.soundcloud.com/player/?url=${encodeURIComponent(track)}&auto_play=true`;
}

/** Marks the place if the address names one, or else the middle of the map. */
export function googleMapsFrame({ place, at = '', zoom }: Groups): string {
  const marked = place === undefined ? `q=${at}` : `q=${place.replaceAll('&', '%26')}&ll=${at}`;
  return `https://www.google.com/maps?${marked}${zoom === undefined ? '' : `&z=${zoom}`}&output=embed`;
}

/** Shows what a map of 640 by 480 pixels shows at this zoom. */
export function openStreetMapFrame({ zoom, lat, lon, markLat, markLon }: Groups): string {
  const [y, x] = [Number(lat), Number(lon)];
  const width = (640 / 256) * (360 / 2 ** Number(zoom));
  const height = width * (480 / 640) * Math.cos((y * Math.PI) / 180);
  const bounds = [x - width / 2, y - height / 2, x + width / 2, y + height / 2].map((degrees) => degrees.toFixed(5));
  const marker = markLat === undefined || markLon === undefined ? '' : `&marker=${markLat},${markLon}`;
  return `https://www.openstreetmap.org/export/embed.html?bbox=${bounds.join(',')}&layer=mapnik${marker}`;
}
