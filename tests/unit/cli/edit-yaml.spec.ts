/** Edits of YAML change the value in question and not a byte besides. */
import { expect, test } from 'vitest';
import fc from 'fast-check';
import { stringify } from 'yaml';
import {
  append,
  prepend,
  removeField,
  removeItems,
  removeOwnItems,
  replaceTexts,
  setField,
} from '../../../src/cli/story/edit-yaml.ts';
import { parseYaml } from '../../../src/reading/yaml/yaml.ts';
import { relink } from '../../../src/text/markdown/relink.ts';

const file = `# Kept by the desk.
headline: "It's   so"   # as agreed
empty:
standfirst: >-
  One
  two.
topics:   [ a,b , c ]
list:
  # first
  - one # 1
  - "two"

  - three
none: []
group: { x: one, y: [one, 'one'] }
last: |
  text

`;

const edits: readonly [what: string, edit: (yaml: string) => string, line: string | RegExp, by: string][] = [
  ['sets a quoted text', (yaml) => setField(yaml, 'headline', 'Not: so'), `"It's   so" `, `'Not: so' `],
  ['keeps a quotation as one', (yaml) => setField(yaml, 'headline', '“A”'), `"It's   so" `, `"“A”" `],
  ['fills in an empty field', (yaml) => setField(yaml, 'empty', 'full'), 'empty:', 'empty: full'],
  ['sets a folded text', (yaml) => setField(yaml, 'standfirst', 'Three.'), '>-\n  One\n  two.', 'Three.'],
  ['adds a field behind another', (yaml) => setField(yaml, 'kicker', 'K', 'headline'), 'empty:', 'kicker: K\nempty:'],
  ['adds a field at the end', (yaml) => setField(yaml, 'draft', true), /$/, 'draft: true\n'],
  ['adds to a list in brackets', (yaml) => append(yaml, 'topics', 'd'), ' c ]', ' c, d ]'],
  ['adds to a list of lines', (yaml) => append(yaml, 'list', 'four'), '  - three\n', '  - three\n  - four\n'],
  ['leads a list in brackets', (yaml) => prepend(yaml, 'topics', 'd'), '[ a', '[ d, a'],
  ['leads a list of lines', (yaml) => prepend(yaml, 'list', { at: 'x' }), '  - one', '  - at: x\n  - one'],
  ['leads an empty list', (yaml) => prepend(yaml, 'none', 'x'), '[]', '[x]'],
  ['removes one at the top level', (yaml) => removeOwnItems(yaml, 'topics', (item) => item === 'b'), 'b , c', 'c'],
  ['adds to an empty list', (yaml) => append(yaml, 'none', { at: 'x, y' }), '[]', '[{ at: "x, y" }]'],
  [
    'begins a list',
    (yaml) => append(yaml, 'notes', { at: 'x', text: 'y: z' }),
    /$/,
    "notes:\n  - at: x\n    text: 'y: z'\n",
  ],
  ['removes the first of a list', (yaml) => removeItems(yaml, 'list', (item) => item === 'one'), '  - one # 1\n', ''],
  ['removes one in the middle', (yaml) => removeItems(yaml, 'list', (item) => item === 'two'), '  - "two"\n', ''],
  ['removes one in brackets', (yaml) => removeItems(yaml, 'topics', (item) => item === 'b'), 'b , c', 'c'],
  ['removes the last in brackets', (yaml) => removeItems(yaml, 'topics', (item) => item === 'c'), 'b , c', 'b'],
  ['removes all', (yaml) => removeItems(yaml, 'topics', () => true), 'topics:   [ a,b , c ]\n', ''],
  ['removes all of a list of lines', (yaml) => removeItems(yaml, 'list', () => true), /list:[^]*three\n/, ''],
  ['removes all in a group on one line', (yaml) => removeItems(yaml, 'y', () => true), "[one, 'one']", '[]'],
  ['removes all at the top level alone', (yaml) => removeOwnItems(yaml, 'topics', () => true), '[ a,b , c ]', '[]'],
  ['removes a field', (yaml) => removeField(yaml, 'standfirst'), /standfirst:[^]*two\.\n/, ''],
];
for (const [what, edit, line, by] of edits) {
  test(what, () => {
    const edited = file.replace(line, () => by);
    expect(edited).not.toBe(file);
    expect(edit(file)).toBe(edited);
    const onWindows = (text: string) => text.replaceAll('\n', '\r\n');
    expect(edit(onWindows(file))).toBe(onWindows(edited));
  });
}

test('every text that names something is replaced where it stands, but not in fields that are excepted', () => {
  expect(replaceTexts(file, 'one', '1/uno', ['group'])).toBe(file.replace('- one', '- 1/uno'));
  expect(replaceTexts(file, 'one', 'uno')).toBe(
    file.replace('- one', '- uno').replace('x: one', 'x: uno').replace("[one, 'one']", "[uno, 'uno']"),
  );
});

test('fields in braces are edited in braces', () => {
  expect(setField('{"a": 1}\n', 'b', { at: 'x' })).toBe('{"a": 1, "b": {"at":"x"}}\n');
  expect(setField('{}', 'b', true)).toBe('{"b": true}');
  expect(append('{"a": ["x"]}', 'a', 'y')).toBe('{"a": ["x", y]}');
});

test('whatever is written is read back as it was meant, and the rest says what it said', () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== '');
  const field = fc.constantFrom('alpha', 'beta', 'gamma', 'delta');
  const value = fc.oneof(words, fc.array(words, { maxLength: 3 }), fc.dictionary(field, words, { minKeys: 1 }));
  const fields = fc.dictionary(field, value, { minKeys: 1 });
  fc.assert(
    fc.property(fields, field, words, fc.boolean(), (data, name, text, flow) => {
      const yaml = stringify(data, flow ? { collectionStyle: 'flow' } : {});
      fc.pre(parseYaml(yaml).ok);
      expect(parseYaml(setField(yaml, name, text))).toEqual({ ok: true, data: { ...data, [name]: text } });
      const list = data[name];
      const before = Array.isArray(list) ? list : [];
      expect(parseYaml(append(yaml, name, text))).toEqual({ ok: true, data: { ...data, [name]: [...before, text] } });
      if (before.length === 0) return;
      const kept = before.filter((item) => item !== before[0]);
      const { [name]: _, ...others } = data;
      expect(parseYaml(removeItems(yaml, name, (item) => item === before[0]))).toEqual({
        ok: true,
        data: kept.length > 0 || flow ? { ...data, [name]: kept } : others,
      });
    }),
    {
      numRuns: 200,
      examples: [[{ alpha: [] }, 'alpha', '-\u00A0', false]],
    },
  );
});

test('links and cards are readdressed where they are such, and nowhere else', () => {
  const old = '/2020/05/old/';
  const card = '::related{story="2020/05/old"}';
  const body = `😀 [a \`${old}\`](${old} "t ${old}") \`[c](${old})\` ${old}

<a href="${old}#x">z</a> [r][r] [longer](${old}er/) [other](/x${old})

> [two
> lines](${old}?q=1)

    [code](${old})

${card}

::related{story='2020/05/old'}

::related{story="2020/05/older"}

::figure{file="a.png" alt="story=2020/05/old" credit="C"}

Text ${card}

[r]: ${old}
`;
  const wanted = body
    .replace(`](${old} "`, '](/2021/01/new/ "')
    .replace(`href="${old}#x"`, 'href="/2021/01/new/#x"')
    .replace(`lines](${old}?q=1)`, 'lines](/2021/01/new/?q=1)')
    .replace(`[r]: ${old}`, '[r]: /2021/01/new/')
    .replace(`\n${card}\n`, '\n::related{story="2021/01/new"}\n')
    .replace("story='2020/05/old'", "story='2021/01/new'");
  expect(relink(body, '2020/05/old', '2021/01/new')).toBe(wanted);
});
