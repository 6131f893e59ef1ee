import { Command, CommanderError, Option } from 'commander';
import type { Template } from '../template/template.ts';
import type { ActionsCommandOptions } from './actionsCommand.ts';
import {
  calendarDate,
  count,
  fileOrFolder,
  incidentId,
  ownerName,
  templateName,
  threadCount,
} from './arguments.ts';
import type { CheckCommandOptions } from './checkCommand.ts';
import type { ExportCommandOptions } from './exportCommand.ts';
import type { StartThread } from './fileWorks.ts';
import type { McpCommandContext, McpCommandOptions } from './mcpCommand.ts';
import type { NewCommandOptions } from './newCommand.ts';
import type { ExitStatus, Output } from './output.ts';
import { exitStatus, UsageError } from './output.ts';
import { printable } from './printed.ts';
import type { ReportCommandOptions } from './reportCommand.ts';
import type { RulesCommandOptions } from './rulesCommand.ts';
import type { TemplateCommandOptions } from './templateCommand.ts';
import type { TimelineCommandOptions } from './timelineCommand.ts';

export interface ProgramContext extends Pick<McpCommandContext, 'now' | 'loadMcp'> {
  readonly cwd: string;
  /** The folder of a runner's job, as `GITHUB_WORKSPACE` has it. */
  readonly workspace: string | undefined;
  readonly output: Output;
  /** Standard input. To ask for it loads much of the platform. */
  readonly input: () => NodeJS.ReadableStream;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly version: string;
  readonly startThread: StartThread;
  /** Starts to serve an editor; the process ends when the editor says so, or is gone. */
  readonly serveEditor: () => Promise<unknown>;
  /** The published page of a rule; undefined where it is not to be found. */
  readonly rulePage: (id: string) => Promise<string | undefined>;
}

/** Runs the command line with some arguments and gives its exit status. Never throws. */
export async function runProgram(args: readonly string[], context: ProgramContext): Promise<ExitStatus> {
  let status: ExitStatus = exitStatus.success;
  try {
    // Only the help of one command lists them, and whoever wants the version or a check should not wait for that.
    const templates = args.includes('new') ? (await import('../template/builtIn.ts')).builtInTemplates() : [];
    const program = describeProgram(context, templates, (ended) => {
      status = ended;
    });
    await program.parseAsync(knownHelp(args, program), { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? exitStatus.success : exitStatus.failure;
    }
    const message = error instanceof UsageError ? error.message : `Something went wrong: ${String(error)}`;
    context.output.writeError(`${printable(message)}\n`);
    return exitStatus.failure;
  }
}

/** Asked for the help of a command that there is not, the library would show that of all and not say why. */
function knownHelp(args: readonly string[], program: Command): readonly string[] {
  const [first, name] = args;
  const isUnknown =
    first === 'help' && name !== undefined && program.commands.every((one) => one.name() !== name);
  return isUnknown ? [name] : args;
}

function describeProgram(
  context: ProgramContext,
  templates: readonly Template[],
  ended: (status: ExitStatus) => void,
): Command {
  const program = new Command('postmortem')
    .description(
      'Checks incident postmortems written in Markdown, prints their timelines, and makes new ones.',
    )
    .version(context.version)
    .exitOverride()
    .showHelpAfterError('Run “postmortem --help” for help.')
    .configureOutput({ writeOut: context.output.write, writeErr: context.output.writeError });
  describeCheck(program, context, ended);
  describeNew(program, context, templates, ended);
  describeTimeline(program, context, ended);
  describeActions(program, context, ended);
  describeReport(program, context, ended);
  describeExport(program, context, ended);
  describeTemplate(program, context, ended);
  describeRules(program, context, ended);
  describeMcp(program, context, ended);
  describeServer(program, context);
  for (const command of program.commands) {
    command.showHelpAfterError(`Run “postmortem ${command.name()} --help” for help.`);
  }
  return program;
}

function describeCheck(program: Command, context: ProgramContext, ended: (status: ExitStatus) => void): void {
  program
    .command('check')
    .description(
      'Check postmortems. Exit status: 0 nothing that counts, 1 problems, 2 the check could not be made.',
    )
    .argument('[paths...]', 'files, folders, globs, or - for standard input; this folder by default')
    .addOption(
      new Option('--format <format>', 'how to print problems')
        .choices(['text', 'json', 'sarif', 'github'])
        .default('text'),
    )
    .addOption(config())
    .option('--template <name>', 'template to hold the files to')
    .option('--stdin-filename <name>', 'name under which standard input is checked', fileOrFolder)
    .option('--max-warnings <count>', 'end with status 1 above this number of warnings', count)
    .option('--fix', 'apply the safe fixes and print what is left; with -, print the mended text instead')
    .option('--as-reviewed', 'check drafts as strictly as reviewed postmortems')
    .addOption(today('the day on which to check', context))
    .option('--only-postmortems', 'leave out named files that do not look like postmortems')
    .option('--quiet', 'print errors only; the status stays the same')
    .addOption(threads('check'))
    .action(async (paths: string[], options: CheckCommandOptions) => {
      const { checkCommand } = await import('./checkCommand.ts');
      ended(await checkCommand(paths.length === 0 ? ['.'] : paths, options, context));
    });
}

function config(): Option {
  return new Option('--config <file>', 'configuration file, in place of the nearest .postmortem.json');
}

function today(what: string, context: ProgramContext): Option {
  return new Option('--today <date>', `${what}, YYYY-MM-DD`).argParser(calendarDate).default(context.today);
}

function threads(doing: string): Option {
  const description = `threads to ${doing} with; by default as many as pay`;
  return new Option('--threads <count>', description).argParser(threadCount);
}

function describeNew(
  program: Command,
  context: ProgramContext,
  templates: readonly Template[],
  ended: (status: ExitStatus) => void,
): void {
  program
    .command('new')
    .description('Write a new postmortem from a template. An existing file is never overwritten.')
    .argument('<id>', 'incident id, for example INC-1204', incidentId)
    .option('--title <title>', 'what happened, in a few words')
    .option('--severity <severity>', 'severity, for example SEV-2')
    .option('--date <date>', 'date of the incident, YYYY-MM-DD', calendarDate)
    .addOption(config())
    .option('--template <name>', 'template to use, in place of that of the configuration')
    .option(
      '--out <folder>',
      'folder to write to, or - to print it to standard output',
      fileOrFolder,
      'postmortems',
    )
    .option('--force', 'write it where the folder has a postmortem of this incident already, as another file')
    .addHelpText('after', () => `\nTemplates that come with it:\n${listOf(templates)}`)
    .action(async (id: string, options: NewCommandOptions) => {
      const { newCommand } = await import('./newCommand.ts');
      ended(await newCommand(id, options, context));
    });
}

function listOf(templates: readonly Template[]): string {
  const width = Math.max(...templates.map(({ name }) => name.length));
  return templates.map(({ name, description }) => `  ${name.padEnd(width)}  ${description ?? ''}`).join('\n');
}

function describeTimeline(
  program: Command,
  context: ProgramContext,
  ended: (status: ExitStatus) => void,
): void {
  program
    .command('timeline')
    .description("Print a postmortem's timeline with its milestones and metrics.")
    .argument('<file>', 'the postmortem')
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .addOption(config())
    .action(async (file: string, options: TimelineCommandOptions) => {
      const { timelineCommand } = await import('./timelineCommand.ts');
      ended(await timelineCommand(file, options, context));
    });
}

function describeActions(
  program: Command,
  context: ProgramContext,
  ended: (status: ExitStatus) => void,
): void {
  program
    .command('actions')
    .description(
      'List open action items. Exit status: 0 none listed is overdue, 1 one is, 2 they could not be read.',
    )
    .argument('[paths...]', 'files, folders, or globs; this folder by default')
    .option('--overdue', 'only those past their due date')
    .option('--owner <owner>', 'only those of an owner, as written in the postmortems', ownerName)
    .addOption(
      new Option('--format <format>', 'how to print them')
        .choices(['text', 'json', 'csv', 'markdown'])
        .default('text'),
    )
    .addOption(config())
    .addOption(today('the day for which to tell what is overdue', context))
    .addOption(threads('read'))
    .action(async (paths: string[], options: ActionsCommandOptions) => {
      const { actionsCommand } = await import('./actionsCommand.ts');
      ended(await actionsCommand(paths.length === 0 ? ['.'] : paths, options, context));
    });
}

function describeReport(
  program: Command,
  context: ProgramContext,
  ended: (status: ExitStatus) => void,
): void {
  program
    .command('report')
    .description('Print an index page of postmortems, the newest first.')
    .argument('[paths...]', 'files, folders, or globs; this folder by default')
    .addOption(
      new Option('--format <format>', 'how to print it')
        .choices(['markdown', 'json', 'html'])
        .default('markdown'),
    )
    .option(
      '--update <file>',
      'write it as Markdown between <!-- postmortem-index:begin --> and <!-- postmortem-index:end --> of a file instead',
    )
    .addOption(config())
    .addOption(today('the day for which to tell what is overdue', context))
    .addOption(threads('read'))
    .action(async (paths: string[], options: ReportCommandOptions) => {
      const { reportCommand } = await import('./reportCommand.ts');
      ended(await reportCommand(paths.length === 0 ? ['.'] : paths, options, context));
    });
}

function describeExport(
  program: Command,
  context: ProgramContext,
  ended: (status: ExitStatus) => void,
): void {
  program
    .command('export')
    .description('Make a postmortem into a form for others. Nothing is sent anywhere.')
    .argument('<file>', 'the postmortem')
    .addOption(
      new Option(
        '--format <format>',
        'what to make, always needed: a page, a summary, open actions, or an external edition',
      )
        .choices(['html', 'confluence', 'slack', 'teams', 'jira', 'github', 'external'])
        .makeOptionMandatory(),
    )
    .option('--out <file>', 'file to write, or - for standard output, as by default', fileOrFolder)
    .option('--force', 'replace the file where it exists')
    .addOption(config())
    .action(async (file: string, options: ExportCommandOptions) => {
      const { exportCommand } = await import('./exportCommand.ts');
      ended(await exportCommand(file, options, context));
    });
}

function describeTemplate(
  program: Command,
  context: ProgramContext,
  ended: (status: ExitStatus) => void,
): void {
  program
    .command('template')
    .description('Print a template with the form of a postmortem, its content turned into blanks.')
    .argument('<file>', 'the postmortem')
    .option('--name <name>', 'name of the template; that of the file by default', templateName)
    .action(async (file: string, options: TemplateCommandOptions) => {
      const { templateCommand } = await import('./templateCommand.ts');
      ended(await templateCommand(file, options, context));
    });
}

function describeRules(program: Command, context: ProgramContext, ended: (status: ExitStatus) => void): void {
  program
    .command('rules')
    .description('List every rule with its default severity and whether it has a fix.')
    .addOption(new Option('--format <format>', 'how to print them').choices(['text', 'json']).default('text'))
    .action(async (options: RulesCommandOptions) => {
      const { rulesCommand } = await import('./rulesCommand.ts');
      ended(rulesCommand(options, context.output));
    });
  program
    .command('explain')
    .description('Print the page of a rule: what it reports, why, how to write it better, how to silence it.')
    .argument('<rule>', 'id of the rule, for example action-no-owner')
    .action(async (id: string) => {
      const { explainCommand } = await import('./explainCommand.ts');
      ended(await explainCommand(id, context));
    });
}

function describeMcp(program: Command, context: ProgramContext, ended: (status: ExitStatus) => void): void {
  program
    .command('mcp')
    .description(
      'Serve tools and a prompt to assistants by the Model Context Protocol, over standard input and output.',
    )
    .option(
      '--root <folder>',
      'the folder to serve, and nothing outside of it; this folder by default',
      fileOrFolder,
    )
    .action(async (options: McpCommandOptions) => {
      const { mcpCommand } = await import('./mcpCommand.ts');
      ended(await mcpCommand(options, context));
    });
}

function describeServer(program: Command, context: ProgramContext): void {
  program
    .command('server')
    .description('Serve an editor by the Language Server Protocol, over standard input and output.')
    .option('--stdio', 'what it does anyway; editors like to pass it')
    .option('--clientProcessId <id>', 'end when this process has ended')
    .action(async () => {
      await context.serveEditor();
    });
}
