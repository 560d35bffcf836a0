import { Command, CommanderError } from 'commander';
import type { Env } from '../config/data-folder';
import { registerAssignment } from './commands/assignment';
import { registerAudit } from './commands/audit';
import { registerBody } from './commands/body';
import { registerCalendar } from './commands/calendar';
import { registerCycle } from './commands/cycle';
import { registerDeadline } from './commands/deadline';
import { registerDemo } from './commands/demo';
import { registerDoctor } from './commands/doctor';
import { registerDossier } from './commands/dossier';
import { registerFigures } from './commands/figures';
import { registerFile } from './commands/file';
import { registerMail } from './commands/mail';
import { registerMailbox } from './commands/mailbox';
import { registerPaper } from './commands/paper';
import { registerPlan } from './commands/plan';
import { registerRehearse } from './commands/rehearse';
import { registerReport } from './commands/report';
import { registerRound } from './commands/round';
import { registerStory } from './commands/story';
import { registerReset } from './commands/reset';
import { registerSubstitute } from './commands/substitute';
import { registerTrace } from './commands/trace';
import { registerUp } from './commands/up';
import { registerUser } from './commands/user';
import { registerWeb } from './commands/web';
import { registerWorker } from './commands/worker';
import { createContext, wantsColours, type Context } from './context';
import type { Io } from './io';
import { sayHelp, speaking, spokenIn } from './language';
import { lazy } from './lazy';
import { CommandProblem, EXIT, problemOf, UsageProblem, type ExitCode } from './problems';
import { speakVietnamese, usageProblemOf, wasShown } from './vietnamese';
import { EnvironmentProblem } from '../config/environment';

/** In the order in which a newcomer needs them. */
const REGISTER = [
  registerDemo,
  registerDoctor,
  registerDeadline,
  registerCalendar,
  registerPlan,
  registerRehearse,
  registerStory,
  registerMailbox,
  registerUp,
  registerCycle,
  registerAssignment,
  registerUser,
  registerSubstitute,
  registerBody,
  registerDossier,
  registerPaper,
  registerFile,
  registerFigures,
  registerRound,
  registerReport,
  registerTrace,
  registerAudit,
  registerMail,
  registerWorker,
  registerWeb,
  registerReset,
];

/** Carries out one command line. Never throws: what went wrong is said on stderr, as JSON on stdout when that was asked for. */
export async function run(argv: readonly string[], io: Io, env: Env): Promise<ExitCode> {
  try {
    const spoken = spokenIn(argv, env);
    return await speaking(spoken, io, (speakingIo) => runIn(spoken.argv, speakingIo, env));
  } catch (error) {
    return tellProblem(createContext(io, env), error, argv.includes('--json'));
  }
}

async function runIn(argv: readonly string[], io: Io, env: Env): Promise<ExitCode> {
  const context = createContext(io, env);
  const program = programOf(context);
  try {
    if (argv.length === 0) program.outputHelp();
    else await program.parseAsync([...argv], { from: 'user' });
    return context.exit;
  } catch (error) {
    if (error instanceof CommanderError && wasShown(error)) return EXIT.done;
    const cause = error instanceof CommanderError ? usageProblemOf(error, helpOf(program, argv)) : error;
    return tellProblem(context, cause, argv.includes('--json'));
  }
}

function programOf(context: Context): Command {
  const { io, env } = context;
  const program = sayHelp(speakVietnamese(new Command('dondoc')))
    .description('Đôn Đốc: theo dõi, nhắc và đôn đốc các nhiệm vụ của kế hoạch năm năm.')
    .option('--lang <ngôn-ngữ>', 'ngôn ngữ của câu trả lời: vi (tiếng Việt) hoặc en (English)', 'vi')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: () => undefined,
      getOutHelpWidth: () => io.stdout.columns,
      getErrHelpWidth: () => io.stderr.columns,
      getOutHasColors: () => wantsColours(io.stdout, env),
      getErrHasColors: () => wantsColours(io.stderr, env),
    })
    .addHelpText(
      'after',
      '\nBắt đầu: dondoc demo. Hướng dẫn từng lệnh: dondoc <lệnh> --help. Trong thư mục mã nguồn: npx dondoc …',
    );
  for (const register of REGISTER) register(program, context);
  return program;
}

/** The help of the deepest command that the words name. */
function helpOf(program: Command, argv: readonly string[]): string {
  const names = ['dondoc'];
  let command = program;
  for (const word of argv) {
    const next = command.commands.find((sub) => sub.name() === word);
    if (next === undefined) break;
    names.push(word);
    command = next;
  }
  return [...names, '--help'].join(' ');
}

function tellProblem(context: Context, error: unknown, asJson: boolean): ExitCode {
  const { refusal, exit, unexpected } = problemOf(error, (cause) =>
    isOwn(cause) ? null : lazy.refusals().refusalOf(cause),
  );
  context.tell(refusal.message);
  if (unexpected && context.env['DONDOC_LOG_LEVEL'] === 'debug') context.tell((error as Error).stack ?? '');
  if (asJson) context.printJson({ error: refusal });
  return exit;
}

/** What can be told without loading the engine's libraries. */
function isOwn(error: unknown): boolean {
  return (
    error instanceof UsageProblem || error instanceof CommandProblem || error instanceof EnvironmentProblem
  );
}
