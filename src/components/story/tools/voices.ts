/**
 * Returns a voice of this device for a language, if there is one. Voices of services are left out, since their makers
 * would learn what is read.
 */
export function voiceFor(language: string): SpeechSynthesisVoice | undefined {
  const primary = language.split('-')[0];
  const fitting = speechSynthesis
    .getVoices()
    .filter(({ lang, localService }) => localService && lang.split(/[-_]/)[0] === primary);
  return fitting.find(({ lang }) => lang.replace('_', '-') === language) ?? fitting[0];
}
