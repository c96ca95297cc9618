import * as z from 'zod/v4/mini';

const Id = z.string().check(z.minLength(1), z.maxLength(1_000));
const Name = z.string().check(z.maxLength(1_000));

const Account = z.object({
  id: Id,
  name: z.optional(z.nullable(Name)),
  aadObjectId: z.optional(z.nullable(Id)),
  role: z.optional(z.nullable(Name)),
});

/** Of the Bot Framework's schema, the fields that are read here; the rest is left unread. */
export const ActivitySchema = z.object({
  type: Name,
  id: z.optional(Id),
  channelId: Name,
  serviceUrl: z.string().check(z.maxLength(2_000)),
  from: Account,
  recipient: z.optional(Account),
  conversation: z.object({
    id: Id,
    conversationType: z.optional(z.nullable(Name)),
    tenantId: z.optional(z.nullable(Name)),
  }),
  channelData: z.object({ tenant: z.object({ id: Name }) }),
  text: z.optional(z.nullable(z.string())),
  entities: z.optional(z.nullable(z.array(z.unknown()))),
  membersAdded: z.optional(z.nullable(z.array(z.object({ id: Id })))),
  name: z.optional(z.nullable(Name)),
  locale: z.optional(z.nullable(Name)),
  replyToId: z.optional(z.nullable(Id)),
  value: z.optional(z.unknown()),
});

/** Something that happened in Teams. */
export type Activity = z.infer<typeof ActivitySchema>;
