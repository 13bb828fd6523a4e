/** What the page does beyond links and forms: arrivals as they come, questions without a new page, times in the reader's zone. */
const feed = document.querySelector('#feed');
const said = document.querySelector('#said');
const news = document.querySelector('#news');
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The first element of some markup of our own server, which escapes every text in it. */
function elementOf(markup) {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return template.content.firstElementChild;
}

function localTimes(within) {
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
  for (const time of within.querySelectorAll('time[datetime]')) {
    const at = new Date(time.dateTime);
    if (Number.isNaN(at.getTime()) || time.title !== '') continue;
    time.title = time.textContent;
    time.textContent = format.format(at);
  }
}

/** Some systems have no flags and show boxes or letters: only a drawn flag has colours. */
function flagsAreDrawn() {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 20;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return true;
  context.font = `16px ${getComputedStyle(document.body).fontFamily}`;
  context.fillText('\u{1F1F1}\u{1F1FB}', 0, 16);
  const { data } = context.getImageData(0, 0, 20, 20);
  for (let at = 0; at < data.length; at += 4) {
    const colours = [data[at], data[at + 1], data[at + 2]];
    if (data[at + 3] > 0 && Math.max(...colours) - Math.min(...colours) > 24) return true;
  }
  return false;
}

function say(text) {
  if (said && text) said.textContent = text;
}

/** Shows an arrival; tells whether it added something to the channel. */
function show({ id, html, inside, said: words }) {
  const element = elementOf(html);
  const known = document.getElementById(id);
  const parent = inside === null ? null : document.getElementById(inside);
  if (!element || (inside === null ? !known : known || !parent)) return false;
  localTimes(element);
  if (inside === null) replace(known, element);
  else if (inside === 'feed') parent.prepend(element);
  else parent.append(element);
  document.getElementById('nothing-yet')?.remove();
  say(words);
  return inside === 'feed';
}

/** Puts an element in another one's place; what someone is typing in it, and where, stays. */
function replace(known, element) {
  const focused = document.activeElement?.id;
  const typed = [...known.querySelectorAll('input[id]')].map(({ id, value }) => [id, value]);
  const open = [...known.querySelectorAll('details[open]')].length > 0;
  known.replaceWith(element);
  for (const [id, value] of typed) {
    const input = document.getElementById(id);
    if (input && element.contains(input)) input.value = value;
  }
  if (open) for (const details of element.querySelectorAll('details')) details.open = true;
  const again = focused && document.getElementById(focused);
  if (again && element.contains(again)) again.focus();
}

function offerNews() {
  if (news && window.scrollY > 300) news.hidden = false;
}

/** Whoever was signed in is no more: what is on the page stays to be read. */
function offerSignIn() {
  if (!news) return;
  news.textContent = 'Sign in again to see what is new';
  news.dataset.reload = 'true';
  news.hidden = false;
  say(news.textContent);
}

/** Takes over from a fresh copy of the page what this one missed. */
async function catchUp() {
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => null);
  if (!answer?.ok || !feed) return say('The page could not catch up: reload it.');
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const entry of [...fresh.querySelectorAll('#feed > .entry')].reverse()) {
    if (!document.getElementById(entry.id))
      show({ id: entry.id, html: entry.outerHTML, inside: 'feed', said: '' });
    for (const part of entry.querySelectorAll('.card, .turns, .replies')) {
      const known = document.getElementById(part.id);
      if (known && known.textContent !== part.textContent)
        show({ id: part.id, html: part.outerHTML, inside: null, said: '' });
    }
  }
}

function listen(channel) {
  const source = new EventSource(`/arrivals?channel=${encodeURIComponent(channel)}`);
  let lost = false;
  source.addEventListener('arrival', (event) => {
    if (show(JSON.parse(event.data))) offerNews();
  });
  source.addEventListener('error', () => {
    lost = true;
    // An answer that is no stream ends it for good: the sign-in has ended.
    if (source.readyState === EventSource.CLOSED) offerSignIn();
  });
  source.addEventListener('open', () => {
    document.body.dataset.connected = 'true';
    if (lost) catchUp();
    lost = false;
  });
  // A page that the browser had put aside missed what came meanwhile.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) catchUp();
  });
}

/** Sends a form's question and shows the answer in place. */
async function ask(form, pressed) {
  const fields = new URLSearchParams(new FormData(form, pressed));
  fields.set('zone', zone);
  fields.set(
    'act',
    [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(36)).join(''),
  );
  const buttons = [...form.querySelectorAll('button')];
  for (const button of buttons) button.disabled = true;
  delete form.dataset.fault;
  say('Looking through the briefs…');
  try {
    const answer = await fetch('/ask', { method: 'POST', body: fields, headers: { 'x-coop-script': '1' } });
    if (answer.status === 401) throw new Error('your sign-in has ended. Reload the page to sign in again.');
    if (!answer.ok) throw new Error(await answer.text());
    for (const arrival of await answer.json()) show(arrival);
    const box = form.querySelector('input[name="q"]');
    if (box) box.value = '';
    form.closest('details')?.removeAttribute('open');
    say(answerIn(fields) ?? 'Answered.');
  } catch (error) {
    say(`That did not work: ${error.message}`);
    form.dataset.fault = error.message.slice(0, 200);
  } finally {
    for (const button of buttons) button.disabled = false;
  }
}

function answerIn(fields) {
  const thread = fields.get('thread');
  const place = thread ? document.getElementById(`turns-${thread}`) : feed?.querySelector('.turns');
  return place?.lastElementChild
    ?.querySelector('.card:last-of-type')
    ?.textContent.replace(/\s+/g, ' ')
    .slice(0, 400);
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!feed || !(form instanceof HTMLFormElement) || form.getAttribute('action') !== '/ask') return;
  event.preventDefault();
  ask(form, event.submitter);
});

document.addEventListener('keydown', (event) => {
  const box = document.getElementById('q');
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || !box) return;
  if (event.target.closest('input, textarea, select')) return;
  event.preventDefault();
  box.focus();
});

news?.addEventListener('click', () => {
  if (news.dataset.reload) return location.reload();
  news.hidden = true;
  window.scrollTo({ top: 0 });
  document.getElementById('q')?.focus();
});

document.documentElement.classList.add('scripted');
if (!flagsAreDrawn()) document.documentElement.classList.add('no-flags');
localTimes(document);
if (feed && document.body.dataset.live) listen(document.body.dataset.live);
