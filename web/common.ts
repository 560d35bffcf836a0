import { redirect } from './answer';
import { setCookie } from './cookies';
import { post, type Route } from './route';
import { text } from './visit';

const YEAR_S = 365 * 24 * 3600;

/** Language and theme: for everybody, kept by the browser. */
export const commonRoutes: Route[] = [
  post('/ngon-ngu', 'public', ({ office, reply, form, url }) => {
    const lang = text(form, 'lang');
    const theme = text(form, 'theme');
    if (lang === 'vi' || lang === 'en') setCookie(office, reply, 'lang', lang, YEAR_S);
    if (theme === 'sang' || theme === 'toi') setCookie(office, reply, 'theme', theme, YEAR_S);
    return redirect(localPath(text(form, 'den')) ?? url('/'));
  }),
];

/**
 * A place of our own to go back to, as it may stand in a header; null for anything that leads elsewhere. Browsers leave
 * tabs and line ends out of addresses: what stands behind one could begin anew.
 */
export function localPath(path: string): string | null {
  if (!/^\/(?![/\\])[^\\\p{Cc}\p{Cs}]*$/u.test(path)) return null;
  return path.replaceAll(/[^\x21-\x7e]/gu, encodeURIComponent);
}
