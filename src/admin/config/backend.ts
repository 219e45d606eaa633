import type { Backend, GitBackend } from '@sveltia/cms';
import type { AdminData } from '../../schema/fields/admin.ts';
import { slugOf } from '../../text/slug.ts';

/** The hosts that everyone can use, with the addresses that the editor asks of them. */
const hosts = {
  github: {
    site: 'https://github.com',
    api: 'https://api.github.com',
    pictures: ['https://avatars.githubusercontent.com'],
  },
  gitlab: { site: 'https://gitlab.com', api: 'https://gitlab.com/api/v4', pictures: [] },
  gitea: { site: 'https://gitea.com', api: 'https://gitea.com/api/v1', pictures: [] },
} as const;

/** The path of the interface of a host of one's own. */
const apiPaths = { github: '/api/v3', gitlab: '/api/v4', gitea: '/api/v1' } as const;

/**
 * Returns the backend of the editor.
 *
 * @param name the name of the outlet.
 */
export function backendOf(admin: AdminData, name: string): Backend {
  const { backend, repository = '', branch, server, signIn, application } = admin;
  // The editor has no backend for folders alone: it offers them beside a git host, whose buttons the page hides.
  if (backend === 'local') return { name: 'github', repo: `local/${slugOf(name)}`, auth_methods: ['token'] };
  const canSignIn = backend === 'github' ? signIn !== undefined : application !== undefined;
  const base = server?.replace(/\/$/, '');
  return {
    name: backend,
    repo: repository,
    ...(branch !== undefined && { branch }),
    auth_methods: canSignIn ? ['oauth', 'token'] : ['token'],
    ...(base !== undefined && { api_root: base + apiPaths[backend] }),
    ...(backend === 'github' ? { base_url: signIn } : base !== undefined && { base_url: base }),
    ...(application !== undefined && { app_id: application }),
    ...(backend === 'gitlab' && application !== undefined && { auth_type: 'pkce' }),
  } as GitBackend;
}

/** The origins of which the editor may ask data and pictures: the git host, and the service for signing in. */
export function originsOf({ backend, server, signIn }: AdminData): { data: string[]; pictures: string[] } {
  if (backend === 'local') return { data: [], pictures: [] };
  const { site, api, pictures } = hosts[backend];
  const own = server === undefined ? [] : [new URL(server).origin];
  const data = server === undefined ? [new URL(site).origin, new URL(api).origin] : own;
  const service = signIn === undefined ? [] : [new URL(signIn).origin];
  return { data: [...new Set([...data, ...service])], pictures: server === undefined ? [...pictures, site] : own };
}
