import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { keysOf } from '../../client/english/keys';
import { packageRoot } from '../../config/package-root';

const ROOT = packageRoot();

/** What the product can say on a terminal, read from its source: each phrase with the places where it is said. */
export type SourcePhrases = Map<string, string[]>;

/** Every literal of these is shown. */
const SPEAKING = ['bin', 'client/terminal'];
/** Of these only what is refused, warned of or explained is shown; letters, papers and forms are Vietnamese always. */
const REFUSING = ['activities', 'client', 'config', 'domain', 'store', 'worker', 'workflows'];
const SILENT = ['client/english', 'client/terminal', 'domain/letters', 'domain/papers', 'domain/rehearsal'];

const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/iu;

/** Who is called with, or which property holds, a sentence for people. */
const SAYING_CALLS = /refus|problem|error|failure|warn|issue|tell|fault|wrong|wanted|invalid/i;
const SAYING_PROPERTIES =
  /^(message|error|remedy|why|warning|lines|problem|hint|label|words|title|reason)s?$/i;
/** Words that are typed, not said: examples under a command's help, texts of rehearsals. */
const EXAMPLE_CALLS = /^(withExamples)$/;
const EXAMPLE_PROPERTIES = /^(examples|bulk)$/;

export function sourcePhrases(): SourcePhrases {
  const found: SourcePhrases = new Map();
  const read = (folder: string, isShown: (node: ts.Node) => boolean) => {
    for (const file of sourcesOf(folder)) collect(file, isShown, found);
  };
  SPEAKING.forEach((folder) => read(folder, (node) => !isExample(node)));
  REFUSING.forEach((folder) => read(folder, (node) => isRefusal(node)));
  return found;
}

function sourcesOf(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file}`)
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => SPEAKING.includes(folder) || !SILENT.some((silent) => file.startsWith(`${silent}/`)))
    .sort();
}

function collect(file: string, isShown: (node: ts.Node) => boolean, found: SourcePhrases): void {
  const path = join(ROOT, file);
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node) => {
    const template = templateOf(node);
    if (template !== null && VIETNAMESE.test(template) && isShown(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      const place = `${relative(ROOT, path)}:${line + 1}`;
      for (const key of spokenKeys(template).filter((one) => VIETNAMESE.test(one)))
        found.set(key, [...(found.get(key) ?? []), place]);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
}

const PLACES = /(?<=[<[])[^<>[\]]+(?=[>\]])/g;

/** Of an option or argument (`--reason <lý-do>`, `show [tệp]`) only what is to be filled in is said. */
function spokenKeys(template: string): string[] {
  const isUsage = /^(-[-\w]|[a-z-]+ [<[]|[<[][^ ]+[>\]]$)/.test(template) && /[<[]/.test(template);
  return isUsage ? (template.match(PLACES) ?? []) : keysOf(template);
}

/** The text of a literal, of a template with numbered holes, or of several joined by `+`; null for anything else and for a part of a sum. */
function templateOf(node: ts.Node): string | null {
  if (isPlus(node.parent)) return null;
  if (isRegularKey(node)) return null;
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

function isExample(node: ts.Node): boolean {
  return hasAround(node, (one) => {
    if (ts.isCallExpression(one)) return EXAMPLE_CALLS.test(one.expression.getText());
    return ts.isPropertyAssignment(one) && EXAMPLE_PROPERTIES.test(one.name.getText());
  });
}

function isRefusal(node: ts.Node): boolean {
  return hasAround(node, (one) => {
    if (ts.isCallExpression(one) || ts.isNewExpression(one))
      return SAYING_CALLS.test(one.expression.getText());
    if (ts.isPropertyAssignment(one)) return SAYING_PROPERTIES.test(one.name.getText());
    return ts.isFunctionDeclaration(one) && SAYING_CALLS.test(one.name?.getText() ?? '');
  });
}

function hasAround(node: ts.Node, is: (node: ts.Node) => boolean): boolean {
  for (let one: ts.Node | undefined = node; one !== undefined; one = one.parent) if (is(one)) return true;
  return false;
}
