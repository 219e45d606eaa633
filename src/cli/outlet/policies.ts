import { placeholderText } from '../../text/body/placeholder-text.ts';
import type { OutletData } from '../../schema/outlet.ts';

/** A standing page to be finished by the outlet. */
export interface PageDraft {
  readonly slug: string;
  /** The policy that it states, if there is a place for it in outlet.yaml. */
  readonly policy?: keyof OutletData['policies'];
  readonly headline: string;
  readonly standfirst: string;
  /** Markdown. Where the outlet must write something itself, it says so with the placeholder that the check refuses. */
  readonly text: string;
}

/** Returns drafts of the pages that readers and search engines look for on a news site, in English. */
export const policyDrafts = (name: string): readonly PageDraft[] => [
  {
    slug: 'about',
    policy: 'about',
    headline: `About ${name}`,
    standfirst: `Who makes ${name}, who owns it, and who pays for it.`,
    text: `
## Who we are

${placeholderText}

## Who owns us, and who pays

${placeholderText}

## How we work

Reporters and editors decide what we publish. Owners, donors and advertisers do not see stories before readers do.
`,
  },
  {
    slug: 'ethics',
    policy: 'ethics',
    headline: 'Our Ethics Policy',
    standfirst: 'The rules by which we report, and by which readers can judge us.',
    text: `
## Facts

We check every name, figure and date. If we could not confirm something that readers need to know, the story says so.

## Sources

We name our sources. If we must protect one, an editor knows who it is, and the story says why we do not name them.

## People in the news

Whoever is accused of something is asked for an answer before we publish, and has time to give it.

## Conflicts of interest

Nobody reports on a matter in which they, or people close to them, have a stake. We take no gifts from those we cover.

## Advertising

What was paid for is labeled, and no reporter writes it.

## Machines

${placeholderText}
`,
  },
  {
    slug: 'corrections-policy',
    policy: 'corrections',
    headline: 'How We Correct Mistakes',
    standfirst: 'We correct what was wrong, say what it was, and say when.',
    text: `
If you see a mistake, tell us: the page [about us](/about/) says how. An editor looks at every report.

A story that was wrong is corrected as soon as we know. A note on the story says what was wrong and when it was
corrected, and [all corrections](/corrections/) are on one page. We do not change facts in silence.

A story that should not have been published is withdrawn. A notice in its place says when and why.
`,
  },
  {
    slug: 'privacy',
    policy: 'privacy',
    headline: 'Privacy',
    standfirst: 'What this site learns about its readers, and what happens with it.',
    text: `
This site sets no cookies. Nothing is loaded from other services until you ask for it, as by starting a film.

What you save for later, and the colors and text size that you choose, stay on your device.

## Our host

${placeholderText}

## Your rights

${placeholderText}
`,
  },
  {
    slug: 'contact',
    policy: 'contact',
    headline: 'Contact',
    standfirst: 'How to reach the newsroom.',
    text: placeholderText,
  },
  {
    slug: 'accessibility',
    headline: 'Accessibility',
    standfirst: 'What we do so that everyone can read this site, and whom to tell if something stands in the way.',
    text: `
The pages are made to be used with a keyboard, with a screen reader, enlarged, in dark colors and without motion. Pictures
have descriptions, recordings have transcripts, and films have captions.

## If something does not work

${placeholderText}
`,
  },
];
