declare module 'webvtt-parser' {
  interface Captions {
    readonly cues: readonly unknown[];
    readonly errors: readonly { readonly message: string; readonly line: number }[];
  }

  const library: { readonly WebVTTParser: new () => { parse(text: string, mode: 'captions'): Captions } };
  export default library;
}
