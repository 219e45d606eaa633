/** What the value of a token is. */
export type TokenKind = 'color' | 'face' | 'length';

interface Token {
  readonly kind: TokenKind;
  /** What is set with it, for the handbook. */
  readonly meaning: string;
}

/**
 * The tokens that an outlet may set in `theme.css`, in the order of the handbook. Their names stay the same from version
 * to version. `styles/tokens.css` has their usual values, and further tokens that are not for outlets.
 */
export const themeTokens = {
  '--paper': { kind: 'color', meaning: 'Ground of the page, and what follows it' },
  '--ink': { kind: 'color', meaning: 'Text, headlines and strong rules' },
  '--ink-quiet': { kind: 'color', meaning: 'Standfirsts, captions, dates' },
  '--hairline': { kind: 'color', meaning: 'Rules between stories' },
  '--accent': { kind: 'color', meaning: 'The color of the outlet or of a section: kickers, links, buttons' },
  '--page-background': { kind: 'color', meaning: 'Ground of the page' },
  '--box-background': { kind: 'color', meaning: 'Ground of boxes and of the footer' },
  '--field-background': { kind: 'color', meaning: 'Ground of fields for typing' },
  '--picture-background': { kind: 'color', meaning: 'Ground of pictures that have not arrived' },
  '--text-color': { kind: 'color', meaning: 'Text' },
  '--headline-color': { kind: 'color', meaning: 'Headlines and the nameplate' },
  '--quiet-color': { kind: 'color', meaning: 'Standfirsts, captions, dates' },
  '--kicker-color': { kind: 'color', meaning: 'Kickers and labels above headlines' },
  '--link-color': { kind: 'color', meaning: 'Links in texts' },
  '--rule-color': { kind: 'color', meaning: 'Rules between stories' },
  '--rule-strong-color': { kind: 'color', meaning: 'Rules over sections and tables' },
  '--field-border-color': { kind: 'color', meaning: 'Borders of fields' },
  '--button-background': { kind: 'color', meaning: 'Buttons' },
  '--button-color': { kind: 'color', meaning: 'Words on buttons' },
  '--urgent-background': { kind: 'color', meaning: 'Ground of the urgent line' },
  '--urgent-color': { kind: 'color', meaning: 'Words of the urgent line' },
  '--focus-color': { kind: 'color', meaning: 'Ring around what the keyboard has reached' },
  '--held-background': { kind: 'color', meaning: 'Ground of notes on drafts, and of words that a search has found' },
  '--mark-background': { kind: 'color', meaning: 'Ground of what a link or the voice has reached' },
  '--serif': { kind: 'face', meaning: 'Face of the text' },
  '--display': { kind: 'face', meaning: 'Face of headlines and of the nameplate' },
  '--sans': { kind: 'face', meaning: 'Face of labels, menus and forms' },
  '--measure': { kind: 'length', meaning: 'Width of the text of a story' },
  '--page-width': { kind: 'length', meaning: 'Width of the page on large screens' },
  '--radius': { kind: 'length', meaning: 'Roundness of the corners of fields and buttons' },
} as const satisfies Readonly<Record<string, Token>>;

/** The name of a token that an outlet may set. */
export type ThemeToken = keyof typeof themeTokens;

export const isThemeToken = (name: string): name is ThemeToken => name in themeTokens;
