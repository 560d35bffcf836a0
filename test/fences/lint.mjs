/*
 * ESLint loads its configuration by a dynamic import, which jest's sandbox does not have: hence a process of its own.
 * stdin: {texts: [{filePath, text, typed}], files: [pattern]}; stdout: {texts: [[message]], files: [message]}.
 * Only `typed` texts get type information, and their `filePath` must exist; the fences need none.
 */
import { readFileSync } from 'node:fs';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const { texts, files } = JSON.parse(readFileSync(0, 'utf8'));
const syntaxOnly = [
  tseslint.configs.disableTypeChecked,
  { linterOptions: { reportUnusedDisableDirectives: 'off' } },
];
const withoutTypes = new ESLint({ overrideConfig: syntaxOnly });
const withTypes = new ESLint();

function messagesOf(results) {
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, message, line }) => ({ filePath, ruleId, message, line })),
  );
}

const lintedTexts = [];
for (const { filePath, text, typed } of texts) {
  const results = await (typed ? withTypes : withoutTypes).lintText(text, { filePath });
  lintedTexts.push(messagesOf(results));
}
const lintedFiles = messagesOf(await withoutTypes.lintFiles(files));
process.stdout.write(JSON.stringify({ texts: lintedTexts, files: lintedFiles }));
