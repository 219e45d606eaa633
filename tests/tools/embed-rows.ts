/** Addresses as authors copy them, each with its provider and its frame. */
export const embedRows: readonly (readonly [url: string, provider: string, frame: string])[] = [
  // YouTube
  [
    'https://www.youtube.com/watch?v=j-zczJXSxnw',
    'YouTube',
    'https://www.youtube-nocookie.com/embed/j-zczJXSxnw?autoplay=1',
  ],
  [
    'https://youtube.com/watch?app=desktop&v=j-zczJXSxnw&t=3s',
    'YouTube',
    'https://www.youtube-nocookie.com/embed/j-zczJXSxnw?autoplay=1&start=3',
  ],
  ['https://youtu.be/j-zczJXSxnw?si=abc', 'YouTube', 'https://www.youtube-nocookie.com/embed/j-zczJXSxnw?autoplay=1'],
  [
    'https://www.youtube.com/shorts/j-zczJXSxnw',
    'YouTube',
    'https://www.youtube-nocookie.com/embed/j-zczJXSxnw?autoplay=1',
  ],
  // Vimeo
  ['https://vimeo.com/76979871', 'Vimeo', 'https://player.vimeo.com/video/76979871?autoplay=1&dnt=1'],
  [
    'https://vimeo.com/76979871/8272103f6e',
    'Vimeo',
    'https://player.vimeo.com/video/76979871?h=8272103f6e&autoplay=1&dnt=1',
  ],
  // TikTok
  [
    'https://www.tiktok.com/@scout2015/video/6718335390845095173?is_from_webapp=1&sender_device=pc',
    'TikTok',
    'https://www.tiktok.com/player/v1/6718335390845095173?autoplay=1',
  ],
  // Facebook
  [
    'https://www.facebook.com/20531316728/posts/10154009990506729/',
    'Facebook',
    'https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2F20531316728%2Fposts%2F10154009990506729&show_text=true',
  ],
  [
    'https://m.facebook.com/groups/eastmere.news/posts/1234567890?comment_id=1',
    'Facebook',
    'https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fgroups%2Feastmere.news%2Fposts%2F1234567890&show_text=true',
  ],
  [
    'https://www.facebook.com/permalink.php?story_fbid=pfbid02AbC&id=100064&locale=de',
    'Facebook',
    'https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fpermalink.php%3Fstory_fbid%3Dpfbid02AbC%26id%3D100064&show_text=true',
  ],
  [
    'https://www.facebook.com/facebook/videos/10153231379946729/?t=75',
    'Facebook',
    'https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Ffacebook%2Fvideos%2F10153231379946729&show_text=false&autoplay=true&t=75',
  ],
  [
    'https://www.facebook.com/watch/?v=10153231379946729',
    'Facebook',
    'https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fwatch%2F%3Fv%3D10153231379946729&show_text=false&autoplay=true',
  ],
  [
    'https://www.facebook.com/reel/1234567890?s=share',
    'Facebook',
    'https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Freel%2F1234567890&show_text=false&autoplay=true',
  ],
  // Instagram
  [
    'https://www.instagram.com/p/fA9uwTtkSN/?utm_source=ig_web_copy_link',
    'Instagram',
    'https://www.instagram.com/p/fA9uwTtkSN/embed/captioned/',
  ],
  [
    'https://www.instagram.com/meridian.courier/reel/C1a-b_C2d3/',
    'Instagram',
    'https://www.instagram.com/p/C1a-b_C2d3/embed/captioned/',
  ],
  // X
  ['https://x.com/meridian/status/20', 'X', 'https://platform.twitter.com/embed/Tweet.html?id=20&dnt=true'],
  ['https://twitter.com/meridian/status/20?s=20', 'X', 'https://platform.twitter.com/embed/Tweet.html?id=20&dnt=true'],
  // Bluesky
  [
    'https://bsky.app/profile/bsky.app/post/3l6oveex3ii2l',
    'Bluesky',
    'https://embed.bsky.app/embed/bsky.app/app.bsky.feed.post/3l6oveex3ii2l?colorMode=system',
  ],
  [
    'https://bsky.app/profile/did:plc:z72i7hdynmk6r22z27h6tvur/post/3l6oveex3ii2l?ref=x',
    'Bluesky',
    'https://embed.bsky.app/embed/did:plc:z72i7hdynmk6r22z27h6tvur/app.bsky.feed.post/3l6oveex3ii2l?colorMode=system',
  ],
  // Spotify
  [
    'https://open.spotify.com/episode/7makk4oTQel546B0PZlDM5?si=a1b2&t=90',
    'Spotify',
    'https://open.spotify.com/embed/episode/7makk4oTQel546B0PZlDM5?t=90',
  ],
  [
    'https://open.spotify.com/intl-de/album/1DFixLWuPkv3KT3TnV35m3',
    'Spotify',
    'https://open.spotify.com/embed/album/1DFixLWuPkv3KT3TnV35m3',
  ],
  // SoundCloud
  [
    'https://soundcloud.com/forss/flickermood#t=1:30',
    'SoundCloud',
    'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fforss%2Fflickermood%23t%3D90&auto_play=true',
  ],
  [
    'https://soundcloud.com/forss/sets/soulhack?si=1',
    'SoundCloud',
    'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fforss%2Fsets%2Fsoulhack&auto_play=true',
  ],
  // Datawrapper
  ['https://datawrapper.dwcdn.net/aB3dE/', 'Datawrapper', 'https://datawrapper.dwcdn.net/aB3dE/'],
  ['https://datawrapper.dwcdn.net/aB3dE/7/', 'Datawrapper', 'https://datawrapper.dwcdn.net/aB3dE/7/'],
  // Flourish
  [
    'https://public.flourish.studio/visualisation/18552565/',
    'Flourish',
    'https://flo.uri.sh/visualisation/18552565/embed',
  ],
  ['https://flo.uri.sh/story/1234/embed?auto=1', 'Flourish', 'https://flo.uri.sh/story/1234/embed'],
  // DocumentCloud
  [
    'https://www.documentcloud.org/documents/20417938-test-pdf/',
    'DocumentCloud',
    'https://embed.documentcloud.org/documents/20417938-test-pdf/?embed=1&responsive=1&title=1',
  ],
  [
    'https://www.documentcloud.org/documents/20417938-test-pdf.html?mode=document#document/p3',
    'DocumentCloud',
    'https://embed.documentcloud.org/documents/20417938-test-pdf/?embed=1&responsive=1&title=1#document/p3',
  ],
  // Scribd
  [
    'https://www.scribd.com/document/513168371/Annual-Report',
    'Scribd',
    'https://www.scribd.com/embeds/513168371/content?start_page=1&view_mode=scroll',
  ],
  // Google Maps
  [
    'https://www.google.com/maps/embed?pb=!1m18!1m12!1m3!1d2624.9!2d2.29!3d48.85!1s0x47e6%3A0x8ddc!2sEiffel%20Tower!5e0',
    'Google Maps',
    'https://www.google.com/maps/embed?pb=!1m18!1m12!1m3!1d2624.9!2d2.29!3d48.85!1s0x47e6%3A0x8ddc!2sEiffel%20Tower!5e0',
  ],
  [
    'https://www.google.co.uk/maps/place/Tower+Bridge/@51.5054564,-0.0779415,17.5z/data=!3m1!4b1?entry=ttu',
    'Google Maps',
    'https://www.google.com/maps?q=Tower+Bridge&ll=51.5054564,-0.0779415&z=17&output=embed',
  ],
  [
    'https://www.google.com/maps/@47.269,-122.5517,15z',
    'Google Maps',
    'https://www.google.com/maps?q=47.269,-122.5517&z=15&output=embed',
  ],
  // OpenStreetMap
  [
    'https://www.openstreetmap.org/#map=14/47.2690/-122.5517',
    'OpenStreetMap',
    'https://www.openstreetmap.org/export/embed.html?bbox=-122.57917,47.25502,-122.52423,47.28298&layer=mapnik',
  ],
  [
    'https://www.openstreetmap.org/?mlat=47.269&mlon=-122.5517#map=14/47.2690/-122.5517&layers=N',
    'OpenStreetMap',
    'https://www.openstreetmap.org/export/embed.html?bbox=-122.57917,47.25502,-122.52423,47.28298&layer=mapnik&marker=47.269,-122.5517',
  ],
  // Mastodon
  [
    'https://mastodon.social/@Mastodon/103270115826048975',
    'mastodon.social',
    'https://mastodon.social/@Mastodon/103270115826048975/embed',
  ],
  [
    'https://news.eastmere.example/@meridian_courier/113270115826048975?x=1#y',
    'news.eastmere.example',
    'https://news.eastmere.example/@meridian_courier/113270115826048975/embed',
  ],
];

/** Addresses that nobody may load a frame from. */
export const refusedAddresses: readonly string[] = [
  '',
  'youtube.com/watch?v=j-zczJXSxnw',
  'https://evil.example/https://www.youtube.com/watch?v=j-zczJXSxnw',
  'https://youtube.com.evil.example/watch?v=j-zczJXSxnw',
  'https://www.instagram.com.evil.example/p/fA9uwTtkSN/',
  'https://evilinstagram.com/p/fA9uwTtkSN/',
  'https://www.instagram.com@evil.example/p/fA9uwTtkSN/',
  'https://reader:secret@www.instagram.com/p/fA9uwTtkSN/',
  'https://evil.example@x.com/meridian/status/20',
  'https://www.instagram.com:8443/p/fA9uwTtkSN/',
  'https://www.instagram.com/p/../../evil/embed/',
  'https://www.instagram.com/x/../p/fA9uwTtkSN/',
  'https://bsky.app/profile/%2e%2e/post/3l6oveex3ii2l',
  'https://bsky.app/profile/../post/3l6oveex3ii2l',
  'https://flo.uri.sh/story/1234/%2E./',
  'https:\\\\www.instagram.com\\p\\fA9uwTtkSN\\',
  'https://www.google.com\\@evil.example/maps/@47.2,-122.5,15z',
  'https://www.google.com/url?q=https://evil.example/',
  'https://google.evil.example/maps/@47.2,-122.5,15z',
  'https://127.0.0.1/@meridian/113270115826048975',
  'https://localhost/@meridian/113270115826048975',
  'https://mastodon.social:3000/@meridian/113270115826048975',
  'https://mastodon.social/@meridian@other.example/113270115826048975',
  'https://soundcloud.com/forss/likes',
  'javascript:alert(1)//www.youtube.com/watch?v=j-zczJXSxnw',
  'java\tscript:alert(1)',
  'data:text/html,https://vimeo.com/76979871',
  '//www.youtube.com/watch?v=j-zczJXSxnw',
  'ftp://vimeo.com/76979871',
  'https://www.youtube.com/watch?v=j-zczJXSxnw"onload="x',
  'https://datawrapper.dwcdn.net/aB3dE/7/;frame-src *',
  'https://www.youtube.com/@somebody',
  'https://vm.tiktok.com/ZM8abc/',
  'https://vimeo.com/',
];
