import type { Command } from 'commander';
import { interpreted, outgoing, said, withoutMarks } from '../client/terminal/tongue';
import { columnsOf } from '../client/terminal/text';
import type { Lang } from '../domain/lang';
import type { Env } from '../config/data-folder';
import type { Io, Output } from './io';
import { lazy } from './lazy';
import { UsageProblem } from './problems';

const LANGUAGES: readonly Lang[] = ['vi', 'en'];
const OPTION = '--lang';

export interface Spoken {
  lang: Lang;
  /** The command line without the choice of a language. */
  argv: string[];
}

/** The language of a command: `--lang en` anywhere before `--`, else DONDOC_LANG, else Vietnamese. @throws UsageProblem */
export function spokenIn(argv: readonly string[], env: Env): Spoken {
  const rest: string[] = [];
  let chosen = env['DONDOC_LANG'];
  let name: string = 'DONDOC_LANG';
  for (let i = 0; i < argv.length; i += 1) {
    const word = argv[i]!;
    if (word === '--') {
      rest.push(...argv.slice(i));
      break;
    }
    if (word === OPTION) chosen = argv[(i += 1)] ?? '';
    else if (word.startsWith(`${OPTION}=`)) chosen = word.slice(OPTION.length + 1);
    else {
      rest.push(word);
      continue;
    }
    name = OPTION;
  }
  return { lang: languageOf(chosen, name), argv: rest };
}

function languageOf(chosen: string | undefined, name: string): Lang {
  if (chosen === undefined || (chosen === '' && name !== OPTION)) return 'vi';
  const lang = LANGUAGES.find((one) => one === chosen);
  if (lang !== undefined) return lang;
  throw new UsageProblem(`${name}: cần một trong: vi (tiếng Việt), en (English).`, name);
}

/** Carries out a command in a language: every line that leaves is interpreted, but for a document for programs. */
export function speaking<T>({ lang, argv }: Spoken, io: Io, run: (io: Io) => T): T {
  if (lang === 'vi') return run(io);
  const isForPrograms = argv.includes('--json');
  return interpreted(lazy.english(), () =>
    run({
      ...io,
      stdout: outputSaying(io.stdout, isForPrograms ? withoutMarks : outgoing),
      stderr: outputSaying(io.stderr, outgoing),
      ask: (question) => io.ask(outgoing(question)),
      converse() {
        const { ask, close } = io.converse();
        return { ask: (question) => ask(outgoing(question)), close };
      },
    }),
  );
}

function outputSaying(output: Output, say: (text: string) => string): Output {
  return {
    write: (text) => output.write(say(text)),
    get isTty() {
      return output.isTty;
    },
    get columns() {
      return output.columns;
    },
    get rows() {
      return output.rows;
    },
  };
}

/** Names of what is to be filled in, `<mã-nhiệm-vụ>` or `[tệp]`. */
const PLACES = /(?<=[<[])[^<>[\]]+(?=[>\]])/g;

/** Help is laid out by commander in columns, so its words are said before that. */
export function sayHelp(program: Command): Command {
  const vietnamese = program.configureHelp();
  const places = (text: string) => text.replaceAll(PLACES, (place) => said(place));
  return program.configureHelp({
    ...vietnamese,
    displayWidth: columnsOf,
    styleTitle: (title) => said(vietnamese.styleTitle?.(title) ?? title),
    commandUsage: (command) => places(vietnamese.commandUsage?.call(vietnamese as never, command) ?? ''),
    subcommandTerm: (command) => places(vietnamese.subcommandTerm?.(command) ?? command.name()),
    optionTerm: ({ flags }) => places(flags),
    argumentTerm: (argument) => said(argument.name()),
    commandDescription: (command) => said(command.description()),
    subcommandDescription: (command) => said(command.summary() || command.description()),
    argumentDescription: (argument) => said(argument.description),
    optionDescription: (option) => said(vietnamese.optionDescription?.(option) ?? option.description),
  });
}
