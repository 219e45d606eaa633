const onsets = 'b br c cl d dr f g gr h l m n p pr r s st t tr v w'.split(' ');
const vowels = 'a e i o u ai ea ou'.split(' ');
const codas = ['', ...'n r s t l nd st m ck'.split(' ')];
const endings = codas.slice(0, 4);

const short = onsets.flatMap((onset) => vowels.flatMap((vowel) => codas.map((coda) => onset + vowel + coda)));
const long = onsets.flatMap((one) =>
  vowels.flatMap((vowel) => onsets.flatMap((two) => endings.map((ending) => `${one}${vowel}${two}e${ending}`))),
);

/** A vocabulary of some 17,000 invented words, the short ones first. */
export const words: readonly string[] = [...short, ...long];
