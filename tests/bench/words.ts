const onsets = [
  'b',
  'br',
  'c',
  'cl',
  'd',
  'dr',
  'f',
  'g',
  'gr',
  'h',
  'l',
  'm',
  'n',
  'p',
  'pr',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'w',
];
const vowels = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou'];
const codas = ['', 'n', 'r', 's', 't', 'l', 'nd', 'st', 'm', 'ck'];

/** A vocabulary of some 15,000 invented words, the frequent ones short. */
export const words: readonly string[] = [
  ...onsets.flatMap((onset) => vowels.flatMap((vowel) => codas.map((coda) => onset + vowel + coda))),
  ...onsets.flatMap((one) =>
    vowels.flatMap((vowel) => onsets.flatMap((two) => codas.slice(0, 4).map((coda) => `${one}${vowel}${two}e${coda}`))),
  ),
];
