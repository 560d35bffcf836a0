import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { english } from '../../client/english';
import { FINISHED } from '../../client/english/keys';
import { interpreted, said, withoutMarks } from '../../client/terminal/tongue';
import type { Lang } from '../../domain/lang';

/**
 * What the rules and the views of the command line say is said in Vietnamese: why something was refused, what a line
 * of the audit trail tells, how a sentence was read. On a page in English an interpreter says it. People's own words,
 * names, letters and papers stay as they are: no page sends those through here.
 */
export function saidIn(lang: Lang, text: string): string {
  return lang === 'vi' ? text : withoutMarks(english()(text));
}

/** A line that quotes somebody behind a colon: only what stands before it is ours. */
export function headIn(lang: Lang, line: string): string {
  if (lang === 'vi') return line;
  const [head = '', ...words] = line.split(': ');
  return saidIn(lang, [head, ...words.map(finishedPart)].join(': '));
}

function finishedPart(words: string): string {
  return `${FINISHED.open}${words}${FINISHED.close}`;
}

/** Lines that a view of the command line makes: what it marks as somebody's own words stays. */
export function viewIn(lang: Lang, make: () => string[]): string[] {
  return lang === 'vi'
    ? make()
    : interpreted(english(), () => make().map((line) => withoutMarks(said(line))));
}

const Tongue = createContext<Lang>('vi');

/** Around a page: in which language its parts say what they are given. */
export const Speaking = Tongue.Provider;

/** For a part that is not told who looks. */
export function useSaid(): (text: string) => string {
  const lang = useContext(Tongue);
  return (text) => saidIn(lang, text);
}
