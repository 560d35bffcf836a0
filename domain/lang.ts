/** The languages that people are spoken to in. Papers and letters are Vietnamese always. */
export type Lang = 'vi' | 'en';

/** The same words in each language; a word that is missing in one does not compile. */
export type Said<T> = Record<Lang, T>;

export function langOf(text: string | undefined): Lang {
  return text === 'en' ? 'en' : 'vi';
}
