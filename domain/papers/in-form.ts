import type { DraftPaper, PaperBlock, Run } from './paper';
import type { PaperProfile } from './profile';

const ABOUT_PREFIX = /^(?:về việc|V\/v)\s+/u;
const FILED = /^Lưu(?::| )/u;
const FULL_STOP = /(?:\.\/\.|\.)\s*$/u;

/** The same paper with the signs of a form: `T/L` or `TL.`, `về việc` or `V/v`, `.` or `./.` at its end. */
export function inForm(paper: DraftPaper, profile: PaperProfile): DraftPaper {
  const { authority } = paper.signature;
  return {
    ...paper,
    about: paper.about === null ? null : paper.about.replace(ABOUT_PREFIX, `${profile.about.prefix} `),
    body: endedWith(paper.body, profile.bodyEnd),
    signature: {
      ...paper.signature,
      authority: authority === null ? null : withSignOf(authority, profile.signature.authorities),
    },
    copies: paper.copies.map((copy) =>
      profile.copies.filed !== null && FILED.test(copy) ? profile.copies.filed : copy,
    ),
  };
}

function withSignOf(authority: string, signs: Record<string, string>): string {
  const found = Object.entries(signs).find(([other]) => authority.startsWith(`${other} `));
  return found === undefined ? authority : found[1] + authority.slice(found[0].length);
}

/** Only a sentence is ended: after a table or a picture nothing stands. */
function endedWith(body: PaperBlock[], end: string): PaperBlock[] {
  const last = body.at(-1);
  const run = last?.type === 'paragraph' ? last.runs.at(-1) : undefined;
  if (last?.type !== 'paragraph' || run === undefined || !FULL_STOP.test(run.text)) return body;
  const ended: Run = { ...run, text: run.text.replace(FULL_STOP, end) };
  return [...body.slice(0, -1), { ...last, runs: [...last.runs.slice(0, -1), ended] }];
}
