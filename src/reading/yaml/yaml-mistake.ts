/** A mistake in YAML: its line, counted from 1, and what is wrong → how to mend it. */
export interface YamlMistake {
  readonly line: number;
  readonly reason: string;
}
