/** The settings of email for partners without a Slack account: off until there is a mail server. */
import { z } from "zod";
import { namesServer, optional, serverWords } from "./fields.ts";

export const mailFields = {
	SMTP_URL: optional(
		z
			.string()
			.regex(/^smtps?:\/\/\S+$/, {
				error:
					"SMTP_URL has to be smtp://… or smtps://…, such as smtps://user:password@mail.example.org.",
				abort: true,
			})
			.refine(namesServer, serverWords("SMTP_URL", "smtps://user:pa%2Fss@mail.example.org")),
	),
	SMTP_FROM: optional(
		z
			.string()
			.regex(
				/^\S.*@\S+$/,
				"SMTP_FROM has to be an address, such as Convenor <convenor@example.org>.",
			),
	),
	CONVENOR_LINK_SECRET: optional(
		z
			.string()
			.regex(
				/^[\x21-\x7e]{24,}$/,
				"CONVENOR_LINK_SECRET has to be at least 24 letters and digits that nobody can guess.",
			),
	),
};

export type MailSettings = {
	readonly url: string;
	readonly from: string;
	/** What links are signed with; without it an email has none. */
	readonly linkSecret?: string | undefined;
};

type Read = {
	readonly SMTP_URL?: string | undefined;
	readonly SMTP_FROM?: string | undefined;
	readonly CONVENOR_LINK_SECRET?: string | undefined;
};

export const mailFrom = ({
	SMTP_URL: url,
	SMTP_FROM: from,
	CONVENOR_LINK_SECRET: linkSecret,
}: Read): MailSettings | "no sender" | undefined => {
	if (!url) return undefined;
	return from ? { url, from, linkSecret } : "no sender";
};
