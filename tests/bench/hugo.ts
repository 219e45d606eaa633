import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { corpusStories, type CorpusOrders, type CorpusStory } from './corpus.ts';

const page = (main: string) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>{{ .Title }}</title>
<link rel="canonical" href="{{ .Permalink }}"></head><body>
<header><a href="/">The Benchmark</a><nav>{{ range $n := seq 0 11 }}<a href="/sections/section-{{ $n }}/">Section {{ $n }}</a>{{ end }}</nav></header>
<main>${main}</main><footer>The Benchmark</footer></body></html>
`;

const list = `<h1>{{ .Title }}</h1>{{ range first 60 .Pages }}<article><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2>
<time datetime="{{ .Date }}">{{ .Date.Format "January 2, 2006" }}</time><p>{{ .Params.standfirst }}</p></article>{{ end }}`;

const single = `<article><h1>{{ .Title }}</h1><p>{{ .Params.standfirst }}</p>
<p>{{ range .Params.contributors }}<a href="/contributors/{{ . }}/">{{ . }}</a>{{ end }} <time datetime="{{ .Date }}">{{ .Date.Format "January 2, 2006" }}</time></p>
{{ .Content }}<p>{{ range .Params.topics }}<a href="/topics/{{ . }}/">{{ . }}</a> {{ end }}</p></article>`;

/** Writes the same stories as a Hugo site with a plain theme: stories, sections, topics, contributors, a feed. */
export function writeHugoSite(folder: string, orders: CorpusOrders): void {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write(
    'config.yaml',
    [
      'baseURL: https://benchmark.example/',
      'title: The Benchmark',
      'taxonomies: { section: sections, topic: topics, contributor: contributors }',
      'permalinks: { stories: /:year/:month/:slug/ }',
      'outputs: { home: [HTML, RSS], section: [HTML], taxonomy: [HTML], term: [HTML] }',
      'services: { rss: { limit: 50 } }',
      '',
    ].join('\n'),
  );
  write('layouts/_default/single.html', page(single));
  write('layouts/_default/list.html', page(list));
  write(
    'layouts/_default/terms.html',
    page('<h1>{{ .Title }}</h1>{{ range .Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}'),
  );
  write('layouts/index.html', page(list.replace('.Pages', '.Site.RegularPages')));
  for (const story of corpusStories(orders))
    write(`content/stories/${story.id.replaceAll('/', '-')}.md`, storyFile(story));
}

function storyFile(story: CorpusStory): string {
  return [
    '---',
    `title: ${story.headline}`,
    `standfirst: ${story.standfirst}`,
    `slug: ${story.id.slice(8)}`,
    `date: ${story.publishedAt}`,
    `sections: [section-${story.section}]`,
    `topics: [${story.topics.map((topic) => `topic-${topic}`).join(', ')}]`,
    `contributors: [contributor-${story.contributor}]`,
    '---',
    '',
    story.body,
    '',
  ].join('\n');
}
