import words from 'virtual:words/listening';
import { element, rename } from './element.ts';
import { paragraphsOf, wordsOf } from './paragraphs.ts';
import { voiceFor } from './voices.ts';

/** Some sentences of a paragraph. */
interface Passage {
  readonly paragraph: Element;
  readonly text: string;
}

/** The number of characters in a passage, if no sentence is longer. Chromium breaks off after about 15 seconds. */
const passageLength = 200;

let toggle: (() => void) | undefined;

/** Reads the story aloud from its headline to the end of its text, or pauses, or goes on. */
export function press(button: HTMLButtonElement, say: (message: string) => void): void {
  toggle ??= createReading(button, say);
  toggle();
}

function createReading(button: HTMLButtonElement, say: (message: string) => void): () => void {
  const language = document.documentElement.lang;
  const passages = passagesOf(language);
  const stopButton = element('button', { type: 'button' }, words.stop);
  button.after(' ', stopButton);
  let index = 0;
  let current: SpeechSynthesisUtterance | undefined;

  const mark = (paragraph?: Element) => {
    for (const marked of document.querySelectorAll('.is-read')) marked.classList.remove('is-read');
    paragraph?.classList.add('is-read');
  };
  // `pause` of the browser cannot be relied on; so the passage is read again from its beginning.
  const pause = () => {
    current = undefined;
    speechSynthesis.cancel();
    rename(button, words.resume, true);
  };
  const stop = () => {
    pause();
    index = 0;
    mark();
    rename(button, words.listen, false);
    if (document.activeElement === stopButton) button.focus();
    stopButton.hidden = true;
  };
  const speak = () => {
    const passage = passages[index];
    if (!passage) {
      stop();
      return;
    }
    mark(passage.paragraph);
    const utterance = new SpeechSynthesisUtterance(passage.text);
    utterance.lang = language;
    utterance.voice = voiceFor(language) ?? null;
    utterance.onend = () => {
      if (utterance !== current) return;
      index += 1;
      speak();
    };
    utterance.onerror = () => {
      if (utterance !== current) return;
      stop();
      say(words.failed);
    };
    current = utterance;
    speechSynthesis.speak(utterance);
  };
  stopButton.addEventListener('click', stop);
  addEventListener('pagehide', stop);
  return () => {
    if (current) {
      pause();
      return;
    }
    say('');
    rename(button, words.pause, true);
    stopButton.hidden = false;
    speak();
  };
}

function passagesOf(language: string): Passage[] {
  const head = document.querySelectorAll('#story h1, #story .standfirst');
  const text = document.querySelector('#story > .prose');
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return [...head, ...(text ? paragraphsOf(text) : [])].flatMap((paragraph) => {
    const pieces: string[] = [];
    for (const { segment } of segmenter.segment(wordsOf(paragraph))) {
      const last = pieces.at(-1);
      if (last !== undefined && last.length + segment.length <= passageLength)
        pieces.push(`${pieces.pop() ?? ''}${segment}`);
      else pieces.push(segment);
    }
    return pieces.map((piece) => ({ paragraph, text: piece.trim() })).filter((passage) => passage.text !== '');
  });
}
