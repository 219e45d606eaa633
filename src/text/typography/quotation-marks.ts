/** The marks around a quotation, and around a quotation inside it. */
export interface QuotationMarks {
  readonly open: string;
  readonly close: string;
  readonly innerOpen: string;
  readonly innerClose: string;
}

const english = '“”‘’';

/**
 * The Unicode CLDR's delimiters: the four marks, and the locales that use them. A locale that is not listed uses those
 * of its language and script, then those of its language, then those of English. A test compares this with the CLDR.
 */
const localesByMarks: Readonly<Record<string, string>> = {
  '“”‘’': 'bm-Nkoo ff-Adlm uz-Arab uz-Cyrl',
  '“”«»': 'eo',
  '“”“”': 'tk',
  '“”’‘': 'uz',
  '“’“”': 'st',
  '‘’“”': 'ia tn fur ti-ER',
  '‘’‘’': 'nl',
  '”“’‘': 'ar ur lld syr ms-Arab',
  '””’’': 'fi he rn se sn sv yi lag',
  '„“‚‘': 'cs de et hr is lb mk sk sl dsb hsb ksh luy nds bs-Cyrl',
  '„“„“': 'bg lt prg sgs',
  '„“«»': 'ka',
  '„”‘’': 'bs',
  '„”‚’': 'ff agq',
  '„”’’': 'sr',
  '„”»«': 'hu szl',
  '„”«»': 'pl ro nmg',
  '«»‹›': 'am fa rm gsw jgo kkj mzn sdh wae fr-CH az-Arab az-Cyrl',
  '«»‘’': 'nb nn no rw dua ksf el-polyton',
  '«»“”':
    'bm br ca cv el eu ie it kk mg sc sg ti ast blo dyo ewo kab lij mua nnh pms es-US pt-AO pt-CH pt-CV pt-GQ pt-GW pt-LU pt-MO pt-MZ pt-PT pt-ST pt-TL',
  '«»”“': 'fr-CA',
  '«»„“': 'be ky os ru uk bas bua sah tyv',
  '«»„”': 'shi zgh',
  '«»«»': 'fr ht hy oc yav',
  '»«›‹': 'ug kk-Arab',
  '「」『』': 'ja yue zh-Hant',
};

const marksByLocale = new Map(
  Object.entries(localesByMarks).flatMap(([marks, locales]) => locales.split(' ').map((locale) => [locale, marks])),
);

const memo = new Map<string, QuotationMarks>();

/**
 * Returns the quotation marks of a language. French guillemets have narrow no-break spaces inside, except in
 * Switzerland.
 *
 * @param language a BCP 47 tag.
 */
export function quotationMarks(language: string): QuotationMarks {
  let marks = memo.get(language);
  if (!marks) {
    const [open = '', close = '', innerOpen = '', innerClose = ''] = cldrMarks(language);
    const { language: name, region } = new Intl.Locale(language);
    const space = name === 'fr' && region !== 'CH' ? '\u202F' : '';
    const opened = (mark: string) => (mark === '«' ? mark + space : mark);
    const closed = (mark: string) => (mark === '»' ? space + mark : mark);
    marks = {
      open: opened(open),
      close: closed(close),
      innerOpen: opened(innerOpen),
      innerClose: closed(innerClose),
    };
    memo.set(language, marks);
  }
  return marks;
}

/** Returns the four marks that the CLDR gives for a locale. */
export function cldrMarks(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  const candidates = [tag, `${language}-${script ?? ''}`, language];
  return candidates.map((candidate) => marksByLocale.get(candidate)).find(Boolean) ?? english;
}
