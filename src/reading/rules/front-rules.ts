import { containerKinds, type WrittenContainer } from '../../schema/front.ts';
import type { Problem } from '../problem.ts';
import { isOf, type Reading } from '../reading.ts';
import { lineInFile } from '../source-parts.ts';
import { fieldName } from '../yaml/explain.ts';

interface Mistake {
  readonly field: keyof WrittenContainer;
  readonly message: string;
}

/** Rules between the fields of the containers of a front. */
export function checkFrontRules(reading: Reading): Problem[] {
  if (!isOf('fronts', reading) || !reading.entry) return [];
  const { containers = [] } = reading.entry.data;
  const isSecond = (place: number) => {
    const { kind, newsletter } = containers[place] ?? {};
    const first = containers.findIndex((other) => other.kind === kind && other.newsletter === newsletter);
    return once.some((other) => other === kind) && first < place;
  };
  return containers.flatMap((container, place) =>
    [...mistakesIn(container), ...(isSecond(place) ? [second(container)] : [])].map(({ field, message }): Problem => {
      const path = ['containers', place, field];
      return {
        severity: 'error',
        file: reading.file,
        line: lineInFile(reading.file, path),
        field: fieldName(path),
        message,
      };
    }),
  );
}

/** Kinds that a front may have once; a newsletter, once each. */
const once: readonly WrittenContainer['kind'][] = ['splash', 'newsletter'];

const second = ({ kind }: WrittenContainer): Mistake => ({
  field: 'kind',
  message: `is the second ${kind} of this front → remove it, or choose another kind`,
});

function mistakesIn(container: WrittenContainer): Mistake[] {
  return [...misplacedFields(container), ...sourceMistakes(container), ...countMistakes(container)];
}

/** Finds fields that mean nothing in the kind of a container, and those that the kind needs. */
function misplacedFields({ kind, title, stories, from, ...container }: WrittenContainer): Mistake[] {
  const { size, latest, newsletter, text, link } = container;
  const hasStories = containerKinds[kind].max > 0;
  const found: Mistake[] = [];
  const onlyIf = (isAllowed: boolean, field: Mistake['field'], isThere: boolean) => {
    if (isThere && !isAllowed) found.push({ field, message: `has no meaning in ${kind} → remove it` });
  };
  onlyIf(hasStories && kind !== 'recent', 'stories', stories.length > 0);
  onlyIf(hasStories && kind !== 'recent', 'from', from !== undefined);
  onlyIf(kind === 'splash', 'size', size !== 'medium');
  onlyIf(kind === 'splash', 'latest', latest);
  onlyIf(kind === 'newsletter', 'newsletter', newsletter !== undefined);
  onlyIf(kind === 'promo', 'text', text !== undefined);
  onlyIf(kind === 'promo', 'link', link !== undefined);
  if (kind !== 'promo') return found;
  for (const [field, value] of Object.entries({ title, text, link }) as [Mistake['field'], unknown][]) {
    if (value === undefined) found.push({ field, message: 'is missing → a promo needs title, text and link' });
  }
  return found;
}

function sourceMistakes({ from }: WrittenContainer): Mistake[] {
  if (!from || Object.values(from).filter((value) => value !== undefined).length === 1) return [];
  return [{ field: 'from', message: 'must name one source → keep one of section, topic, series and genre' }];
}

function countMistakes({ kind, count, stories }: WrittenContainer): Mistake[] {
  const { min, max } = containerKinds[kind];
  if (max <= 1 && count !== undefined) return [{ field: 'count', message: `has no meaning in ${kind} → remove it` }];
  if (count !== undefined && (count < min || count > max)) {
    return [{ field: 'count', message: `is not possible in ${kind} → write a number from ${min} to ${max}` }];
  }
  const most = count ?? max;
  if (max === 0 || stories.length <= most) return [];
  return [{ field: 'stories', message: `lists more stories than the ${most} that it shows → remove some` }];
}
