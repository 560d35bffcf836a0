import { AsyncLocalStorage } from 'node:async_hooks';
import type { Interpreter } from '../english/interpret';
import { FINISHED } from '../english/keys';

/* In which language a command speaks. Everything is made in Vietnamese and interpreted where it is laid out, since
 * columns are counted there; what is laid out already, and what people themselves wrote, is marked as finished. */

const interpreters = new AsyncLocalStorage<Interpreter>();
const MARKS = new RegExp(`[${FINISHED.open}${FINISHED.close}]`, 'g');

/** Runs with every line in another language. */
export function interpreted<T>(interpreter: Interpreter, run: () => T): T {
  return interpreters.run(interpreter, run);
}

/** The text in the language of the command, finished. `full`: where one word means two things, what is meant by it here. */
export function said(text: string, full = text): string {
  const interpreter = interpreters.getStore();
  return interpreter === undefined ? text : finished(withoutMarks(interpreter(full)));
}

/** Somebody's own words or a name: never interpreted. */
export function asWritten(text: string): string {
  return interpreters.getStore() === undefined ? text : finished(text);
}

/** What reaches the terminal: the lines that nobody has said yet, and no marks. */
export function outgoing(text: string): string {
  const interpreter = interpreters.getStore();
  return interpreter === undefined ? text : withoutMarks(text.split('\n').map(interpreter).join('\n'));
}

export function withoutMarks(text: string): string {
  return text.replaceAll(MARKS, '');
}

function finished(text: string): string {
  return text === ''
    ? ''
    : text
        .split('\n')
        .map((line) => `${FINISHED.open}${line}${FINISHED.close}`)
        .join('\n');
}
