/** A Cloudflare Worker that looks every minute whether an edition is due; `wrangler.toml` says for which site. */
import { publishWhenDue, type Settings } from './publish-when-due.ts';

export default {
  async scheduled({ scheduledTime }: { readonly scheduledTime: number }, settings: Settings): Promise<void> {
    console.log(await publishWhenDue(settings, scheduledTime));
  },
};
