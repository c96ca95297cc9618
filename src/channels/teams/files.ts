import * as z from 'zod/v4/mini';
import type { Attached } from '../channel.ts';
import { Refused } from './service/connector.ts';
import { isMicrosoftUrl, type TeamsSettings } from './settings.ts';

/** What was allowed on the card that asks for it: a file in somebody's OneDrive, once. */
export const ConsentSchema = z.object({
  action: z.enum(['accept', 'decline']),
  context: z.object({ turn: z.string().check(z.maxLength(100)) }),
  uploadInfo: z.optional(
    z.object({
      name: z.string(),
      uploadUrl: z.string(),
      contentUrl: z.string(),
      uniqueId: z.string(),
      fileType: z.string(),
    }),
  ),
});

export type Upload = NonNullable<z.infer<typeof ConsentSchema>['uploadInfo']>;

/** Whether both addresses are of OneDrive. */
export const isOneDrive = ({ uploadUrl, contentUrl }: Upload, settings: TeamsSettings): boolean =>
  [uploadUrl, contentUrl].every((url) => isMicrosoftUrl(url, 'drive', settings));

/** The card that asks whether a file may be put in OneDrive. Its bytes are not kept: it is made again when it may. */
export const consentCard = ({ name, bytes }: Attached, description: string, turn: string): object => ({
  contentType: 'application/vnd.microsoft.teams.card.file.consent',
  name,
  content: { description, sizeInBytes: bytes.length, acceptContext: { turn }, declineContext: { turn } },
});

/** The card that opens a file which was put there. */
export const fileCard = ({ name, contentUrl, uniqueId, fileType }: Upload): object => ({
  contentType: 'application/vnd.microsoft.teams.card.file.info',
  contentUrl,
  name,
  content: { uniqueId, fileType },
});

/** Puts a file where it may be, in one piece. The address is itself the permission: no token goes with it. */
export async function upload({ bytes }: Attached, { uploadUrl }: Upload, send: typeof fetch): Promise<void> {
  const response = await send(uploadUrl, {
    method: 'PUT',
    body: bytes,
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Range': `bytes 0-${bytes.length - 1}/${bytes.length}`,
    },
  });
  await response.body?.cancel();
  if (!response.ok) throw new Refused(response.status, false);
}
