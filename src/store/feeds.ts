/** Live calendars: whose each is and what it is of, found by the hash of its secret. What ended is marked, not deleted. */
import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import type { Instant } from "../domain/dates/plain-date.ts";
import type { Feed, FeedSubject, Feeds, FeedWrites } from "../usecases/ports.ts";
import type { Client, Transaction } from "./engine/open-database.ts";

/** Two hundred and fifty-six random bits: nobody finds one by trying, and one round of hashing hides it. */
export const newFeedSecret = (): string => randomBytes(32).toString("base64url");

export const hashOfSecret = (secret: string): string =>
	createHash("sha256").update(secret).digest("hex");

const kinds = z.enum(["board", "workStream", "person"]);

type Row = {
	readonly id: string;
	readonly personId: string;
	readonly subjectKind: string;
	readonly subjectId: string;
	readonly issuedAt: string;
};

const feedIn = (row: Row): Feed => ({
	id: row.id,
	personId: row.personId,
	subject: { kind: kinds.parse(row.subjectKind), id: row.subjectId },
	issuedAt: row.issuedAt as Instant,
});

const current = (personId: string, { kind, id }: FeedSubject) => ({
	personId,
	subjectKind: kind,
	subjectId: id,
	revokedAt: null,
});

const issue = async (tx: Transaction, feed: Feed): Promise<string> => {
	const { id, personId, subject, issuedAt } = feed;
	const secret = newFeedSecret();
	await tx.feed.updateMany({
		where: current(personId, subject),
		data: { revokedAt: issuedAt },
	});
	const { kind: subjectKind, id: subjectId } = subject;
	const secretHash = hashOfSecret(secret);
	await tx.feed.create({
		data: { id, personId, subjectKind, subjectId, secretHash, issuedAt },
	});
	return secret;
};

/** Changes take turns: of two that are asked for at once, one comes after the other. */
export const feedWritesIn = (tx: Transaction): FeedWrites => ({
	issue: (feed) => issue(tx, feed),
	of: async (personId, subject) => {
		const row = await tx.feed.findFirst({
			where: current(personId, subject),
			orderBy: { issuedAt: "desc" },
		});
		return row ? feedIn(row) : undefined;
	},
	revoke: async (personId, subject, revokedAt) => {
		const { count } = await tx.feed.updateMany({
			where: current(personId, subject),
			data: { revokedAt },
		});
		return count;
	},
});

export const feedsIn = (client: Client): Feeds => ({
	find: async (secret) => {
		const row = await client.feed.findUnique({ where: { secretHash: hashOfSecret(secret) } });
		if (!row || row.revokedAt !== null) return undefined;
		const owner = await client.person.findUnique({
			where: { id: row.personId },
			select: { slackId: true },
		});
		return { ...feedIn(row), slackId: owner?.slackId ?? undefined };
	},
});
