/** Wires email beside Slack, where it is set up: one messenger for both, and the pages behind an email's links. */

import type { Parts } from "../assistant/app-context.ts";
import type { MailSettings } from "../config.ts";
import { makeMailer, withMail } from "../mail/mailer.ts";
import { mailRoutes } from "../mail/page.ts";
import type { Messenger } from "../reminders/deliver/messenger.ts";
import { type SlackAccess, webClient } from "../slack/app.ts";
import type { Asking } from "../slack/directory/paced-calls.ts";
import { slackMessenger } from "../slack/messenger/messenger.ts";
import type { OpenStore } from "../store/open-store.ts";
import { usedLinksIn } from "../store/used-links.ts";
import type { Route } from "../web/route.ts";

export { mailFor } from "../mail/open-mail.ts";

export const messengerOf = (
	mail: MailSettings | undefined,
	{ access, asking }: { readonly access: SlackAccess; readonly asking: Asking },
): Messenger => {
	const [posting, reading] = [webClient(access), webClient(access)];
	const chat = slackMessenger({ posting, reading, asking });
	return mail ? withMail(chat, makeMailer(mail)) : chat;
};

type Around = {
	readonly mail?: MailSettings | undefined;
	readonly register: Pick<OpenStore, "client">;
};

/** Without a secret nothing is signed, and so there are no pages. */
export const mailPagesOf = ({ mail, register }: Around, parts: Parts): readonly Route[] =>
	mail?.linkSecret
		? mailRoutes({ ...parts, secret: mail.linkSecret, used: usedLinksIn(register.client) })
		: [];
