import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from '../tools/root.ts';
import { writeWhole } from './corpus.ts';
import { feedLength, frontLength, stylesheet, writeStories, type Rival, type RivalOrders } from './rival.ts';
import { sectionCount } from './stories.ts';

/** Returns the newest Hugo on the path, with Pagefind over its output; `undefined` if there is none. */
export function hugo(): Rival | undefined {
  const found = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => globSync('hugo{,_*,-*}', { cwd: folder }).map((name) => join(folder, name)))
    .flatMap((command) => {
      const version = versionOf(command);
      return version === undefined ? [] : [{ command, version }];
    });
  const [newest] = found.sort((a, b) => b.version.localeCompare(a.version, 'en', { numeric: true }));
  if (!newest) return undefined;
  const { command, version } = newest;
  return {
    name: 'Hugo',
    version,
    prepare,
    build: (folder) => ({
      command,
      args: ['--destination', join(folder, 'site'), '--cacheDir', join(folder, 'cache')],
      cwd: join(folder, 'source'),
    }),
    index: {
      name: 'Hugo + Pagefind',
      command: (folder) => ({
        command: process.execPath,
        args: [join(root, 'node_modules/.bin/pagefind'), '--site', join(folder, 'site'), '--quiet'],
        cwd: folder,
      }),
    },
  };
}

function versionOf(command: string): string | undefined {
  try {
    const text = execFileSync(command, ['version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return /^hugo v(\d+\.\d+\.\d+)/.exec(text)?.[1];
  } catch {
    return undefined;
  }
}

async function prepare(orders: RivalOrders): Promise<void> {
  const source = join(orders.folder, 'source');
  const write = (path: string, text: string) => writeWhole(join(source, path), text);
  await write('config.yaml', config);
  await write('static/style.css', '');
  await write('layouts/_default/baseof.html', base);
  await write('layouts/_default/single.html', single);
  await write('layouts/_default/terms.html', terms);
  await write('layouts/_default/list.html', list('.Pages'));
  // The folder of all stories has a list too, whether or not it is wanted.
  await write('layouts/stories/section.html', list(`first ${frontLength} .Pages`));
  await write('layouts/sections/term.html', list(`first ${frontLength} .Pages`));
  await write('layouts/index.html', list(`first ${frontLength} .Site.RegularPages`));
  await writeStories(join(source, 'content/stories'), orders, []);
}

const config = `baseURL: https://benchmark.example/
title: The Benchmark
languageCode: en-us
taxonomies: { section: sections, topic: topics, contributor: contributors, month: months }
permalinks: { stories: "/:year/:month/:slug/" }
outputs: { home: [HTML, RSS], section: [HTML], taxonomy: [HTML], term: [HTML] }
services: { rss: { limit: ${feedLength} } }
`;

const base = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{{ .Title }}</title>
<meta name="description" content="{{ .Params.standfirst }}">
<link rel="canonical" href="{{ .Permalink }}">
<link rel="stylesheet" href="${stylesheet}">
</head>
<body>
<header>
<a href="/">The Benchmark</a>
<nav>{{ range seq 0 ${sectionCount - 1} }}<a href="/sections/section-{{ . }}/">Section {{ . }}</a> {{ end }}</nav>
</header>
<main>
{{ block "main" . }}{{ end }}
</main>
<footer><a href="/topics/">Topics</a> <a href="/contributors/">Contributors</a> <a href="/months/">Archive</a></footer>
</body>
</html>
`;

const single = `{{ define "main" }}
<article>
{{ range .Params.sections }}<a href="/sections/{{ . }}/">{{ . }}</a>{{ end }}
<h1>{{ .Title }}</h1>
<p>{{ .Params.standfirst }}</p>
<p>By {{ range .Params.contributors }}<a href="/contributors/{{ . }}/">{{ . }}</a>{{ end }}</p>
<time datetime="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}">{{ .Date.Format "January 2, 2006" }}</time>
{{ with .Params.picture }}<img src="{{ . }}" alt="A plain picture" width="1200" height="800">{{ end }}
{{ .Content }}
<ul>{{ range .Params.topics }}<li><a href="/topics/{{ . }}/">{{ . }}</a></li>{{ end }}</ul>
</article>
{{ end }}
`;

const list = (pages: string) => `{{ define "main" }}
<h1>{{ .Title }}</h1>
{{ range ${pages} }}
<article>
<h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2>
<time datetime="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}">{{ .Date.Format "January 2, 2006" }}</time>
<p>{{ .Params.standfirst }}</p>
</article>
{{ end }}
{{ end }}
`;

const terms = `{{ define "main" }}
<h1>{{ .Title }}</h1>
<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
{{ end }}
`;
