/** What stands elsewhere: which addresses are understood, and what is asked of whom. */
import { expect, test } from 'vitest';
import { requestedHeight } from '../../../src/components/story/body/frame-height.ts';
import { framePolicy } from '../../../src/components/story/body/frame-policy.ts';
import { providers } from '../../../src/newsroom/embeds/providers.ts';
import { toBody } from '../../../src/newsroom/story/body/body.ts';
import { embedMistakes, toEmbed } from '../../../src/newsroom/story/body/embed.ts';
import { embedRows, refusedAddresses } from '../../tools/embed-rows.ts';
import { nothingBeside } from '../../tools/newsroom.ts';
import { languageOf } from '../../../src/text/language/words.ts';

for (const [url, provider, frame] of embedRows) {
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
  ['youtu.be/j-zczJXSxnw?t=1:02', 62],
  ['youtu.be/j-zczJXSxnw?t=1:00:02', 3602],
  ['vimeo.com/76979871', 0],
] as const) {
  test(`${address} starts at second ${seconds}`, () => {
    const frame = toEmbed({ url: `https://${address}`, title: 'A film' })?.frame ?? '';
    expect(/[&#](?:start|t)=(\d+)/.exec(frame)?.[1] ?? '0').toBe(String(seconds));
    expect(frame).toMatch(/autoplay=1(?:&start=\d+|&dnt=1(?:#t=\d+s)?)?$/);
  });
}

for (const url of refusedAddresses) {
  test(`"${url}" is not shown, and its author is told`, () => {
    expect(toEmbed({ url, title: 'A film' })).toBeUndefined();
    expect(embedMistakes({ url, title: 'A film' })).toEqual([
      { attribute: 'url', message: expect.stringContaining(' → ') as unknown },
    ]);
  });
}

test('every provider has real addresses that are tested', () => {
  const shown = embedRows.map(([url]) => toEmbed({ url, title: 'Any' })?.frame ?? '');
  for (const { name, forms } of providers) {
    for (const { address } of forms) {
      const tested = embedRows.some(([url]) => address.test(url.replace(/^https:\/\/(?:www\.)?/, '')));
      expect(tested, `${name}: ${address.source}`).toBe(true);
    }
  }
  expect(shown).not.toContain('');
});

test('a mistaken address of a known provider gets an example, another one the list of providers', () => {
  const said = (url: string) => embedMistakes({ url, title: 'A film' })[0]?.message;
  expect(said('https://tube.example/ZM8abc/')).toMatch(/nothing that can be shown here → .* YouTube, .*, Mastodon, or/);
  expect(said('https://www.tiktok.com/@scout2015')).toMatch(
    /nothing of TikTok that can be shown here → copy an address such as https:\/\/www\.tiktok\.com\/@…\/video\/…,/,
  );
});

test('a page may frame the origins of all its embeds, each once, and no other', () => {
  const body = (...urls: string[]) =>
    toBody(urls.map((url) => `::embed{url="${url}" title="T"}`).join('\n\n'), languageOf('en-US'), nothingBeside);
  const policy = framePolicy(
    body('https://vimeo.com/1', 'https://vimeo.com/2', 'https://evil.example/3'),
    body('https://mastodon.social/@Mastodon/103270115826048975'),
  );
  expect(policy).toBe('frame-src https://player.vimeo.com https://mastodon.social');
  expect(framePolicy(body(), body('https://evil.example/3'))).toBeUndefined();
});

test('a frame gets the height that it asks for, and nothing else that it says is heard', () => {
  expect(requestedHeight({ 'datawrapper-height': { aB3dE: 412 } })).toBe(412);
  expect(requestedHeight({ 'twttr.embed': { method: 'twttr.private.resize', params: [{ height: 530 }] } })).toBe(530);
  expect(requestedHeight('{"type":"MEASURE","details":{"height":738}}')).toBe(738);
  expect(requestedHeight({ type: 'setHeight', id: 0, height: 312 })).toBe(312);
  expect(requestedHeight({ id: null, height: 290.5 })).toBe(290.5);
  expect(requestedHeight('{"context":"iframe.resize","src":"https://flo.uri.sh/","height":575}')).toBe(575);
  for (const message of [
    '{',
    '{"type":"LOADING","details":{"height":738}}',
    { type: 'setHeight', height: '100vh' },
    { height: 290 },
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
