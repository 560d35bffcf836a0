import type { OfficeKeys } from '../../domain/access/keys';
import {
  fillPlaces,
  placeOf,
  placesIn,
  purposeFor,
  type LinkName,
  type LinkPlace,
} from '../../domain/access/links';
import { linkHash, linkSecret } from '../../store/link-secret';
import type { Links, NewLink } from '../../store/links';
import type { Mailer, MailResult } from '../ports';
import type { LabelledMail } from './labelled-mail';

export interface LinkedMailerOptions {
  mailer: Mailer;
  keys: Pick<OfficeKeys, 'links'>;
  links: Pick<Links, 'issue' | 'revokedAmong'>;
}

/**
 * Puts the secrets of its links into a letter just before it goes, and writes down which: what was composed, kept and
 * shown holds their places only. A letter sent again carries the same links, but for those that were revoked.
 */
export function createLinkedMailer({ mailer, keys, links }: LinkedMailerOptions): Mailer {
  return {
    async send(mail: LabelledMail): Promise<MailResult> {
      const places = placesFor(mail);
      if (places.length === 0) return mailer.send(mail);
      let linked: LabelledMail;
      try {
        linked = await withLinks(mail, places);
      } catch (error) {
        // The store does not answer: nothing was sent. What the mailer itself throws is another matter, and passes.
        return {
          outcome: 'retry',
          code: 'links',
          message: error instanceof Error ? error.message : String(error),
        };
      }
      return mailer.send(linked);
    },
  };

  async function withLinks(mail: LabelledMail, places: LinkPlace[]): Promise<LabelledMail> {
    const made = await madeFor(mail, places);
    await links.issue(made.map(({ link }) => link));
    const secrets = new Map(made.map(({ place, secret }) => [placeOf(place), secret]));
    const filled = (text: string) => fillPlaces(text, (place) => secrets.get(place));
    return { ...mail, text: filled(mail.text), html: filled(mail.html) };
  }

  /** Of each place the first link of its name that was not revoked. */
  async function madeFor(mail: LabelledMail, places: LinkPlace[]) {
    let made = places.map((place) => linkAt(mail, place, place.serial));
    for (let next = 1; ; next += 1) {
      const revoked = new Set(await links.revokedAmong(made.map(({ link }) => link.hash)));
      if (revoked.size === 0) return made;
      made = made.map((one) =>
        revoked.has(one.link.hash) ? linkAt(mail, one.place, `${one.place.serial}.${next}`) : one,
      );
    }
  }

  function linkAt(mail: LabelledMail, place: LinkPlace, serial: string) {
    const { scope, audience } = mail.labels!;
    const name: LinkName = { ...place, scope, audience, serial };
    const secret = linkSecret(keys, name);
    const { purpose, cycle, assignment } = place;
    const link: NewLink = {
      hash: linkHash(secret)!,
      scope,
      audience,
      purpose,
      cycle,
      assignment,
      issuedAt: mail.at,
    };
    return { place, secret, link };
  }
}

/** Letters quote what people wrote: a place that somebody typed gives its reader no other right than the letter's own. */
function placesFor({ labels, text, html }: LabelledMail): LinkPlace[] {
  if (labels === undefined) return [];
  const own = purposeFor(labels.audience);
  return placesIn(`${text}\n${html}`).filter(({ purpose }) => purpose === own);
}
