import { folderBelow } from '../../reading/files.ts';
import type { Problem } from '../../reading/problem.ts';
import { isOf, type Reading } from '../../reading/reading.ts';
import { lineInFile } from '../../reading/source-parts.ts';
import { fieldName } from '../../reading/yaml/explain.ts';
import type { Entry } from '../../schema/content.ts';

/** Pixels below which a picture is blurred on every screen. */
const least = 400;

/** Pixels in width from which search engines and previews of links show a lead picture large. */
const leastOfLead = 1200;

/** Pictures of stories and contributors, by their fields. Only portraits are shown as high as they are wide. */
function picturesOf(reading: Reading): { path: readonly string[]; file: string; isSquare?: true }[] {
  if (isOf('contributors', reading)) {
    const portrait = reading.entry?.data.portrait;
    return portrait ? [{ path: ['portrait', 'file'], file: portrait.file, isSquare: true }] : [];
  }
  if (!isOf('stories', reading)) return [];
  const image = reading.entry?.data.image;
  return [
    ...(image ? [{ path: ['image', 'file'], file: image.file }] : []),
    ...(image?.thumbnail === undefined ? [] : [{ path: ['image', 'thumbnail'], file: image.thumbnail }]),
  ];
}

/** Warns of pictures that are too small for where they are shown, and of thumbnails that change nothing. */
export function checkPictureSizes(
  readings: readonly Reading[],
  pictures: readonly Entry<'pictures'>[],
  contentDir: string,
): Problem[] {
  const byId = new Map(pictures.map(({ id, data }) => [id, data]));
  return readings.flatMap((reading) => {
    const folder = folderBelow(contentDir, reading.file);
    const warning = (path: readonly string[], message: string): Problem => {
      const [line, field] = [lineInFile(reading.file, path), fieldName(path)];
      return { severity: 'warning', file: reading.file, line, field, message };
    };
    const shown = picturesOf(reading);
    const small = shown.flatMap(({ path, file, isSquare }): Problem[] => {
      const size = byId.get(`${folder}/${file}`);
      if (!size || /\.svg$/i.test(file) || Math.min(size.width, isSquare ? size.height : size.width) >= least)
        return [];
      const should = `at least ${least} pixels wide${isSquare ? ' and high' : ''}`;
      const is = `"${file}" has ${size.width} × ${size.height} pixels`;
      return [warning(path, `${is}, so readers see it blurred → export it again, ${should}`)];
    });
    const [image, thumbnail] = shown;
    const lead = image?.path[0] === 'image' && small.length === 0 ? byId.get(`${folder}/${image.file}`) : undefined;
    if (image && lead && lead.width < leastOfLead && !/\.svg$/i.test(image.file)) {
      const message = `"${image.file}" is ${lead.width} pixels wide, so search engines and previews of links show it small → export it again, at least ${leastOfLead} pixels wide, better 1600`;
      small.push(warning(image.path, message));
    }
    if (!thumbnail || thumbnail.file !== image?.file) return small;
    return [...small, warning(thumbnail.path, 'is the lead picture itself → remove it, or name another picture')];
  });
}
