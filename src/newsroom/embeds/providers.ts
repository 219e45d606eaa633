import { form, type Form } from './form.ts';
import {
  facebookFilm,
  facebookPost,
  googleMapsFrame,
  openStreetMapFrame,
  soundCloudFrame,
  spotifyFrame,
  vimeoFrame,
  youTubeFrame,
} from './frames.ts';

/** A site whose content may be embedded. */
export interface Provider {
  readonly name: string;
  /** Matches the host without `www.`. */
  readonly host: RegExp;
  /** Whether the software runs on many hosts, so that readers are told the host instead of the name. */
  readonly isFederated?: boolean;
  /** An example of the URLs that authors copy. */
  readonly example: string;
  readonly forms: readonly Form[];
}

/**
 * The providers that may be embedded, with parameters that turn off cookies and tracking where the provider has them.
 * To add one, add a row, and real addresses to `tests/tools/embed-rows.ts`.
 */
export const providers: readonly Provider[] = [
  {
    name: 'YouTube',
    host: /^(?:m\.)?youtube\.com$|^youtu\.be$/,
    example: 'https://www.youtube.com/watch?v=…',
    forms: [
      form('film', /\/watch\?(?:[^#]*&)?v=(?<id>[\w-]{11})/, youTubeFrame),
      form('film', /(?:\/(?:live|embed)|(?<=^youtu\.be))\/(?<id>[\w-]{11})/, youTubeFrame),
      form('clip', /\/shorts\/(?<id>[\w-]{11})/, youTubeFrame),
    ],
  },
  {
    name: 'Vimeo',
    host: /^vimeo\.com$/,
    example: 'https://vimeo.com/…',
    forms: [form('film', /\/(?<id>\d+)(?:\/(?<hash>[\da-f]+))?/, vimeoFrame)],
  },
  {
    name: 'TikTok',
    host: /^(?:m\.)?tiktok\.com$/,
    example: 'https://www.tiktok.com/@…/video/…',
    forms: [form('clip', /\/@[\w.-]+\/video\/(?<id>\d{15,21})/, 'https://www.tiktok.com/player/v1/{id}?autoplay=1')],
  },
  {
    name: 'Facebook',
    host: /^(?:m\.|web\.)?facebook\.com$/,
    example: 'https://www.facebook.com/…/posts/…',
    forms: [
      form('post', /\/(?<path>(?:groups\/)?[\w.-]+\/(?:posts|permalink)\/(?:[\w%-]+\/)?\w+)/, facebookPost),
      form('post', /\/(?<path>permalink\.php\?story_fbid=\w+&id=\d+|photo(?:\.php|\/)?\?fbid=\d+)/, facebookPost),
      form('film', /\/(?<path>[\w.-]+\/videos\/(?:[\w%-]+\/)?\d+|watch\/?\?v=\d+)/, facebookFilm),
      form('clip', /\/(?<path>reel\/\d+)/, facebookFilm),
    ],
  },
  {
    name: 'Instagram',
    host: /^instagram\.com$/,
    example: 'https://www.instagram.com/p/…/',
    forms: [
      form(
        'post',
        /\/(?:[\w.]+\/)?(?:p|reels?|tv)\/(?<id>[\w-]+)/,
        'https://www.instagram.com/p/{id}/embed/captioned/',
      ),
    ],
  },
  {
    name: 'X',
    host: /^(?:mobile\.)?(?:x|twitter)\.com$/,
    example: 'https://x.com/…/status/…',
    forms: [
      form('post', /\/\w+\/status\/(?<id>\d+)/, 'https://platform.twitter.com/embed/Tweet.html?id={id}&dnt=true'),
    ],
  },
  {
    name: 'Bluesky',
    host: /^bsky\.app$/,
    example: 'https://bsky.app/profile/…/post/…',
    forms: [
      form(
        'post',
        /\/profile\/(?<by>did:\w+:[\w.-]+|[\w-]+(?:\.[\w-]+)+)\/post\/(?<id>\w+)/,
        'https://embed.bsky.app/embed/{by}/app.bsky.feed.post/{id}?colorMode=system',
      ),
    ],
  },
  {
    name: 'Spotify',
    host: /^open\.spotify\.com$/,
    example: 'https://open.spotify.com/episode/…',
    forms: [
      form('sound', /\/(?:intl-[a-z-]+\/|embed\/)?(?<path>(?:track|episode)\/\w{22})/, spotifyFrame),
      form('list', /\/(?:intl-[a-z-]+\/|embed\/)?(?<path>(?:album|artist|playlist|show)\/\w{22})/, spotifyFrame),
    ],
  },
  {
    name: 'SoundCloud',
    host: /^(?:m\.)?soundcloud\.com$/,
    example: 'https://soundcloud.com/…/…',
    forms: [
      form('list', /\/(?<path>[\w-]+\/sets\/[\w-]+)/, soundCloudFrame),
      form(
        'sound',
        /\/(?!(?:discover|search|you)\/)(?<path>[\w-]+\/(?!(?:sets|albums|tracks|likes|reposts|followers|following)(?:[/?#]|$))[\w-]+)/,
        soundCloudFrame,
      ),
    ],
  },
  {
    name: 'Datawrapper',
    host: /^datawrapper\.dwcdn\.net$/,
    example: 'https://datawrapper.dwcdn.net/…/',
    forms: [form('chart', /\/(?<path>\w{5}(?:\/\d+)?)/, 'https://datawrapper.dwcdn.net/{path}/')],
  },
  {
    name: 'Flourish',
    host: /^public\.flourish\.studio$|^flo\.uri\.sh$/,
    example: 'https://public.flourish.studio/visualisation/…/',
    forms: [form('chart', /\/(?<path>(?:visualisation|story)\/\d+)(?:\/embed)?/, 'https://flo.uri.sh/{path}/embed')],
  },
  {
    name: 'DocumentCloud',
    host: /^(?:embed\.)?documentcloud\.org$/,
    example: 'https://www.documentcloud.org/documents/…',
    forms: [
      form(
        'document',
        /\/documents\/(?<id>\d+(?:-[\w%-]+)?)(?:\.html)?\/?(?:\?[^#]*)?(?<page>#document\/p\d+)?/,
        'https://embed.documentcloud.org/documents/{id}/?embed=1&responsive=1&title=1{page}',
      ),
    ],
  },
  {
    name: 'Scribd',
    host: /^(?:[a-z]{2}\.)?scribd\.com$/,
    example: 'https://www.scribd.com/document/…',
    forms: [
      form(
        'document',
        /\/(?:document|doc|presentation)\/(?<id>\d+)(?:\/[^/?#]*)?/,
        'https://www.scribd.com/embeds/{id}/content?start_page=1&view_mode=scroll',
      ),
    ],
  },
  {
    name: 'Google Maps',
    host: /^(?:maps\.)?google\.(?:com|[a-z]{2}|com?\.[a-z]{2})$/,
    example: 'https://www.google.com/maps/place/…/@…',
    forms: [
      form('map', /\/maps\/embed\?pb=(?<map>[\w!.%*+~:-]+)/, 'https://www.google.com/maps/embed?pb={map}'),
      form(
        'map',
        /\/maps\/(?:place\/(?<place>[^/@?#]+)\/)?@(?<at>-?\d+(?:\.\d+)?,-?\d+(?:\.\d+)?)(?:,(?<zoom>\d+)(?:\.\d+)?z)?(?:[,/].*)?/,
        googleMapsFrame,
      ),
    ],
  },
  {
    name: 'OpenStreetMap',
    host: /^openstreetmap\.org$/,
    example: 'https://www.openstreetmap.org/#map=…',
    forms: [
      form(
        'map',
        /\/(?:\?mlat=(?<markLat>-?[\d.]+)&mlon=(?<markLon>-?[\d.]+))?[^#]*#map=(?<zoom>\d+)(?:\.\d+)?\/(?<lat>-?[\d.]+)\/(?<lon>-?[\d.]+)/,
        openStreetMapFrame,
      ),
    ],
  },
  // Any host may run Mastodon, so this row is the last one.
  {
    name: 'Mastodon',
    host: /^(?:[a-z\d-]+\.)+[a-z][a-z\d-]*[a-z]$/,
    isFederated: true,
    example: 'https://mastodon.social/@…/…',
    forms: [form('post', /\/@(?<by>\w+(?:[.-]\w+)*)\/(?<id>\d{15,20})/, 'https://{host}/@{by}/{id}/embed')],
  },
];
