/** Adaptive Cards as HTML, roughly as Teams shows them. */
import type { Element } from '../../src/chat/teams/elements.ts';
import type { AdaptiveCard } from '../../src/chat/teams/render.ts';
import { type Html, html } from '../../src/chat/web/html.ts';

/** One card. */
export function teamsCard({ body, actions }: AdaptiveCard): Html {
  return html`<div class="adaptive">${body.map(element)}${actions === undefined ? null : row(actions)}</div>`;
}

function list(value: unknown): Element[] {
  return Array.isArray(value) ? (value as Element[]) : [];
}

function element(made: Element): Html {
  const spacing = `space-${String(made.spacing ?? 'Default')}`;
  switch (made.type) {
    case 'RichTextBlock':
      return html`<p class="text ${spacing}">${list(made.inlines).map(run)}</p>`;
    case 'ColumnSet':
      return html`<div class="columns ${spacing}">${list(made.columns).map(
        (column) =>
          html`<div class="column-${String(column.width)}">${list(column.items).map(element)}</div>`,
      )}</div>`;
    case 'Container':
      return html`<div class="emphasis ${spacing}">${list(made.items).map(element)}</div>`;
    case 'ActionSet':
      return row(list(made.actions));
    case 'Input.ChoiceSet':
    case 'Input.Text':
    case 'Input.Time':
      return input(made);
    default:
      return html`<p class="unknown">${made.type}</p>`;
  }
}

/** A field with what is filled in: of choices, their titles. */
function input({ label, value, placeholder, choices, isRequired }: Element): Html {
  const titles = String(value ?? '')
    .split(',')
    .map((one) => list(choices).find((choice) => choice.value === one)?.title ?? one);
  const shown = value === undefined ? String(placeholder ?? '') : titles.join(', ');
  return html`<div class="input"><p class="text">${String(label)}${isRequired === true && ' *'}</p><div class="field">${shown}</div></div>`;
}

function run(made: Element): Html {
  const look = [
    made.weight === 'Bolder' && 'bolder',
    made.italic === true && 'italic',
    made.isSubtle === true && 'subtle',
    typeof made.size === 'string' && `size-${made.size}`,
  ]
    .filter((name) => name !== false)
    .join(' ');
  const url = (made.selectAction as Element | undefined)?.url;
  return typeof url === 'string'
    ? html`<a class="${look}" href="${url}">${String(made.text)}</a>`
    : html`<span class="${look}">${String(made.text)}</span>`;
}

function row(actions: readonly Element[]): Html {
  return html`<p class="row">${actions.map((action) => html`<span class="button">${String(action.title)}</span> `)}</p>`;
}
