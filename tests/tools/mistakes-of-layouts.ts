import type { Mistake } from './mistakes.ts';
import { storyText as story } from './story-text.ts';

const figure = '::figure{file="map.png" alt="A map" credit="Gazette"}';
const image = '\n  file: map.png\n  alt: A map\n  credit: Gazette';

/** A story whose text or fields do not suit its layout. */
export const mistakesOfLayouts: readonly Mistake[] = [
  {
    kind: 'a photo essay with two pictures',
    file: 'stories/2024/03/two-pictures/index.md',
    beside: 'map.png',
    source: story({ layout: 'photo-essay' }, `Words.\n\n${figure}\n\nWords.\n\n${figure}`),
    at: 'layout: photo-essay',
    field: 'layout',
    message: /is photo-essay, but the text has two pictures → add pictures with ::figure until there are 3/,
  },
  {
    kind: 'a photo essay whose only picture is the lead picture',
    file: 'stories/2024/03/no-pictures/index.md',
    beside: 'map.png',
    source: story({ layout: 'photo-essay', image }),
    at: 'layout: photo-essay',
    field: 'layout',
    message: /is photo-essay, but the text has no picture → /,
  },
  {
    kind: 'a brief with a lead picture',
    file: 'stories/2024/03/pictured-brief/index.md',
    beside: 'map.png',
    source: story({ layout: 'brief', image }),
    at: 'image: ',
    field: 'image',
    message: /is set, but a brief has no pictures → remove it, or remove layout: brief/,
  },
  {
    kind: 'a brief with a gallery',
    file: 'stories/2024/03/brief-gallery/index.md',
    beside: 'map.png',
    source: story({ layout: 'brief' }, `::::gallery\n${figure}\n\n${figure.replace('A map', 'Another')}\n::::`),
    at: figure,
    field: 'body',
    message: /a brief has no pictures → remove it, or remove layout: brief/,
  },
  {
    kind: 'a brief that is long',
    file: 'stories/2024/03/long-brief/index.md',
    source: story({ layout: 'brief' }, 'Four words are here. '.repeat(80)),
    at: 'layout: brief',
    field: 'layout',
    message: /is brief, but the text has \d+ characters and may have 1500 → shorten it, or remove layout/,
  },
  {
    kind: 'live coverage with a layout',
    file: 'stories/2024/03/live-feature/index.md',
    source: story({ genre: 'live', layout: 'feature', coverageEndedAt: '2024-11-01T12:00:00Z' }),
    at: 'layout: feature',
    field: 'layout',
    message: /is feature, but live coverage has a layout of its own → remove layout/,
  },
  {
    kind: 'a layout that there is not',
    file: 'stories/2024/03/post/index.md',
    source: story({ layout: 'post' }),
    at: 'layout: post',
    field: 'layout',
    message: /"post".* → .*standard.*feature.*photo-essay.*brief/,
  },
];
