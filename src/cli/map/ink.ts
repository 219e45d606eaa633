/** Colors of the maps. */
interface Ink {
  readonly sea: string;
  readonly graticule: string;
  readonly land: string;
  readonly strong: string;
  readonly soft: string;
  readonly border: string;
  readonly coast: string;
  readonly paper: string;
  readonly text: string;
  readonly quietText: string;
  readonly seaText: string;
  readonly accent: string;
}

const light: Ink = {
  sea: '#d6e1e6',
  graticule: '#c3d2d9',
  land: '#f7f3ea',
  strong: '#d9978c',
  soft: '#efd8cc',
  border: '#a59c8c',
  coast: '#8fa5af',
  paper: '#fffdf8',
  text: '#1d1b19',
  quietText: '#6b645a',
  seaText: '#4f7485',
  accent: '#9b1c1f',
};

const dark: Ink = {
  sea: '#1c2a32',
  graticule: '#273842',
  land: '#3b3832',
  strong: '#8f473d',
  soft: '#5f433c',
  border: '#6b6457',
  coast: '#56707d',
  paper: '#1d1b19',
  text: '#f4efe6',
  quietText: '#bdb5a8',
  seaText: '#8db3c6',
  accent: '#f0928a',
};

/** Sizes of type, in units of a picture that is 1600 units wide. */
export const sizes = {
  place: 46,
  country: { small: 34, normal: 42, large: 60 },
  water: { small: 38, normal: 46, large: 56 },
  scale: 34,
} as const;

const colors = (ink: Ink): string => `
.sea { fill: ${ink.sea} }
.graticule { stroke: ${ink.graticule} }
.land { fill: ${ink.land} }
.strong { fill: ${ink.strong} }
.soft { fill: ${ink.soft} }
.border { stroke: ${ink.border} }
.coast { stroke: ${ink.coast} }
.paper, .ring { fill: ${ink.paper} }
.ring, .bar { stroke: ${ink.text} }
.route { stroke: ${ink.accent} }
.dot, .name, .key { fill: ${ink.text} }
.dot, .name { stroke: ${ink.paper} }
.country { fill: ${ink.quietText}; stroke: ${ink.land} }
.water { fill: ${ink.seaText} }
`;

/**
 * The style sheet of a map. A browser tells the map the color scheme of the page, and the width at which it shows the map.
 * On a card and on a phone only what the story is about has its name, in larger type. A thumbnail has no names.
 */
export const styles = `
.graticule, .border, .coast, .route, .bar { fill: none; stroke-linejoin: round }
.graticule { stroke-width: 1.5 }
.border, .coast { stroke-width: 2.5 }
.far .graticule { stroke-width: 1 }
.far .border, .far .coast { stroke-width: 1.6 }
.globe .graticule { stroke-width: .5 }
.globe .border { stroke-width: .9 }
.globe .coast { stroke-width: 1 }
.route { stroke-width: 6; stroke-dasharray: 4 16; stroke-linecap: round }
.bar, .ring { stroke-width: 4 }
.dot { stroke-width: 3 }
.ring + .dot { stroke: none }
.name, .country { stroke-width: 7; stroke-linejoin: round; stroke-opacity: .75; paint-order: stroke }
${colors(light)}
@media (prefers-color-scheme: dark) { ${colors(dark)} }
@media (max-width: 32em) {
.country, .water, .scale, .globe, .graticule { display: none }
.place { transform: scale(1.5) }
.words { transform: scale(1.15) }
.border, .coast { stroke-width: 4 }
.route { stroke-width: 11; stroke-dasharray: 6 26 }
}
@media (max-width: 16em) {
.words, .name { display: none }
.place { transform: scale(2.4) }
.border, .coast { stroke-width: 6 }
.route { stroke-width: 18; stroke-dasharray: 8 40 }
}
`;
