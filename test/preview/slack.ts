/** Block Kit as HTML, roughly as Slack shows it. */
import type { types } from '@slack/bolt';
import { type Html, html } from '../../src/chat/web/html.ts';

/** The blocks of one message or view. */
export function slackBlocks(blocks: readonly types.AnyBlock[]): Html {
  return html`<div class="blocks">${blocks.map((made) => block(made as types.KnownBlock))}</div>`;
}

function block(made: types.KnownBlock): Html {
  switch (made.type) {
    case 'header':
      return html`<p class="header">${made.text.text}</p>`;
    case 'rich_text':
      return html`<div class="rich">${made.elements.map(richElement)}</div>`;
    case 'actions':
      return html`<p class="actions">${made.elements.map((element) =>
        element.type === 'button'
          ? html`<span class="button">${element.text.text}</span> `
          : element.type === 'static_select'
            ? html`<span class="button">${element.placeholder?.text ?? ''} ▾</span> `
            : null,
      )}</p>`;
    case 'input':
      return html`<div class="input"><b>${made.label.text}</b>${made.optional === true && html` <i>(optional)</i>`}${field(made.element)}<small>${made.hint?.text ?? ''}</small></div>`;
    case 'context':
      return html`<p class="context">${made.elements.map((element) => ('text' in element ? element.text : ''))}</p>`;
    default:
      return html`<p class="unknown">${made.type}</p>`;
  }
}

function field(element: types.InputBlock['element']): Html {
  const options =
    'initial_options' in element
      ? (element.initial_options ?? [])
      : 'initial_option' in element
        ? [element.initial_option]
        : [];
  const words = options.map((option) => html`<span class="option">${option?.text.text ?? ''}</span>`);
  const empty = 'placeholder' in element ? (element.placeholder?.text ?? '') : '';
  const typed =
    element.type === 'timepicker'
      ? element.initial_time
      : element.type === 'plain_text_input'
        ? element.initial_value
        : undefined;
  return html`<div class="field">${words.length > 0 ? words : (typed ?? html`<i>${empty}</i>`)}</div>`;
}

function richElement(element: types.RichTextBlockElement): Html {
  switch (element.type) {
    case 'rich_text_list':
      return html`<ul>${element.elements.map((item) => html`<li>${item.elements.map(run)}</li>`)}</ul>`;
    case 'rich_text_quote':
      return html`<blockquote>${element.elements.map(run)}</blockquote>`;
    default:
      return html`<div>${element.elements.map(run)}</div>`;
  }
}

function run(element: types.RichTextElement): Html {
  const text =
    element.type === 'date'
      ? (element.fallback ?? '')
      : element.type === 'text' || element.type === 'link'
        ? (element.text ?? '')
        : element.type;
  const style = element.style ?? {};
  const inner =
    style.bold === true ? html`<b>${text}</b>` : style.italic === true ? html`<i>${text}</i>` : html`${text}`;
  return element.type === 'link' ? html`<a href="${element.url}">${inner}</a>` : inner;
}
