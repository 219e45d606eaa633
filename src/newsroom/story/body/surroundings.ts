import type { Entry } from '../../../schema/content.ts';
import type { Edition } from '../../edition/edition.ts';
import type { Surroundings } from './body.ts';
import { toPicture } from '../picture.ts';
import { toChart } from './chart/chart.ts';
import { toAudio, toDocument, toVideo } from './media.ts';
import { toTable } from './table.ts';
import { toTeaser } from '../teaser.ts';

/**
 * Returns a way to find the pictures and tables in a folder, and stories of the edition.
 *
 * @param folder path below `content/`.
 */
export function surroundings(folder: string, edition: Edition): Surroundings {
  return {
    picture(data) {
      const file = edition.pictures.get(`${folder}/${data.file}`);
      return file && toPicture(data, file);
    },
    table(data) {
      const file = edition.tables.get(`${folder}/${data.file}`);
      return file && toTable(data, file, edition.outlet.locale);
    },
    chart(data) {
      const file = edition.tables.get(`${folder}/${data.file}`);
      return file && toChart(data, file, edition.outlet);
    },
    document(data) {
      const file = edition.media.get(`${folder}/${data.file}`);
      return file && toDocument(data, file, edition);
    },
    audio(data) {
      const file = edition.media.get(`${folder}/${data.file}`);
      return file && toAudio(data, file);
    },
    video(data) {
      const file = edition.media.get(`${folder}/${data.file}`);
      const captions = edition.media.get(`${folder}/${data.captions}`);
      const poster = edition.pictures.get(`${folder}/${data.poster}`);
      return file && captions && poster && toVideo(data, file, captions, poster, edition.outlet);
    },
    related(id) {
      const story = relatedStory(id, edition);
      return story && toTeaser(story, edition);
    },
  };
}

/** Returns the stories of which a body shows cards, as far as they are public. */
export function relatedStories({ data }: Entry<'stories' | 'updates' | 'pages'>, edition: Edition): Entry<'stories'>[] {
  return (data.related ?? []).flatMap((id) => relatedStory(id, edition) ?? []);
}

/** Returns the stories of which the page of a story shows cards in its text or its updates. */
export function storiesInText(story: Entry<'stories'>, edition: Edition): Entry<'stories'>[] {
  const updates = edition.updatesByStory.get(story.id) ?? [];
  return [story, ...updates.map(({ entry }) => entry)].flatMap((entry) => relatedStories(entry, edition));
}

/** Returns a story by its present or a former id; `undefined` if it is not public. */
function relatedStory(id: string, { storyById, notices }: Edition): Entry<'stories'> | undefined {
  const notice = notices.get(id);
  return storyById.get(notice?.kind === 'moved' ? notice.to.slice(1, -1) : id);
}
