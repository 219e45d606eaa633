/** Text that breaks parsers, templates, shells, feeds and addresses, drawn at random. */
import { Lots } from './lots.ts';

/** Pieces of text, each of which has broken some program. */
const pieces = [
  // HTML, XML and JSON inside a script.
  ...['<', '>', '&', '"', "'", '`', ']]>', '<!--', '-->', '<![CDATA[', '</script>', '<script>alert(1)</script>'],
  ...['&amp;', '&#0;', '&#xD800;', '&nbsp;', '&bogus;', '<b>', '</p>', '<img src=x onerror=alert(1)>', '<?xml?>'],
  ...['javascript:alert(1)', '{"a":1}', '\\', '\\u003c', '\\n', '</title>', '</textarea>', '" onmouseover="x'],
  // Templates and replacement patterns.
  ...['{{ x }}', '{% x %}', '${x}', '$&', '$1', '$$', '%s', '%00', '%E0%A4%A', '{year}', '{name}', '<%= x %>'],
  // YAML and Markdown.
  ...[': ', ' #', '- ', '---', '...', '? ', '! ', '* ', '& ', '| ', '> ', '@', '%', '~', 'null', 'true', '1e3', '0x1F'],
  ...['# ', '## ', '[x](y)', '![x](y)', '[^1]', '::figure', ':::note', ':a', '**b**', '~~s~~', '|a|b|', '1.', '\t'],
  // Names that objects have already.
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty'],
  // Addresses.
  ...['/', '//', '../..', '?a=b&c=d', '#top', 'https://a.example/?q=1&r="2"', 'mailto:a@b.example', '%2F'],
  // Scripts, directions, and characters that nobody sees.
  ...[
    'שלום',
    'العربية',
    '東京都知事選',
    'Łódź',
    'ﬁ',
    'ß',
    'İ',
    'e\u0301',
    '👩‍👩‍👧',
    '🇪🇺',
    '𝒜',
    '\u00AD',
    '\u200B',
    '\u200D',
  ],
  ...['\u202E', '\u2066', '\u2028', '\u2029', '\u00A0', '\uFEFF', '\u0085', '\uE000', '\uE0000\uE001'],
  // Quotation marks and dashes.
  ...['“', '”', '‘', '’', '«', '„', '--', '---', '–', '…', "'90s", `'"x"'`, "n'", '½', '€', '©'],
];

/** Characters that XML forbids, or that are none by themselves. */
const forbidden = ['\u0000', '\u0008', '\u000B', '\u001F', '\uFFFE', '\uFFFF', '\uD83D', '\uDE00', '\u007F'];

/** Draws text at random. */
export class HostileText extends Lots {
  /** One line of a few words with hostile pieces in it; now and then with a character that is forbidden. */
  line(): string {
    const words = Array.from({ length: 1 + this.number(5) }, () =>
      this.once(3) ? this.one(['Tide', 'quay', 'of', 'the', '12', 'Herring']) : this.one(pieces),
    );
    if (this.once(40)) words.push(this.one(forbidden));
    if (this.once(30)) words.push('x'.repeat(this.one([300, 5000])));
    // A line that is white space alone says nothing, which is a mistake of its own.
    return `${this.once(4) ? '' : 'Tide '}${words.join(this.one(['', ' ']))}${this.once(4) ? '' : ' table'}`;
  }

  /** Markdown of a few blocks. */
  markdown(): string {
    const blocks = Array.from({ length: 1 + this.number(5) }, () => this.#block());
    return `${blocks.join(this.once(6) ? '\n' : '\n\n')}\n`;
  }

  #block(): string {
    const make = this.one([
      () => this.line(),
      () => this.line(),
      () => `## ${this.line()}`,
      () => `- ${this.line()}\n- ${this.line()}`,
      () => `> ${this.line()}`,
      () => `| a | b |\n| --- | --: |\n| ${this.line()} | ${this.line()} |`,
      () => `Words[^1] follow.\n\n[^1]: ${this.line()}`,
      () => `\`\`\`\n${this.line()}\n\`\`\``,
      () => `[${this.one(['words', 'Łódź', '"x"'])}](https://a.example/?q=1&r=2)`,
      () => `:::pullquote{by="${this.line()}"}\n${this.line()}\n:::`,
      () => `::embed{url="https://vimeo.com/${1 + this.number(9999)}" title="${this.line()}"}`,
      () => `<div>${this.line()}</div><p id="top">${this.line()}</p>`,
      () => `<a href="${this.line()}" id="main">${this.line()}</a>`,
      () => `<table><tr><td>${this.line()}</table>`,
      () => `${'> '.repeat(this.number(30))}${this.line()}`,
    ]);
    return make();
  }
}
