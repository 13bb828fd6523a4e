/** The Slack manifest agrees with the code, and keeps to Slack's limits. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { redirectPath, requestPath } from '../../../src/chat/slack/connect.ts';
import { commandName, shortcutName } from '../../../src/chat/slack/listening.ts';
import { events, scopes } from '../../../src/chat/slack/scopes.ts';

interface Manifest {
  display_information: { name: string; description: string; long_description: string };
  features: {
    agent_view: { agent_description: string; suggested_prompts: { title: string; message: string }[] };
    slash_commands: {
      command: string;
      description: string;
      usage_hint: string;
      url: string;
      should_escape: boolean;
    }[];
    shortcuts: { name: string; callback_id: string; type: string; description: string }[];
  };
  oauth_config: { redirect_urls: string[]; scopes: { bot: string[] } };
  settings: {
    event_subscriptions: { request_url: string; bot_events: string[] };
    interactivity: { request_url: string };
  };
}

const manifest = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../../manifest/slack.json'), 'utf8'),
) as Manifest;

describe('the Slack manifest', () => {
  test('asks for the scopes that the code uses, and no more', () => {
    expect(manifest.oauth_config.scopes.bot).toEqual(Object.keys(scopes));
  });

  test('subscribes to the events that are listened for', () => {
    expect(manifest.settings.event_subscriptions.bot_events).toEqual(events);
  });

  test('names the command, the shortcut and the addresses of the code', () => {
    const { slash_commands, shortcuts } = manifest.features;
    const addresses = [
      manifest.settings.event_subscriptions.request_url,
      manifest.settings.interactivity.request_url,
    ];

    expect(slash_commands.map(({ command }) => command)).toEqual([commandName]);
    expect(shortcuts.map(({ callback_id }) => callback_id)).toEqual([shortcutName]);
    expect([...addresses, slash_commands[0]?.url].map((url) => new URL(url ?? '').pathname)).toEqual([
      ...[requestPath, requestPath, requestPath],
    ]);
    expect(manifest.oauth_config.redirect_urls.map((url) => new URL(url).pathname)).toEqual([redirectPath]);
  });

  test('keeps to Slack’s lengths', () => {
    const { display_information: told, features } = manifest;
    const { agent_description, suggested_prompts } = features.agent_view;

    expect(told.name.length).toBeLessThanOrEqual(35);
    expect(told.description.length).toBeLessThanOrEqual(140);
    expect(told.long_description.length).toBeGreaterThanOrEqual(175);
    expect(agent_description.length).toBeLessThanOrEqual(300);
    expect(suggested_prompts.length).toBeLessThanOrEqual(4);
    expect(features.shortcuts.every(({ name }) => name.length <= 24)).toBe(true);
  });
});
