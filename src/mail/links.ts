/**
 * Links in an email that do one thing, for one person at one address, to one item, once, within fourteen days.
 * The signature covers all of it; that a link was used is kept in the register's database.
 */
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { Instant } from "../domain/dates/plain-date.ts";

export const deeds = ["done", "on-track", "move", "have-it"] as const;
export type MailDeed = (typeof deeds)[number];

export type LinkTo = {
	readonly id: string;
	readonly personId: string;
	/** Of the address that it was sent to: who has another one since is not asked by it. Older links name none. */
	readonly mailbox?: string | undefined;
	/** `LPB-14` */
	readonly item: string;
	readonly deed: MailDeed;
	readonly until: Instant;
	/** The body for which guidance is acknowledged, and the day that it was sent it: not what is sent it later. */
	readonly body?: { readonly id: string; readonly since: string } | undefined;
};

/** A mailbox without its address: a link is copied and logged more widely than its email. */
export const mailboxOf = (address: string): string =>
	createHash("sha256").update(address.trim().toLowerCase()).digest("base64url").slice(0, 22);

const signature = (payload: string, secret: string): Buffer =>
	createHmac("sha256", secret).update(`convenor mail ${payload}`).digest();

export const signLink = (link: LinkTo, secret: string): string => {
	const { id, personId, mailbox, item, deed, until, body } = link;
	const whose = mailbox === undefined ? [id, personId] : [id, personId, mailbox];
	const whom = body === undefined ? [] : [body.id, body.since];
	const covered = JSON.stringify([...whose, item, deed, until, ...whom]);
	const payload = Buffer.from(covered).toString("base64url");
	return `${payload}.${signature(payload, secret).toString("base64url")}`;
};

/** Undefined for whatever we did not sign, and for what is too old. */
export const readLink = (token: string, secret: string, now: Instant): LinkTo | undefined => {
	const [payload = "", signed = "", more] = token.slice(0, 2_000).split(".");
	const given = Buffer.from(signed, "base64url");
	const wanted = signature(payload, secret);
	if (more !== undefined || given.length !== wanted.length || !timingSafeEqual(given, wanted))
		return undefined;
	const link = linkOf(JSON.parse(Buffer.from(payload, "base64url").toString("utf8")));
	return link.until > now ? link : undefined;
};

type Ending = [item: string, deed: MailDeed, until: Instant];
type Covered =
	| [id: string, personId: string, ...Ending]
	| [id: string, personId: string, mailbox: string, ...Ending]
	| [id: string, personId: string, mailbox: string, ...Ending, body: string, since: string];

/** Emails of the time before links named the mailbox are still in somebody's post. */
const linkOf = (covered: Covered): LinkTo => {
	if (covered.length === 5) {
		const [id, personId, item, deed, until] = covered;
		return { id, personId, item, deed, until };
	}
	const [id, personId, mailbox, item, deed, until, body, since] = covered;
	const whom = body === undefined || since === undefined ? {} : { body: { id: body, since } };
	return { id, personId, mailbox, item, deed, until, ...whom };
};
