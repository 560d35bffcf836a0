import { z } from 'zod';

const text = z.string().trim().min(1);

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, {
  error: 'chỉ gồm chữ thường không dấu, số và dấu "-", ví dụ ban-dan-van',
});

const successorSchema = z.strictObject({ id, from: text.optional(), note: text.optional() });

const bodySchema = z.strictObject({
  id,
  name: text,
  /** Further ways to write it; `{tỉnh}` stands for the province's name. */
  aliases: z.array(text).default([]),
  kind: text.optional(),
  level: z.enum(['province', 'central']).default('province'),
  /** The name means nothing without its last words ("Văn phòng Tỉnh uỷ"). */
  exact: z.boolean().default(false),
  note: text.optional(),
  /** Hints for plans that name a body which was merged since; never applied by themselves. */
  successors: z.array(successorSchema).default([]),
});

const groupSchema = z.strictObject({
  id,
  name: text,
  aliases: z.array(text).default([]),
  /** Ids of bodies; empty = the office is asked once. */
  members: z.array(id).default([]),
  /** `leads`: whoever the same paper charges with something. */
  membersFrom: z.enum(['leads']).optional(),
  /** The group of the Đảng đoàn of these members. */
  partyGroup: id.optional(),
  /** Everybody in general ("các cấp uỷ đảng"): charged only where the sentence sets a day. */
  general: z.boolean().default(false),
  note: text.optional(),
});

/** The directory file that an admin keeps: shipped in config/directory, added to by an office's own file. */
export const directorySchema = z.strictObject({
  bodies: z.array(bodySchema).default([]),
  groups: z.array(groupSchema).default([]),
});

export type Directory = z.infer<typeof directorySchema>;
export type DirectoryBody = z.infer<typeof bodySchema>;
export type DirectoryGroup = z.infer<typeof groupSchema>;
