/** What Slack refuses of blocks and views: the documented limits, told as its error messages tell them. */

type Json = Record<string, unknown>;

/** Element and block kinds that may hold an `action_id`. */
const textLimits: Record<string, number> = {
  header: 150,
  section: 3000,
  field: 2000,
  button: 75,
  context: 3000,
};

/** The faults of a message's blocks, empty when Slack would take them. */
export function faultsOfBlocks(blocks: unknown, most = 50): string[] {
  if (blocks === undefined) return [];
  if (!Array.isArray(blocks)) return ['[ERROR] must be an array [json-pointer:/blocks]'];
  const faults =
    blocks.length > most ? [`[ERROR] no more than ${most} items allowed [json-pointer:/blocks]`] : [];
  const ids = new Set<string>();
  blocks.forEach((block: Json, index) => {
    const at = `/blocks/${index}`;
    faults.push(...faultsOfBlock(block, at));
    if (typeof block.block_id === 'string') {
      if (ids.has(block.block_id))
        faults.push(`[ERROR] block_id already exists [json-pointer:${at}/block_id]`);
      ids.add(block.block_id);
    }
  });
  const markdown = blocks
    .filter(({ type }: Json) => type === 'markdown')
    .reduce((sum: number, { text }: Json) => sum + String(text ?? '').length, 0);
  if (markdown > 12_000) faults.push('[ERROR] markdown blocks hold more than 12000 characters');
  return faults;
}

/** The faults of a modal or Home view. */
export function faultsOfView(view: Json): string[] {
  const faults = faultsOfBlocks(view.blocks ?? [], 100);
  const least = (name: string, limit: number): void => {
    const text = view[name] as Json | undefined;
    if (text === undefined) return;
    if (text.type !== 'plain_text') faults.push(`[ERROR] must be plain_text [json-pointer:/view/${name}]`);
    faults.push(...lengthFault(text.text, limit, `/view/${name}`));
  };
  if (!Array.isArray(view.blocks)) faults.push('[ERROR] missing required field: blocks');
  if (view.type !== 'modal' && view.type !== 'home')
    faults.push('[ERROR] must be a valid enum value [json-pointer:/view/type]');
  if (view.type === 'modal' && view.title === undefined) faults.push('[ERROR] missing required field: title');
  for (const name of ['title', 'submit', 'close']) least(name, 24);
  const metadata = String(view.private_metadata ?? '');
  if (metadata.length > 3000)
    faults.push('[ERROR] must be less than 3001 characters [json-pointer:/view/private_metadata]');
  const inputs = (Array.isArray(view.blocks) ? view.blocks : []).some(({ type }: Json) => type === 'input');
  if (view.type === 'modal' && inputs && view.submit === undefined)
    faults.push('[ERROR] submit is required when an input block is within blocks');
  return faults;
}

function faultsOfBlock(block: Json, at: string): string[] {
  const id = lengthFault(block.block_id, 255, `${at}/block_id`);
  switch (block.type) {
    case 'header':
      return [...id, ...textFault(block.text, 'header', `${at}/text`, 'plain_text')];
    case 'section': {
      const fields = (block.fields as Json[] | undefined) ?? [];
      const none = block.text === undefined && fields.length === 0;
      return [
        ...id,
        ...(none ? [`[ERROR] missing required field: text [json-pointer:${at}]`] : []),
        ...(block.text === undefined ? [] : textFault(block.text, 'section', `${at}/text`)),
        ...(fields.length > 10 ? [`[ERROR] no more than 10 items allowed [json-pointer:${at}/fields]`] : []),
        ...fields.flatMap((field, n) => textFault(field, 'field', `${at}/fields/${n}`)),
        ...(block.accessory === undefined ? [] : elementFault(block.accessory as Json, `${at}/accessory`)),
      ];
    }
    case 'context': {
      const elements = (block.elements as Json[] | undefined) ?? [];
      return [
        ...id,
        ...countFault(elements, 10, at),
        ...elements.flatMap((element, n) =>
          element.type === 'image'
            ? imageFault(element, at)
            : textFault(element, 'context', `${at}/elements/${n}`),
        ),
      ];
    }
    case 'actions': {
      const elements = (block.elements as Json[] | undefined) ?? [];
      return [
        ...id,
        ...countFault(elements, 25, at),
        ...elements.flatMap((e, n) => elementFault(e, `${at}/elements/${n}`)),
      ];
    }
    case 'context_actions': {
      const elements = (block.elements as Json[] | undefined) ?? [];
      return [...id, ...countFault(elements, 5, at)];
    }
    case 'input':
      return [
        ...id,
        ...textFault(block.label, 'field', `${at}/label`, 'plain_text'),
        ...elementFault((block.element as Json | undefined) ?? {}, `${at}/element`),
      ];
    case 'rich_text':
      return [...id, ...richFaults(block, at)];
    case 'image':
      return [...id, ...imageFault(block, at)];
    case 'markdown':
    case 'divider':
    case 'table':
      return id;
    default:
      return [`[ERROR] unsupported type: ${String(block.type)} [json-pointer:${at}/type]`];
  }
}

function countFault(elements: readonly unknown[], most: number, at: string): string[] {
  if (elements.length === 0) return [`[ERROR] must have at least 1 item [json-pointer:${at}/elements]`];
  return elements.length > most
    ? [`[ERROR] no more than ${most} items allowed [json-pointer:${at}/elements]`]
    : [];
}

function textFault(text: unknown, kind: string, at: string, must?: string): string[] {
  const given = (text ?? {}) as Json;
  if (given.type !== 'plain_text' && given.type !== 'mrkdwn')
    return [`[ERROR] must be a valid text object [json-pointer:${at}]`];
  if (must !== undefined && given.type !== must) return [`[ERROR] must be ${must} [json-pointer:${at}/type]`];
  return lengthFault(given.text, textLimits[kind] ?? 3000, `${at}/text`, 1);
}

function lengthFault(text: unknown, most: number, at: string, least = 0): string[] {
  if (text === undefined && least === 0) return [];
  if (typeof text !== 'string') return [`[ERROR] must be a string [json-pointer:${at}]`];
  if (text.length < least) return [`[ERROR] must be more than 0 characters [json-pointer:${at}]`];
  return text.length > most ? [`[ERROR] must be less than ${most + 1} characters [json-pointer:${at}]`] : [];
}

function imageFault(image: Json, at: string): string[] {
  return [
    ...lengthFault(image.alt_text, 2000, `${at}/alt_text`, 1),
    ...lengthFault(image.image_url, 3000, at, 1),
  ];
}

const menus = ['static_select', 'multi_static_select', 'external_select', 'multi_external_select'];

function elementFault(element: Json, at: string): string[] {
  const id = lengthFault(element.action_id, 255, `${at}/action_id`);
  if (element.type === 'button') {
    return [
      ...id,
      ...textFault(element.text, 'button', `${at}/text`, 'plain_text'),
      ...lengthFault(element.value, 2000, `${at}/value`),
      ...lengthFault(element.url, 3000, `${at}/url`),
    ];
  }
  if (menus.includes(String(element.type))) {
    const options = (element.options as Json[] | undefined) ?? [];
    const external = String(element.type).includes('external');
    const none = !external && element.option_groups === undefined && options.length === 0;
    return [
      ...id,
      ...(none ? [`[ERROR] missing options [json-pointer:${at}/options]`] : []),
      ...(options.length > 100
        ? [`[ERROR] no more than 100 items allowed [json-pointer:${at}/options]`]
        : []),
      ...options.flatMap((option) => optionFault(option, at)),
      ...((element.initial_options as Json[] | undefined) ?? []).flatMap((option) => optionFault(option, at)),
    ];
  }
  const known = [
    'plain_text_input',
    'timepicker',
    'datepicker',
    'checkboxes',
    'radio_buttons',
    'overflow',
    'image',
  ];
  const more = ['conversations_select', 'channels_select', 'users_select', 'number_input'];
  return [...known, ...more].includes(String(element.type))
    ? id
    : [`[ERROR] unsupported type: ${String(element.type)} [json-pointer:${at}/type]`];
}

/** An option: text and value of at most 75 and 150 characters. */
export function optionFault(option: Json, at: string): string[] {
  const text = (option.text ?? {}) as Json;
  return [
    ...lengthFault(text.text, 75, `${at}/options/text`, 1),
    ...lengthFault(option.value, 150, `${at}/options/value`, 1),
  ];
}

const containers = ['rich_text_section', 'rich_text_list', 'rich_text_preformatted', 'rich_text_quote'];
const runs = ['text', 'link', 'user', 'channel', 'emoji', 'date', 'usergroup', 'broadcast', 'color', 'team'];

function richFaults(block: Json, at: string): string[] {
  const elements = (block.elements as Json[] | undefined) ?? [];
  return elements.flatMap((element, n) => {
    const here = `${at}/elements/${n}`;
    if (containers.includes(String(element.type))) return richFaults(element, here);
    if (!runs.includes(String(element.type)))
      return [`[ERROR] unsupported type: ${String(element.type)} [json-pointer:${here}/type]`];
    if (element.type === 'text') return lengthFault(element.text, 40_000, `${here}/text`, 1);
    if (element.type === 'link' && !/^(https?|mailto):/.test(String(element.url)))
      return [`[ERROR] invalid url [json-pointer:${here}/url]`];
    return [];
  });
}
