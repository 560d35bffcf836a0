import { createInterface } from 'node:readline/promises';

/** What a command may touch of the terminal it was called from; tests pass one of their own. */
export interface Io {
  stdout: Output;
  stderr: Output;
  /** Folder from which relative paths of arguments are read. */
  cwd: string;
  /** Asks a question on the terminal; null where nobody can answer. */
  ask(question: string): Promise<string | null>;
  /** Asks one question after another, of a person or of a file with an answer a line. */
  converse(): Conversation;
  /** Calls the listener at Ctrl-C or a request to end; gives back the function that stops listening. */
  onInterrupt(listener: () => void): () => void;
  /** Calls the listener with each key, where there is a keyboard; gives back the function that stops listening. */
  onKey(listener: (key: string) => void): () => void;
}

export interface Conversation {
  /** null when nobody answers any more: the input has ended, or Ctrl-C. */
  ask(this: void, question: string): Promise<string | null>;
  close(this: void): void;
}

export interface Output {
  write(text: string): void;
  isTty: boolean;
  columns: number;
  rows: number;
}

/** Of a file or a pipe: wide enough that nothing is shortened there that a person may search for. */
const PIPE_COLUMNS = 160;
const PIPE_ROWS = 50;

const INTERRUPTS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const CTRL_C = '\u0003';

export function processIo(): Io {
  return {
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    cwd: process.cwd(),
    ask,
    converse,
    onInterrupt(listener) {
      for (const signal of INTERRUPTS) process.on(signal, listener);
      return () => INTERRUPTS.forEach((signal) => process.off(signal, listener));
    },
    onKey(listener) {
      const { stdin } = process;
      if (!stdin.isTTY) return () => undefined;
      // A raw terminal sends Ctrl-C as a key and no longer as a signal.
      const heard = (bytes: Buffer) => {
        for (const key of bytes.toString('utf8')) {
          if (key === CTRL_C) process.kill(process.pid, 'SIGINT');
          else listener(key);
        }
      };
      stdin.setRawMode(true);
      stdin.resume();
      stdin.on('data', heard);
      return () => {
        stdin.off('data', heard);
        stdin.setRawMode(false);
        stdin.pause();
      };
    },
  };
}

function outputOf(stream: NodeJS.WriteStream): Output {
  // A reader that stops early (`| head`) is no failure of ours.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    write: (text) => void stream.write(text),
    isTty: stream.isTTY,
    get columns() {
      return stream.isTTY ? stream.columns : PIPE_COLUMNS;
    },
    get rows() {
      return stream.isTTY ? stream.rows : PIPE_ROWS;
    },
  };
}

async function ask(question: string): Promise<string | null> {
  if (!process.stdin.isTTY) return null;
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await asking.question(question);
  } finally {
    asking.close();
  }
}

/** Lines that come faster than they are asked for are kept: input from a pipe arrives all at once. */
function converse(): Conversation {
  const { stdin, stderr } = process;
  const lines = createInterface({ input: stdin, output: stdin.isTTY ? stderr : undefined });
  const heard: string[] = [];
  let ended = false;
  let wake: (() => void) | null = null;
  const awake = () => {
    wake?.();
    wake = null;
  };
  lines.on('line', (line) => {
    heard.push(line);
    awake();
  });
  lines.on('close', () => {
    ended = true;
    awake();
  });
  lines.on('SIGINT', () => lines.close());
  return {
    async ask(question) {
      if (stdin.isTTY) {
        lines.setPrompt(question);
        lines.prompt();
      } else stderr.write(question);
      while (heard.length === 0 && !ended) await new Promise<void>((resolve) => (wake = resolve));
      const answer = heard.shift() ?? null;
      if (!stdin.isTTY) stderr.write(answer === null ? '\n' : `${answer}\n`);
      return answer;
    },
    close: () => lines.close(),
  };
}
