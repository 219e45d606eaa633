/**
 * What an editor wants first when readers of the demonstration outlet search: for each query the stories that are good
 * results, by their slugs. Only the first three results count.
 */
export interface LabeledQuery {
  readonly typed: string;
  readonly good: readonly string[];
}

// Slips are meant.
// cspell:disable
const maduro = 'us-rules-out-talks-with-maduro';
const sudan = 'sudan-liable-for-embassy-bombings';
const brazil = 'us-halts-entry-from-brazil';
const skies = 'us-to-leave-open-skies-treaty';
const watchdog = 'fired-watchdog-probed-saudi-arms-sale';
const week = 'week-of-decisions-in-washington';
const france = 'france-to-set-out-end-of-lockdown';
const germany = 'german-ambassador-on-virus-response';
const footbridge = 'quillhaven-footbridge-reopens';
const closes = 'alder-street-bridge-closes';
const mend = 'how-to-mend-a-stone-bridge';
const reopens = 'alder-street-bridge-reopens';
const months = 'seven-months-the-long-way-round';
const railings = 'keep-the-old-railings';
const ferry = 'an-afternoon-on-the-ferry';
const pays = 'who-pays-for-the-bridge';

export const labeledQueries: readonly LabeledQuery[] = [
  { typed: 'maduro', good: [maduro, skies] },
  { typed: 'maduro venezuela', good: [maduro, skies] },
  { typed: 'venezuela talks', good: [maduro] },
  { typed: 'nicolas maduro', good: [maduro] },
  { typed: 'gamez torres', good: [maduro] },
  { typed: 'sudan', good: [sudan, week] },
  { typed: 'sudan penalty', good: [sudan, week] },
  { typed: 'embassy bombings', good: [sudan, week] },
  { typed: '$4.3 billion', good: [sudan, week] },
  { typed: '4.3 billion', good: [sudan, week] },
  { typed: 'punitive-damages', good: [sudan, week] },
  { typed: 'kenya tanzania', good: [sudan] },
  { typed: 'supreme court', good: [sudan, week] },
  { typed: 'justices', good: [sudan] },
  { typed: 'brazil', good: [brazil, week] },
  { typed: 'brazil travel', good: [brazil, week] },
  { typed: 'travellers from brazil', good: [brazil] },
  { typed: 'latin america', good: [brazil] },
  { typed: 'open skies', good: [skies, week] },
  { typed: 'open-skies', good: [skies, week] },
  { typed: '"open skies treaty"', good: [skies, week] },
  { typed: 'arms accord', good: [skies] },
  { typed: 'russia treaty', good: [skies, week] },
  { typed: 'inspector general', good: [watchdog, week] },
  { typed: 'inspector-general saudi', good: [watchdog, week] },
  { typed: 'engel', good: [watchdog] },
  { typed: 'linick', good: [watchdog, week] },
  { typed: 'saudi arms sale', good: [watchdog, week] },
  { typed: 'saudi arabia arms sales', good: [watchdog] },
  { typed: 'lockdown', good: [france] },
  { typed: 'france lockdown', good: [france] },
  { typed: 'french prime minister', good: [france] },
  { typed: 'germany', good: [germany] },
  { typed: 'haber', good: [germany] },
  { typed: 'german ambassador', good: [germany] },
  { typed: 'quillhaven', good: [footbridge] },
  { typed: 'footbridge', good: [footbridge] },
  { typed: 'foot bridge', good: [footbridge] },
  { typed: 'quilhaven footbridge', good: [footbridge] },
  { typed: 'alder street bridge', good: [closes, reopens] },
  { typed: 'middle pier', good: [closes, mend] },
  { typed: 'crack in bridge', good: [closes, mend] },
  { typed: 'stone bridge', good: [mend, reopens, closes] },
  { typed: 'mend bridge', good: [mend] },
  { typed: 'railings', good: [railings] },
  { typed: 'ruth amory', good: [months] },
  { typed: 'ferry', good: [ferry, closes, reopens] },
  { typed: 'ferry trust', good: [ferry] },
  { typed: 'afternoon ferry', good: [ferry] },
  { typed: 'who pays', good: [pays] },
  { typed: 'bridge cost', good: [pays] },
  { typed: 'bridge reopens', good: [footbridge] },
  { typed: 'eastmere', good: [closes, reopens, mend] },
  { typed: 'washingtn decisions', good: [week] },
  { typed: 'week of decisions', good: [week] },
  { typed: 'tacoma narrows', good: [mend] },
  { typed: 'coronavirus', good: [germany, brazil, france] },
  { typed: 'ambasador germany', good: [germany] },
  { typed: 'embassy attacks', good: [sudan] },
  { typed: 'surveillance flights', good: [skies] },
  { typed: 'arms control', good: [skies] },
  { typed: 'emergency declaration', good: [watchdog, week] },
];
