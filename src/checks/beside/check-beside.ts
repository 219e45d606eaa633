import type { z } from 'astro/zod';
import { basename, dirname, join } from 'node:path';
import { folderBelow } from '../../reading/files.ts';
import type { Problem } from '../../reading/problem.ts';
import type { Reading } from '../../reading/reading.ts';
import { explain, fieldName } from '../../reading/yaml/explain.ts';
import type { WrittenDirective } from '../../text/body/body-parts.ts';
import type { BodyFacts } from '../../text/body/inspect-body.ts';
import { absentFile, fileMeant } from './absent-file.ts';

/** A file that a text may show, and the problems within it. */
interface FileReading {
  readonly id: string;
  readonly problems: readonly Problem[];
}

/** A directive that shows files, with its name. */
export interface NamedDirective<Name extends string = string> extends WrittenDirective {
  readonly name: Name;
}

/** A valid directive, and where it stands. */
export interface ValidDirective {
  readonly directive: NamedDirective;
  /** Returns the id of a file in the folder of the text. */
  readonly idOf: (name: string) => string;
  /** Returns a problem of an attribute of the directive. */
  readonly problem: (attribute: string, message: string) => Problem;
}

/** What is to be known of a kind of files to check them and the directives that show them. */
export interface KindOfFile<F extends FileReading, Name extends string> {
  readonly files: readonly F[];
  readonly directivesIn: (body: BodyFacts) => readonly NamedDirective<Name>[];
  readonly schemaOf: (name: Name) => z.ZodType;
  /** The attributes that name such files. */
  readonly attributes: readonly string[];
  /** Finds what else can be wrong with a directive. */
  readonly checkDirective: (valid: ValidDirective) => readonly Problem[];
  /** Returns what to do with a file that no text shows. */
  readonly unusedMessage: (name: string) => string;
}

/**
 * Checks that the files that directives name lie beside the text, and that each such file is shown. The mistakes within a
 * file that no text shows do not matter, since it is not published.
 */
export function checkBeside<F extends FileReading, Name extends string>(
  readings: readonly Reading[],
  contentDir: string,
  { files, directivesIn, schemaOf, attributes, checkDirective, unusedMessage }: KindOfFile<F, Name>,
): Problem[] {
  const ids = new Set(files.map(({ id }) => id));
  const namesIn = (folder: string) => [...ids].filter((id) => dirname(id) === folder).map((id) => basename(id));
  const shown = new Set<string>();
  const unreadable = new Set<string>();
  const ofTexts = readings.flatMap(({ file, body }) => {
    const directives = body && directivesIn(body);
    if (directives?.length === 0) return [];
    const folder = folderBelow(contentDir, file);
    if (!body) unreadable.add(folder);
    const idOf = (name: string) => `${folder}/${name.trim().normalize()}`;
    const check = (directive: NamedDirective<Name>): Problem[] => {
      const problem = (attribute: string, message: string): Problem => {
        return { severity: 'error', file, line: directive.line, field: `body ${directive.name}.${attribute}`, message };
      };
      const named = attributes.flatMap((attribute) => {
        const name = directive.attributes[attribute];
        return name === undefined ? [] : [{ attribute, name, id: idOf(name) }];
      });
      // A file under a wrong name is reported once, not as one that nothing shows as well.
      const meant = (name: string) => fileMeant(name.trim(), namesIn(folder));
      for (const { id, name } of named) shown.add(ids.has(id) ? id : idOf(meant(name) ?? name));
      const schema = schemaOf(directive.name);
      const { success, error } = schema.safeParse(directive.attributes);
      if (!success) {
        // The check of directives has reported unknown attributes.
        const issues = error.issues.filter(({ code }) => code !== 'unrecognized_keys');
        return explain(schema, issues, directive.attributes).map(({ path, message }) =>
          problem(fieldName(path), message),
        );
      }
      return [
        ...named
          .filter(({ id }) => !ids.has(id))
          .map(({ attribute, name }) => problem(attribute, absentFile(folder, name.trim(), meant(name)))),
        ...checkDirective({ directive, idOf, problem }),
      ];
    };
    return directives?.flatMap(check) ?? [];
  });
  const ofFiles = files.flatMap(({ id, problems }): readonly Problem[] => {
    if (shown.has(id)) return problems;
    if (unreadable.has(dirname(id))) return [];
    const message = unusedMessage(basename(id));
    return [{ severity: 'warning', file: join(contentDir, id), line: 1, field: 'file', message }];
  });
  return [...ofTexts, ...ofFiles];
}
