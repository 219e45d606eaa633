import { z } from 'astro/zod';
import { token, webAddress } from './words.ts';

/** Where the editor in the browser keeps the stories. `local` is a folder on the computer of the editor. */
const backends = ['github', 'gitlab', 'gitea', 'local'] as const;

/** Hosts that can hold a change back until another editor has read it. */
const reviewing: readonly string[] = ['github', 'gitlab'];

/** The editor in the browser, `/admin/`. */
export const adminSchema = z
  .strictObject({
    backend: z
      .enum(backends, 'is not known → write github, gitlab, gitea (also for Forgejo and Codeberg) or local')
      .describe('Where the stories are kept: a git host, or a folder of the computer on which the editor works'),
    repository: token
      .regex(/^[^/:\s]+(?:\/[^/:\s]+)+$/, 'is not a repository → write owner and name, as in meridian-courier/site')
      .optional()
      .describe('Owner and name of the repository; required with a git host'),
    branch: token.optional().describe('Branch that is published; the main branch of the repository if left out'),
    server: webAddress
      .optional()
      .describe('Address of a git host of your own; without it github.com, gitlab.com or gitea.com'),
    signIn: webAddress
      .optional()
      .describe('For github: address of the service by which editors sign in; without it they need an access token'),
    application: token
      .optional()
      .describe('For gitlab and gitea: ID of the application by which editors sign in; without it they need a token'),
    review: z
      .boolean()
      .default(false)
      .describe('`true` holds each change back until an editor publishes it; for github and gitlab'),
    folder: token
      .regex(/^(?!\/)[^\\]*[^\\/]$/, 'is not a folder of the repository → write it as content/meridian-courier')
      .optional()
      .describe('Folder of this file in the repository, if it is not the one from which the site is built'),
  })
  .superRefine(({ backend, repository, review }, context) => {
    if (backend !== 'local' && repository === undefined) {
      const message = 'is missing → add it with owner and name of the repository, as in meridian-courier/site';
      context.addIssue({ code: 'custom', path: ['repository'], message });
    }
    if (review && !reviewing.includes(backend)) {
      const message = `does not work with ${backend} → delete the line, or keep the stories at ${reviewing.join(' or ')}`;
      context.addIssue({ code: 'custom', path: ['review'], message });
    }
  });

export type AdminData = z.output<typeof adminSchema>;
