/** What stands elsewhere: which addresses are understood, and what is asked of whom. */
import { expect, test } from 'vitest';
import { requestedHeight } from '../../../src/components/story/body/frame-height.ts';
import { embedMistakes, toEmbed } from '../../../src/newsroom/story/embed.ts';

const cases: readonly [url: string, provider: string, frame: string][] = [
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
  ['https://vimeo.com/76979871', 'Vimeo', 'https://player.vimeo.com/video/76979871?autoplay=1&dnt=1'],
  [
    'https://vimeo.com/76979871/8272103f6e',
    'Vimeo',
    'https://player.vimeo.com/video/76979871?h=8272103f6e&autoplay=1&dnt=1',
  ],
  ['https://datawrapper.dwcdn.net/aB3dE/', 'Datawrapper', 'https://datawrapper.dwcdn.net/aB3dE/'],
  ['https://datawrapper.dwcdn.net/aB3dE/7/', 'Datawrapper', 'https://datawrapper.dwcdn.net/aB3dE/7/'],
  ['https://x.com/meridian/status/20', 'X', 'https://platform.twitter.com/embed/Tweet.html?id=20&dnt=true'],
  ['https://twitter.com/meridian/status/20?s=20', 'X', 'https://platform.twitter.com/embed/Tweet.html?id=20&dnt=true'],
];
for (const [url, provider, frame] of cases) {
  test(`${url} is shown as ${provider}`, () => {
    expect(toEmbed({ url, title: 'A film' })).toMatchObject({ url, provider, frame, title: 'A film' });
    expect(toEmbed({ url, title: 'A film' })?.origin).toBe(new URL(frame).origin);
    expect(embedMistakes({ url, title: 'A film' })).toEqual([]);
  });
}

for (const [address, seconds] of [
  ['youtu.be/j-zczJXSxnw?t=90', 90],
  ['youtu.be/j-zczJXSxnw?si=abc&t=90s', 90],
  ['youtu.be/j-zczJXSxnw#t=90', 90],
  ['www.youtube.com/watch?v=j-zczJXSxnw&t=1m30s', 90],
  ['www.youtube.com/watch?t=1h2m3s&v=j-zczJXSxnw', 3723],
  ['www.youtube.com/watch?v=j-zczJXSxnw&start=90', 90],
  ['m.youtube.com/watch?v=j-zczJXSxnw&time_continue=90&feature=x', 90],
  ['www.youtube.com/embed/j-zczJXSxnw?start=90', 90],
  ['www.youtube.com/live/j-zczJXSxnw?feature=share&t=2h', 7200],
  ['youtu.be/j-zczJXSxnw?t=0', 0],
  ['youtu.be/j-zczJXSxnw?t=soon', 0],
  ['youtu.be/j-zczJXSxnw?t=', 0],
  ['youtu.be/j-zczJXSxnw#comments', 0],
  ['vimeo.com/76979871#t=1m2s', 62],
  ['vimeo.com/76979871?share=copy#t=62', 62],
  ['vimeo.com/76979871/8272103f6e?t=62s', 62],
  ['vimeo.com/76979871', 0],
] as const) {
  test(`${address} starts at second ${seconds}`, () => {
    const frame = toEmbed({ url: `https://${address}`, title: 'A film' })?.frame ?? '';
    expect(/[&#](?:start|t)=(\d+)/.exec(frame)?.[1] ?? '0').toBe(String(seconds));
    expect(frame).toMatch(/autoplay=1(?:&start=\d+|&dnt=1(?:#t=\d+s)?)?$/);
  });
}

for (const url of [
  'https://evil.example/https://www.youtube.com/watch?v=j-zczJXSxnw',
  'https://youtube.com.evil.example/watch?v=j-zczJXSxnw',
  'javascript:alert(1)//www.youtube.com/watch?v=j-zczJXSxnw',
  'youtube.com/watch?v=j-zczJXSxnw',
  'https://www.youtube.com/watch?v=j-zczJXSxnw"onload="x',
  'https://www.youtube.com/@somebody',
  'https://vimeo.com/',
  '',
]) {
  test(`"${url}" is not shown, and its author is told`, () => {
    expect(toEmbed({ url, title: 'A film' })).toBeUndefined();
    expect(embedMistakes({ url, title: 'A film' })).toEqual([
      { attribute: 'url', message: expect.stringContaining(' → ') as unknown },
    ]);
  });
}

test('a frame gets the height that it asks for, and nothing else that it says is heard', () => {
  expect(requestedHeight({ 'datawrapper-height': { aB3dE: 412 } })).toBe(412);
  expect(requestedHeight({ 'twttr.embed': { method: 'twttr.private.resize', params: [{ height: 530 }] } })).toBe(530);
  for (const message of [
    undefined,
    null,
    'datawrapper-height',
    { 'datawrapper-height': 5 },
    { 'datawrapper-height': { a: '5px' } },
    { 'datawrapper-height': { a: 1e9 } },
    { 'twttr.embed': { method: 'twttr.private.rendered', params: [{ height: 530 }] } },
    { 'twttr.embed': { method: 'twttr.private.resize', params: [] } },
  ])
    expect(requestedHeight(message), JSON.stringify(message)).toBeUndefined();
});

test('an embed without a title is not shown either', () => {
  expect(toEmbed({ url: 'https://vimeo.com/76979871', title: ' ' })).toBeUndefined();
});
