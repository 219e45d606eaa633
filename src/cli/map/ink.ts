/** Colors of the maps. */
export const ink = {
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
} as const;

/** Type of the maps. Sizes are in pixels of a picture that is 1600 pixels wide. */
export const type = {
  sans: "'Liberation Sans', Arial, Helvetica, sans-serif",
  serif: "'Liberation Serif', 'Times New Roman', Times, serif",
  place: 46,
  country: { small: 34, normal: 42, large: 60 },
  water: { small: 38, normal: 46, large: 56 },
  scale: 34,
} as const;
