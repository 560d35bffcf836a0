import { createInterpreter, type Interpreter } from './interpret';
import { BOOKS } from './phrases';

let interpreter: Interpreter | undefined;

/** From Vietnamese to English, as far as the phrase books go. Made at its first use: most never ask for it. */
export function english(): Interpreter {
  return (interpreter ??= createInterpreter(BOOKS));
}
