// Words of queries, slips among them.
// cspell:disable
import { describe, expect, test } from 'vitest';
import { clausesOf } from '../../../src/components/search/engine/clauses.ts';
import { Lexicon } from '../../../src/components/search/engine/lexicon.ts';
import { planSearch, type Plan } from '../../../src/components/search/engine/plan.ts';
import { stemmerFor } from '../../../src/text/search/stemmer.ts';
import { writeLexicon, type LexiconWord } from '../../../src/text/search/lexicon-file.ts';

/** Words with the number of stories that have them; "=term" names the term. */
function lexiconOf(...words: string[]): Lexicon {
  const read = words.map((text): LexiconWord => {
    const [, word = '', stories = '1', term = word] = /^(\S+?)(?: (\d+))?(?:=(\S+))?$/.exec(text) ?? [];
    return { word, written: word, stories: Number(stories), terms: term.split(',') };
  });
  const sorted = read.sort((a, b) => (a.word < b.word ? -1 : 1));
  const files = new Map<string, string>();
  const half = Math.ceil(sorted.length / 2);
  // Two files, as a large lexicon has many.
  const halves = [sorted.slice(0, half), sorted.slice(half)].filter(({ length }) => length > 0);
  const entries = halves.map((ofFile, index) => {
    const terms = new Map(
      ofFile.flatMap((word) => word.terms.map((term) => [term, new Map([[0, word.stories]])] as const)),
    );
    files.set(
      `/words/${index}.txt`,
      writeLexicon({ words: ofFile, terms, headlines: new Map(), standfirsts: new Map() }),
    );
    return { from: ofFile[0]?.word ?? '', file: `${index}.txt` };
  });
  const load = (path: string) => Promise.resolve(files.get(path) ?? '');
  return new Lexicon([{ path: '/words/', files: entries }], load, () => stemmerFor('en-US'));
}

const plan = (typed: string, lexicon: Lexicon, asTyped = false): Promise<Plan> =>
  planSearch(clausesOf(typed, 'en-US'), lexicon, asTyped);

describe('slips', () => {
  const lexicon = lexiconOf(
    'election 9=elect',
    'elections 3=elect',
    'mayor 5',
    'major 2',
    'minor 4',
    'apple',
    'covid19 7',
  );

  for (const [typed, meant] of [
    ['electoin', 'election'],
    ['electon', 'election'],
    ['elecction', 'election'],
    ['eletcions', 'elections'],
    ['lection', 'election'],
    ['maior', 'mayor'],
    ['mjaor', 'major'],
    ['aple', 'apple'],
  ] as const) {
    test(`"${typed}" is taken for "${meant}"`, async () => {
      expect((await lexicon.nearest(typed))?.word).toBe(meant);
    });
  }

  for (const typed of ['zzzz', 'may', 'mayonnaise', 'covid18', '2019']) {
    test(`"${typed}" is taken for nothing`, async () => {
      expect(await lexicon.nearest(typed)).toBeUndefined();
    });
  }
});

test('a word that no story has is corrected, or left out, and the plan says so', async () => {
  const lexicon = lexiconOf('mayor 5', 'election 9=elect');
  expect(await plan('mayor electoin xyzzy', lexicon)).toMatchObject({
    alternatives: [[['mayor'], ['elect']]],
    corrected: [{ typed: 'electoin', taken: 'election' }],
    unknown: ['xyzzy'],
    isEmpty: false,
  });
  expect(await plan('mayor electoin', lexicon, true)).toMatchObject({ corrected: [], unknown: ['electoin'] });
  expect(await plan('xyzzy', lexicon)).toMatchObject({ isEmpty: true, unknown: ['xyzzy'] });
});

test('a compound is searched as a phrase and as one word, as far as stories have them', async () => {
  const lexicon = lexiconOf('time', 'lapse', 'timelapse', 'open', 'skies');
  expect((await plan('time-lapse', lexicon)).alternatives).toEqual([[['time', 'lapse']], [['timelapse']]]);
  expect((await plan('open-skies', lexicon)).alternatives).toEqual([[['open', 'skies']]]);
  expect((await plan('"time lapse"', lexicon)).alternatives).toEqual([[['time', 'lapse']]]);
});

test('a compound of which stories have only one word is that word', async () => {
  expect(await plan('time-xyzzy', lexiconOf('time'))).toMatchObject({ alternatives: [[['time']]] });
});

test('neighbors are searched as one word too', async () => {
  expect((await plan('f 35', lexiconOf('f35'))).alternatives).toEqual([[['f35']]]);
  expect((await plan('mc cue', lexiconOf('mccue', 'mc', 'cue'))).alternatives).toEqual([[['mccue']], [['mc', 'cue']]]);
});

test('a word with two stems is searched by both, and all words with them are marked', async () => {
  const lexicon = lexiconOf('pena=pen,pena', 'penas=pena', 'zebra', 'zoo');
  const { alternatives, marked } = await plan('pena', lexicon);
  expect(alternatives).toEqual([[['pen']], [['pena']]]);
  expect(marked).toEqual(new Set(['pena', 'penas']));
});

test('a form that no story has finds those that stories have', async () => {
  const lexicon = lexiconOf('company 3=compani', 'companies 5=compani', 'bonds 9=bond', 'pond=pond');
  expect(await plan('companys', lexicon)).toMatchObject({ alternatives: [[['compani']]], corrected: [] });
  expect(await plan('ponds', lexicon)).toMatchObject({ alternatives: [[['pond']]], corrected: [] });
});

test('words with a beginning come by their frequency', async () => {
  const words = await lexiconOf('election 9', 'elect 2', 'elector 4', 'else 20', 'eel').beginningWith('ele', 3);
  expect(words.map(({ word }) => word)).toEqual(['election', 'elector', 'elect']);
});

test('quotation marks that do not close, and signs alone, are passed over', () => {
  const texts = (typed: string) => clausesOf(typed, 'en-US').map(({ text, quoted }) => (quoted ? `"${text}"` : text));
  expect(texts('"open skies')).toEqual(['open', 'skies']);
  expect(texts('“open skies” – ??? « x »')).toEqual(['"open skies"', '" x "']);
  expect(texts('!!! ... ""')).toEqual([]);
  expect(clausesOf('word '.repeat(40), 'en-US')).toHaveLength(12);
});
