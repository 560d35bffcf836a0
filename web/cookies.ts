import type { FastifyReply, FastifyRequest } from 'fastify';
import type { WebOffice } from './office';

/**
 * Cookies of ours. Over https they carry the prefix that binds them to this very host; plain http is for one's own
 * machine only, where browsers take no such prefix.
 */
const NAMES = {
  /** The session of a user who logged in. */
  session: 'phien',
  /** The link by which a body came. */
  link: 'lien-ket',
  /** Whoever is not known: ties a form to a browser. */
  guest: 'khach',
  /** The part played in a rehearsal. */
  cast: 'vai',
  /** That somebody came in from this browser before. */
  known: 'trinh-duyet',
  /** Why the last session ended: said once at the log-in. */
  ended: 'phien-het',
  /** Who is on the way to another house and back. */
  oidc: 'dang-nhap-ngoai',
  lang: 'ngon-ngu',
  theme: 'giao-dien',
  /** The name and position signed with last, offered again. */
  signer: 'nguoi-ky',
  /** What a page says once after an act. */
  notice: 'thong-bao',
} as const;
export type CookieName = keyof typeof NAMES;

/** Read by no script and sent to no other site. */
const COMMON = { path: '/', httpOnly: true, sameSite: 'lax' } as const;

function isSecure({ publicUrl }: Pick<WebOffice, 'publicUrl'>): boolean {
  return publicUrl.startsWith('https:');
}

function nameOf(office: Pick<WebOffice, 'publicUrl'>, name: CookieName): string {
  return isSecure(office) ? `__Host-${NAMES[name]}` : NAMES[name];
}

export function readCookie(
  office: Pick<WebOffice, 'publicUrl'>,
  request: FastifyRequest,
  name: CookieName,
): string | undefined {
  return request.cookies[nameOf(office, name)];
}

/** For the rest of this request. */
export function forgetCookie(
  office: Pick<WebOffice, 'publicUrl'>,
  request: FastifyRequest,
  name: CookieName,
): void {
  delete request.cookies[nameOf(office, name)];
}

/** `seconds` null: until the browser is closed. */
export function setCookie(
  office: Pick<WebOffice, 'publicUrl'>,
  reply: FastifyReply,
  name: CookieName,
  value: string,
  seconds: number | null = null,
): void {
  const age = seconds === null ? {} : { maxAge: seconds };
  reply.setCookie(nameOf(office, name), value, { ...COMMON, secure: isSecure(office), ...age });
}

export function clearCookie(
  office: Pick<WebOffice, 'publicUrl'>,
  reply: FastifyReply,
  name: CookieName,
): void {
  reply.clearCookie(nameOf(office, name), { ...COMMON, secure: isSecure(office) });
}
