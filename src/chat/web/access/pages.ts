/** The pages of the door: signing in, signed out, and what is said to somebody who is not let in. */
import type { Role } from '../../../domain/access.ts';
import { cleanLine } from '../../../domain/clean.ts';
import { type Html, html } from '../html.ts';

const beginAt = (to: string): string => `/sign-in/begin?to=${encodeURIComponent(to)}`;

/** The door, with the page that somebody wanted behind it. */
export function renderSignIn(to: string): Html {
  return door(
    'Sign in',
    html`<p>Coop’s briefs and answers are for those who run this desk and those they let in.</p>
<div class="buttons"><a class="button" href="${beginAt(to)}">Sign in with your organisation’s account</a></div>`,
  );
}

/** Why somebody could not be signed in, and the way to try again. */
export function renderSignInFault(text: string, to: string): Html {
  return door(
    'You are not signed in',
    html`<p role="alert">${text}</p>
<div class="buttons"><a class="button" href="${beginAt(to)}">Sign in again</a></div>`,
  );
}

/** After signing out here; the issuer's own session goes on until it is ended there. */
export function renderSignedOut(ending: string | null): Html {
  const there =
    ending !== null && /^https?:\/\//.test(ending)
      ? html`<p class="note">Your organisation’s own sign-in goes on: on a machine that others use, <a href="${ending}" rel="noreferrer noopener">sign out there too</a>.</p>`
      : null;
  return door(
    'You are signed out',
    html`${there}<div class="buttons"><a class="button" href="${beginAt('/')}">Sign in again</a></div>`,
  );
}

/** To somebody who is known and has no role. */
export function renderNobody(name: string, leaves: boolean): Html {
  return door(
    'You are not let in yet',
    html`<p>You are signed in as <strong>${cleanLine(name, 254)}</strong>, and nobody has given you a role at this desk.</p>
<p class="note">Ask the people who run Coop in your organisation: they list who may come in under <kbd>access.roles</kbd>.</p>
${leaves && html`<form class="buttons" method="post" action="/sign-out"><button>Sign out</button></form>`}`,
  );
}

const may: Record<Role, string> = {
  reader: 'read and ask',
  editor: 'also change what the desk follows and part events',
  admin: 'also settle deliveries and see who did what',
};

/** To somebody whose role is too low. */
export function renderTooLow(role: Role, least: Role): Html {
  return door(
    'This is not yours to see',
    html`<p>You have the role <strong>${role}</strong> here; this takes an <strong>${least}</strong>, who may ${may[least]}.</p>
<p class="back"><a href="/">Back to the desk</a></p>`,
  );
}

/** To somebody whom no proxy has named, or whom the wrong one did. */
export function renderUnnamed(why: string): Html {
  return door(
    'You are not let in',
    html`<p>${why}</p><p class="note">This desk is reached by your organisation’s own address for it.</p>`,
  );
}

function door(title: string, inner: Html): Html {
  return html`<div class="stream single"><h1>${title}</h1><section class="card door">${inner}</section></div>`;
}
