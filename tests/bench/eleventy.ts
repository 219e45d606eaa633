import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { root } from '../tools/root.ts';
import { writeWhole } from './corpus.ts';
import { feedLength, frontLength, stylesheet, writeStories, type Rival, type RivalOrders } from './rival.ts';
import { sectionCount } from './stories.ts';

/**
 * Eleventy, if it is installed.
 *
 * @param where a folder from which it can be found, as `npm install --prefix` leaves it; the repository by default.
 */
export function eleventy(where: string = root): Rival | undefined {
  let home: string;
  try {
    home = dirname(dirname(createRequire(join(resolve(where), 'package.json')).resolve('@11ty/eleventy')));
  } catch {
    return undefined;
  }
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const build: Rival['build'] = (folder) => ({
    command: process.execPath,
    args: [join(home, 'cmd.cjs'), '--config=eleventy.config.mjs', '--quiet'],
    cwd: join(folder, 'source'),
  });
  return { name: 'Eleventy', version, prepare, build };
}

async function prepare(orders: RivalOrders): Promise<void> {
  const source = join(orders.folder, 'source');
  const write = (path: string, text: string) => writeWhole(join(source, path), text);
  await write('eleventy.config.mjs', config);
  await write('content/style.css', '');
  await write('layouts/page.njk', page);
  await write('layouts/story.njk', story);
  await write('content/index.njk', `---\nlayout: page.njk\ntitle: The Benchmark\n---\n${list('collections.newest')}`);
  await write('content/feed.njk', feed);
  for (const kind of ['sections', 'topics', 'contributors', 'months']) {
    await write(`content/${kind}.njk`, groupOf(kind));
    await write(`content/all-${kind}.njk`, allOf(kind));
  }
  await writeStories(join(source, 'content'), orders, ['layout: story.njk', 'tags: story']);
}

const config = `export default function (config) {
  const newestFirst = (api) => api.getFilteredByTag('story').reverse();
  config.addCollection('newest', (api) => newestFirst(api).slice(0, ${frontLength}));
  config.addCollection('latest', (api) => newestFirst(api).slice(0, ${feedLength}));
  for (const kind of ['sections', 'topics', 'contributors', 'months']) {
    config.addCollection(kind, (api) => {
      const groups = Map.groupBy(newestFirst(api).flatMap((story) => story.data[kind].map((slug) => ({ slug, story }))), ({ slug }) => slug);
      const stories = (group) => group.map(({ story }) => story).slice(0, kind === 'sections' ? ${frontLength} : Infinity);
      return [...groups].map(([slug, group]) => ({ slug, stories: stories(group) }));
    });
  }
  const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });
  config.addFilter('day', (date) => day.format(date));
  config.addFilter('iso', (date) => date.toISOString());
  config.addFilter('rfc822', (date) => date.toUTCString());
  config.addPassthroughCopy('content/**/*.{jpg,css}');
  // Bodies are plain Markdown.
  return { markdownTemplateEngine: false, dir: { input: 'content', includes: '../layouts', output: '../site' } };
}
`;

const nav = Array.from({ length: sectionCount }, (_, n) => `<a href="/sections/section-${n}/">Section ${n}</a>`);

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{{ title }}</title>
<meta name="description" content="{{ standfirst }}">
<link rel="canonical" href="https://benchmark.example{{ page.url }}">
<link rel="stylesheet" href="${stylesheet}">
</head>
<body>
<header><a href="/">The Benchmark</a><nav>${nav.join(' ')}</nav></header>
<main>
{{ content | safe }}
</main>
<footer><a href="/topics/">Topics</a> <a href="/contributors/">Contributors</a> <a href="/months/">Archive</a></footer>
</body>
</html>
`;

const story = `---
layout: page.njk
---
<article>
{% for section in sections %}<a href="/sections/{{ section }}/">{{ section }}</a>{% endfor %}
<h1>{{ title }}</h1>
<p>{{ standfirst }}</p>
<p>By {% for one in contributors %}<a href="/contributors/{{ one }}/">{{ one }}</a>{% endfor %}</p>
<time datetime="{{ page.date | iso }}">{{ page.date | day }}</time>
{% if picture %}<img src="{{ picture }}" alt="A plain picture" width="1200" height="800">{% endif %}
{{ content | safe }}
<ul>{% for topic in topics %}<li><a href="/topics/{{ topic }}/">{{ topic }}</a></li>{% endfor %}</ul>
</article>
`;

const list = (stories: string) => `<h1>{{ title }}</h1>
{% for story in ${stories} %}
<article>
<h2><a href="{{ story.url }}">{{ story.data.title }}</a></h2>
<time datetime="{{ story.date | iso }}">{{ story.date | day }}</time>
<p>{{ story.data.standfirst }}</p>
</article>
{% endfor %}
`;

const groupOf = (kind: string) => `---
layout: page.njk
pagination: { data: collections.${kind}, size: 1, alias: group }
permalink: "/${kind}/{{ group.slug }}/"
eleventyComputed: { title: "{{ group.slug }}" }
---
${list('group.stories')}`;

const allOf = (kind: string) => `---
layout: page.njk
title: ${kind}
permalink: /${kind}/
---
<h1>{{ title }}</h1>
<ul>{% for group in collections.${kind} %}<li><a href="/${kind}/{{ group.slug }}/">{{ group.slug }}</a></li>{% endfor %}</ul>
`;

const feed = `---
permalink: /feed.xml
---
<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>The Benchmark</title><link>https://benchmark.example/</link><description>Numbers only</description>
{% for story in collections.latest %}<item><title>{{ story.data.title }}</title><link>https://benchmark.example{{ story.url }}</link>
<pubDate>{{ story.date | rfc822 }}</pubDate><description>{{ story.data.standfirst }}</description></item>
{% endfor %}</channel></rss>
`;
