/** The permissions that Coop asks a workspace for, least first: `manifest/slack.json` names the same. */

/** Bot scopes with what each is needed for. */
export const scopes: Readonly<Record<string, string>> = {
  'app_mentions:read': 'to hear @Coop',
  'assistant:write': 'to show that it is at work, and what can be asked',
  'channels:history': 'to look for a card that may have been posted before a crash',
  'channels:read': 'to tell whether it is in a channel',
  'chat:write': 'to post',
  commands: 'for /coop and the message shortcut',
  'groups:history': 'the same look in private channels that invited it',
  'groups:read': 'to tell whether it is in a private channel',
  'im:history': 'to hear direct messages',
  'im:write': 'to open a direct conversation',
  'users:read': 'for the time zone of whoever asks, and who is an administrator',
};

/** The events that are listened for. */
export const events = [
  'app_home_opened',
  'app_mention',
  'app_uninstalled',
  'member_joined_channel',
  'message.im',
  'tokens_revoked',
] as const;
