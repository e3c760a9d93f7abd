/**
 * Hands one email over, once, and says honestly what is known of it: a mail server that refused has surely not taken it;
 * a connection that ended before its answer may have. Nothing here tries again.
 */
import type { Messenger, Posted, Refused } from "../reminders/deliver/messenger.ts";

export type MailSettings = { readonly url: string; readonly from: string };

/** Shorter in all than delivery waits for an answer. */
const patience = { connectionTimeout: 3_000, greetingTimeout: 3_000, socketTimeout: 4_000 };

/** Nobody was reached, or nobody who spoke, so nothing can have been taken. */
const neverConnected = new Set([
	"ECONNREFUSED",
	"ENOTFOUND",
	"EAI_AGAIN",
	"EDNS",
	"EHOSTUNREACH",
	"ENETUNREACH",
	"ETLS",
	"CONNECT_TIMEOUT",
	"GREETING_TIMEOUT",
]);

type MailError = {
	readonly responseCode?: number;
	readonly code?: string;
	/** What the system said, where `code` says only that it was a socket. */
	readonly originalCode?: string;
	readonly timeoutType?: string;
	readonly message?: string;
};

const asHtml = (text: string): string =>
	text
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replaceAll('"', "&quot;");

const linkLine = /^([^:\n]{1,40}): (https?:\/\/\S+)$/;

/** A line is a link where the letter says so, and never because it looks like one. */
const htmlOf = (text: string, links: readonly string[]): string => {
	const line = (words: string): string => {
		const [, label, url] = (links.includes(words) && linkLine.exec(words)) || [];
		return label && url ? `<a href="${asHtml(url)}">${asHtml(label)}</a>` : asHtml(words);
	};
	const paragraph = (words: string) => `<p>${words.split("\n").map(line).join("<br>")}</p>`;
	return `<!doctype html><html lang="en"><body style="font-family:sans-serif">${text.split("\n\n").map(paragraph).join("")}</body></html>`;
};

const refused = (how: string | number, means: Refused["means"]): Refused => ({
	...{ is: "refused", reason: `mail ${how}`, means },
	...(means === "person" ? { words: `the mail server refused it (${how})` } : {}),
	...(means === "wait" ? { retryAfter: 60 } : {}),
});

const classified = (error: unknown): Posted => {
	const { responseCode, code, originalCode, timeoutType, message } = error as MailError;
	const unreached = [timeoutType, originalCode, code].find((one) => neverConnected.has(one ?? ""));
	if (responseCode !== undefined && responseCode >= 400 && responseCode < 500)
		return refused(responseCode, "wait");
	if (code === "EAUTH") return refused(code, "installation");
	if (responseCode !== undefined) return refused(responseCode, "person");
	if (unreached) return refused(unreached, "wait");
	return { is: "unknown", reason: originalCode ?? code ?? message ?? "no answer" };
};

/** `smtp://user:password@host:587`, or `smtps://` where the connection is encrypted from the start. */
const serverIn = (url: string) => {
	const { hostname, port, protocol, username, password } = new URL(url);
	const secure = protocol === "smtps:";
	return {
		host: hostname.replace(/^\[|\]$/g, ""),
		port: port === "" ? (secure ? 465 : 587) : Number(port),
		secure,
		...patience,
		...(username
			? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }
			: {}),
	};
};

/** `email:gol@example.org` */
const addressIn = (channelId: string): string => channelId.slice("email:".length);
export const isMail = (channelId: string): boolean => channelId.startsWith("email:");

export const makeMailer = ({ url, from }: MailSettings): Messenger["post"] => {
	const server = serverIn(url);
	// Loaded only where there is a mail server: a bot without one starts the sooner.
	const loaded = import("nodemailer").then(({ createTransport }) => createTransport(server));
	const domain = /@([^>\s]+)/.exec(from)?.[1] ?? "convenor.invalid";
	return async ({ channelId, deliveryId, text, links = [] }) => {
		const [subject = "Reminder"] = text.split("\n");
		// The same delivery has the same id: a mailbox that gets it twice can tell.
		const messageId = `<${deliveryId}@${domain}>`;
		const transport = await loaded;
		try {
			await transport.sendMail({
				from,
				to: { name: "", address: addressIn(channelId) },
				subject: subject.slice(0, 200),
				text,
				html: htmlOf(text, links),
				messageId,
				headers: { "Auto-Submitted": "auto-generated" },
				disableFileAccess: true,
				disableUrlAccess: true,
			});
			return { is: "sent", ts: messageId, channelId };
		} catch (error) {
			return classified(error);
		}
	};
};

/** Whether the mail server lets us in; undefined, or the reason that it gives. No email is sent. */
export const checkMailServer = async ({ url }: MailSettings): Promise<string | undefined> => {
	const { createTransport } = await import("nodemailer");
	try {
		await createTransport(serverIn(url)).verify();
		return undefined;
	} catch (error) {
		const { responseCode, originalCode, code, message } = error as MailError;
		return String(responseCode ?? originalCode ?? code ?? message ?? "no answer");
	}
};

const cannotBeRead = { is: "unreadable", reason: "an email cannot be looked for" } as const;

/** The chat, and beside it those who are reached by email. */
export const withMail = (chat: Messenger, mail: Messenger["post"]): Messenger => ({
	...chat,
	post: (letter) => (isMail(letter.channelId) ? mail(letter) : chat.post(letter)),
	change: async (letter) =>
		isMail(letter.channelId)
			? { is: "gone", reason: "an email cannot be changed" }
			: chat.change(letter),
	findByDelivery: async (channelId, since, deliveryId) =>
		isMail(channelId) ? cannotBeRead : chat.findByDelivery(channelId, since, deliveryId),
	findMarks: async (channelId, since) =>
		isMail(channelId) ? cannotBeRead : chat.findMarks(channelId, since),
	remove: async (channelId, ts) => (isMail(channelId) ? "failed" : chat.remove(channelId, ts)),
});
