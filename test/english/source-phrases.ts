import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { keysOf, trimmed } from '../../client/english/keys';
import { packageRoot } from '../../config/package-root';

const ROOT = packageRoot();

/** What the product can say on a terminal, read from its source: each phrase with the places where it is said. */
export type SourcePhrases = Map<string, string[]>;

/** Every literal of these is shown. */
const SPEAKING = ['bin', 'client/terminal'];
/** Of these only what is refused, warned of or explained is shown; letters, papers, forms and names in the trail are Vietnamese always. */
const REFUSING = ['activities', 'client', 'config', 'domain', 'store', 'worker', 'workflows'];
const SILENT = [
  'client/draft/draft-yaml',
  'client/draft/xlsx/guide',
  'client/draft/xlsx/offered-values',
  'client/english/',
  'client/feeds/',
  'client/papers/',
  'client/parts/docx-form',
  'client/parts/form-layout',
  'client/parts/xlsx-form',
  'client/terminal/',
  'domain/draft/sheet-forms',
  'domain/letters/',
  'domain/papers/',
  'domain/rehearsal/',
  'web/refused',
  'web/rehearsal/grant',
];
/** Whole files of refusals, warnings and explanations: there they are put together from pieces that bear other names. */
const EXPLAINING =
  /^(client\/(documents\/(?!clean)|(incoming|plan-yaml)\/)|client\/(bulk|end-cycle|office-\w+|plan-file|start-cycle)\.ts|client\/draft\/(directory-file|edit-|kept-plans|merge-amended|place-words|review-|start-kept|write-file)|client\/draft\/xlsx\/r|client\/parts\/(docx-read|returned|xlsx-read)|domain\/(lifecycle|time)\/|domain\/plan\/(body-named|check-|conflict|ladders|schema)|domain\/(guard-text|notices|substitutes)\.ts|worker\/temporal-server\/|domain\/access\/revoked|domain\/acts\/form-schema|domain\/calendar\/|domain\/deadline\/(compose|dating|faults|\w+-dates)\.ts|domain\/dossier\/words|domain\/draft\/plan-of-draft|domain\/extraction\/(document|unreadable|obligations\/confidence)\.ts|domain\/reports\/accepted-gaps|domain\/rounds\/(decide|ended-words|guards|move-days|part-check|part-form|part-number|part-returned|part-schema|part-titles))/;
/** On pages only what is said in one language: what is not the half of a `Said`. */
const PAGES = 'web';
/** Names are the same in every language. */
const NAMES = /Đôn Đốc|Cốc Cốc/g;
/** Said in both languages at once, where nobody knows who reads: `Không đọc được. / It cannot be read.` */
const IN_BOTH = /\p{L}\. \/ (\p{Lu}|$)/u;

const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/iu;

/** Who is called with, or which property holds, a sentence for people. */
const SAYING_CALLS = /refus|problem|error|failure|warn|issue(?!r)|tell|fault|wrong|wanted|invalid|online/i;
const SAYING_PROPERTIES =
  /^(message|error|remedy|why|warning|lines|problem|hint|label|words|title|reason)s?$/i;
const SAYING_NAMES = /_WANTED$|^message$/;
/** Words that are typed, not said: examples under a command's help, texts of rehearsals. */
const EXAMPLE_CALLS = /^(withExamples)$/;
const EXAMPLE_NAMES = /^(examples|bulk)$/;
const EXAMPLE_LISTS = /^EXAMPLES$/i;
/** What is looked for in a text, or compared with what somebody typed, is read and not said. */
const READING_CALLS = /\.(replace|replaceAll|includes|startsWith|endsWith|split)$/;
/** What papers are searched by. */
const SEARCH = /\\[pd]|\(\?[:!<=]/;

export function sourcePhrases(): SourcePhrases {
  const found: SourcePhrases = new Map();
  const read = (folder: string, isShown: (node: ts.Node, file: string) => boolean) => {
    for (const file of sourcesOf(folder)) collect(file, (node) => isShown(node, file), found);
  };
  SPEAKING.forEach((folder) => read(folder, (node) => !isExample(node)));
  REFUSING.forEach((folder) =>
    read(folder, (node, file) => !isExample(node) && (EXPLAINING.test(file) || isRefusal(node))),
  );
  read(PAGES, (node) => !isExample(node));
  return found;
}

function sourcesOf(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file}`)
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => SPEAKING.includes(folder) || !SILENT.some((silent) => file.startsWith(silent)))
    .sort();
}

function collect(file: string, isShown: (node: ts.Node) => boolean, found: SourcePhrases): void {
  const path = join(ROOT, file);
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node) => {
    const template = templateOf(node);
    if (
      template !== null &&
      VIETNAMESE.test(template) &&
      !SEARCH.test(template) &&
      !IN_BOTH.test(template) &&
      isShown(node)
    ) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      const place = `${relative(ROOT, path)}:${line + 1}`;
      for (const key of spokenKeys(template).filter((one) => VIETNAMESE.test(one.replaceAll(NAMES, ''))))
        found.set(key, [...(found.get(key) ?? []), place]);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
}

const PLACES = /(?<=[<[])[^<>[\]]+(?=[>\]])/g;

/** Of an option or argument (`--reason <lý-do>`, `show [tệp]`) only what is to be filled in is said. */
function spokenKeys(template: string): string[] {
  const isUsage = /^(-[-\w]|[a-z-]+ [<[]|[<[][^<>[\]]+[>\]]$)/.test(template) && /[<[]/.test(template);
  return isUsage ? (template.match(PLACES) ?? []).map((place) => trimmed(place).core) : keysOf(template);
}

/** The text of a literal, of a template with numbered holes, or of several joined by `+`; null for anything else and for a part of a sum. */
function templateOf(node: ts.Node): string | null {
  if (isPlus(node.parent)) return null;
  if (isRegularKey(node) || isRead(node)) return null;
  return textOf(node);
}

function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(({ literal }, i) => `{${i}}${literal.text}`).join('');
  if (isPlus(node)) {
    const [left, right] = [textOf(node.left), textOf(node.right)];
    if (left === null && right === null) return null;
    return `${left ?? '{0}'}${right ?? '{0}'}`;
  }
  if (ts.isParenthesizedExpression(node)) return textOf(node.expression);
  return null;
}

function isPlus(node: ts.Node | undefined): node is ts.BinaryExpression {
  return (
    node !== undefined && ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken
  );
}

/** A name in an object, not something said. */
function isRegularKey(node: ts.Node): boolean {
  return node.parent !== undefined && ts.isPropertyAssignment(node.parent) && node.parent.name === node;
}

/** Sought by a text's own methods (the first argument), or one of a list that is asked whether it holds an answer. */
function isRead(node: ts.Node): boolean {
  const around = node.parent;
  if (around === undefined) return false;
  if (ts.isCallExpression(around))
    return around.arguments[0] === node && READING_CALLS.test(around.expression.getText());
  return (
    ts.isArrayLiteralExpression(around) &&
    ts.isPropertyAccessExpression(around.parent) &&
    around.parent.name.text === 'includes'
  );
}

function isExample(node: ts.Node): boolean {
  return hasAround(node, (one, within) => {
    // The command that has the examples is itself the first argument: its words are said.
    if (ts.isCallExpression(one))
      return EXAMPLE_CALLS.test(one.expression.getText()) && one.arguments[0] !== within;
    if (!ts.isPropertyAssignment(one) && !ts.isVariableDeclaration(one)) return false;
    return (
      (ts.isVariableDeclaration(one) ? EXAMPLE_LISTS : EXAMPLE_NAMES).test(one.name.getText()) ||
      isSaidInBoth(one)
    );
  });
}

/** Half of a `Said`: the other language stands beside it. */
function isSaidInBoth(node: ts.Node): boolean {
  const isNamed = (one: ts.Node, name: string) => ts.isPropertyAssignment(one) && one.name.getText() === name;
  return (
    (isNamed(node, 'vi') || isNamed(node, 'en')) &&
    ts.isObjectLiteralExpression(node.parent) &&
    ['vi', 'en'].every((lang) =>
      (node.parent as ts.ObjectLiteralExpression).properties.some((one) => isNamed(one, lang)),
    )
  );
}

function isRefusal(node: ts.Node): boolean {
  return hasAround(node, (one) => {
    if (ts.isCallExpression(one) || ts.isNewExpression(one))
      return SAYING_CALLS.test(one.expression.getText());
    if (ts.isPropertyAssignment(one)) return SAYING_PROPERTIES.test(one.name.getText());
    if (ts.isVariableDeclaration(one)) return SAYING_NAMES.test(one.name.getText());
    return ts.isFunctionDeclaration(one) && SAYING_CALLS.test(one.name?.getText() ?? '');
  });
}

function hasAround(node: ts.Node, is: (node: ts.Node, within: ts.Node) => boolean): boolean {
  let within = node;
  for (let one: ts.Node | undefined = node; one !== undefined; one = one.parent) {
    if (is(one, within)) return true;
    within = one;
  }
  return false;
}
