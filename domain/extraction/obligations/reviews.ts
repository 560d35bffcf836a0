import { TIME_FIRST } from './vocabulary';

/** "Hằng năm có báo cáo …, năm 2013 sơ kết …, năm 2015 tổng kết": rounds that a paper plans without naming a body. */

const ROUND = /(?<!\p{L})(?:sơ kết|tổng kết|báo cáo)(?!\p{L})/iu;

export interface Round {
  start: number;
  end: number;
}

/** The stretches of a sentence that plan a round each; empty where it plans none. */
export function roundsOf(sentence: string): Round[] {
  const rounds: Round[] = [];
  let start = 0;
  for (const piece of sentence.split(/(?<=[,;])/u)) {
    const lead = piece.length - piece.trimStart().length;
    const words = piece.trimStart();
    if (TIME_FIRST.test(words)) rounds.push({ start: start + lead, end: start + piece.length });
    else if (rounds.length > 0) rounds.at(-1)!.end = start + piece.length;
    start += piece.length;
  }
  const planned = rounds.filter((round) => ROUND.test(sentence.slice(round.start, round.end)));
  return planned.length === rounds.length ? planned : [];
}
