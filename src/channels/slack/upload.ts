import type { Attached } from '../channel.ts';
import { Undelivered } from '../retrying-fetch.ts';
import type { SlackApi } from './api.ts';
import { isSlackUrl, type SlackSettings } from './settings.ts';

/** Where a file goes: a channel or a talk, and a message there that it replies to. */
interface Destination {
  readonly channel: string;
  readonly thread: string | undefined;
}

/** Brings a file in Slack's three steps. Its bytes go where Slack says, if that is Slack's, and without the token. */
export async function upload(
  api: SlackApi,
  settings: SlackSettings,
  { name, type, bytes }: Attached,
  { channel, thread }: Destination,
  caption: string | undefined,
): Promise<void> {
  const { upload_url: url, file_id: id } = await api.call('files.getUploadURLExternal', {
    filename: name,
    length: bytes.byteLength,
  });
  if (typeof url !== 'string' || typeof id !== 'string' || !isSlackUrl(url, 'any', settings))
    throw new Undelivered(null);
  await api.post(url, type, bytes, true);
  await api.call('files.completeUploadExternal', {
    files: [{ id, title: name }],
    channel_id: channel,
    thread_ts: thread,
    initial_comment: caption,
  });
}
