import { Help, type Command, type CommanderError, type Option } from 'commander';
import { asWritten, said } from '../client/terminal/tongue';
import { UsageProblem } from './problems';

/** Commander's own words, said in Vietnamese. */

const TITLES: Record<string, string> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tuỳ chọn:',
  'Commands:': 'Lệnh:',
};

export function speakVietnamese(program: Command): Command {
  return program
    .helpOption('-h, --help', 'xem hướng dẫn của lệnh')
    .helpCommand('help [lệnh]', 'xem hướng dẫn của một lệnh')
    .configureHelp({
      showGlobalOptions: false,
      styleTitle: (title) => TITLES[title] ?? title,
      commandUsage(command) {
        return Help.prototype.commandUsage
          .call(this, command)
          .replace('[options]', '[tuỳ chọn]')
          .replace('[command]', '<lệnh>');
      },
      subcommandTerm: (command) =>
        [
          command.name(),
          ...command.registeredArguments.map((a) => (a.required ? `<${a.name()}>` : `[${a.name()}]`)),
        ].join(' '),
      optionDescription,
    });
}

function optionDescription({ description, defaultValue, defaultValueDescription, required }: Option): string {
  if (!required || defaultValue === undefined) return description;
  return `${said(description)} (mặc định: ${defaultValueDescription ?? String(defaultValue)})`;
}

/** An example or more, under the help of a command; what is to be typed is the same in every language. */
export function withExamples(command: Command, ...examples: string[]): Command {
  return command.addHelpText(
    'after',
    ['', 'Ví dụ:', ...examples.map((line) => `  ${asWritten(line)}`)].join('\n'),
  );
}

/** Help and version were asked for and shown: not a failure. */
export function wasShown({ code }: CommanderError): boolean {
  return code === 'commander.helpDisplayed' || code === 'commander.version';
}

type Translator = (message: string) => string;

const TRANSLATIONS: Record<string, Translator> = {
  'commander.unknownOption': (message) => withSuggestion(`Không có tuỳ chọn ${quoted(message)}.`, message),
  'commander.unknownCommand': (message) => withSuggestion(`Không có lệnh ${quoted(message)}.`, message),
  'commander.missingArgument': (message) => `Thiếu tham số <${name(message)}>.`,
  'commander.optionMissingArgument': (message) => `Tuỳ chọn "${name(message)}" cần một giá trị đi kèm.`,
  'commander.excessArguments': (message) => {
    const [, expected = '0', got = '?'] = /Expected (\d+) arguments? but got (\d+)/.exec(message) ?? [];
    return `Thừa tham số: lệnh nhận ${expected}, đã cho ${got}. Cụm từ có dấu cách phải đặt trong ngoặc kép.`;
  },
  'commander.help': () => 'Thiếu tên lệnh.',
};

/** What commander says of a wrong call. `helpOf` is how to ask for more. */
export function usageProblemOf({ code, message }: CommanderError, helpOf: string): UsageProblem {
  const translate = TRANSLATIONS[code];
  const sentence = translate === undefined ? 'Lệnh viết chưa đúng.' : translate(message);
  return new UsageProblem(`${sentence} Xem "${helpOf}".`, translate === undefined ? null : name(message));
}

function name(message: string): string {
  return /'([^']*)'/.exec(message)?.[1] ?? '';
}

function quoted(message: string): string {
  return `"${name(message)}"`;
}

function withSuggestion(sentence: string, message: string): string {
  const [, one, several] = /\(Did you mean (?:one of (.+)|(.+))\?\)/.exec(message) ?? [];
  const meant = one ?? several;
  return meant === undefined ? sentence : [sentence, `Có phải ý là: ${meant}?`].join(' ');
}
