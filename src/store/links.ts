/** Links between people and their accounts on other surfaces. What was true once is marked as ended, never deleted. */
import { createHash } from "node:crypto";
import type { Instant } from "../domain/dates/plain-date.ts";
import type { Account, LinkCode, Links, Redeemed, RegisterChange } from "../usecases/ports.ts";
import type { Client, Transaction } from "./engine/open-database.ts";

/** A code is a random one of eighty bits: one round of hashing hides it well enough. */
const hashOf = (code: string): string =>
	createHash("sha256")
		.update(code.replaceAll(/[^a-z0-9]/gi, "").toLowerCase())
		.digest("hex");

const issue = async (client: Transaction, link: LinkCode, now: Instant): Promise<void> => {
	const { code, boardId, personId, ...rest } = link;
	await client.link.updateMany({
		where: { boardId, personId, linkedAt: null, revokedAt: null },
		data: { revokedAt: now },
	});
	await client.link.create({
		data: { ...rest, boardId, personId, codeHash: hashOf(code), issuedAt: now },
	});
};

const linked = async (client: Client, { surface, account }: Account) => {
	const rows = await client.link.findMany({
		where: { surface, account, revokedAt: null },
		orderBy: { id: "asc" },
	});
	const [first] = rows;
	return first && { personId: first.personId, boardIds: rows.map(({ boardId }) => boardId) };
};

const reminded = ["telegram", "line"];

/** The account that was linked last counts for a board that has let two of them in. */
const accountsOf = async (client: Client, personId: string) => {
	const rows = await client.link.findMany({
		where: { personId, surface: { in: reminded }, revokedAt: null },
		orderBy: [{ linkedAt: "desc" }, { id: "asc" }],
	});
	const known = new Set<string>();
	const accounts = new Map<string, Account & { readonly boardIds: string[] }>();
	for (const { surface, account, boardId } of rows) {
		if (surface === null || account === null || known.has(boardId)) continue;
		known.add(boardId);
		const key = `${surface}:${account}`;
		const one = accounts.get(key) ?? { surface, account, boardIds: [] };
		one.boardIds.push(boardId);
		accounts.set(key, one);
	}
	return [...accounts.values()];
};

const everybody = async (client: Client) => {
	const rows = await client.link.findMany({
		where: { surface: { in: reminded }, linkedAt: { not: null }, revokedAt: null },
		orderBy: { boardId: "asc" },
	});
	const boards = new Map<string, readonly string[]>();
	for (const { personId, boardId } of rows)
		boards.set(personId, [...new Set([...(boards.get(personId) ?? []), boardId])]);
	return boards;
};

/** One statement takes the code, so that of two that come at once, one alone is first. */
const redeem = async (
	client: Client,
	code: string,
	{ account, now }: { readonly account: Account; readonly now: Instant },
): Promise<Redeemed> => {
	const codeHash = hashOf(code);
	const row = await client.link.findUnique({ where: { codeHash } });
	if (!row || row.revokedAt !== null) return "no";
	// Sent twice: by a second tap, or again because no answer came in time.
	if (row.surface === account.surface && row.account === account.account) return "linked";
	if (row.linkedAt !== null || row.expiresAt <= now) return "no";
	const holder = await linked(client, account);
	if (holder && holder.personId !== row.personId) return "another";
	const { count } = await client.link.updateMany({
		where: { codeHash, linkedAt: null, revokedAt: null, expiresAt: { gt: now } },
		data: { ...account, linkedAt: now },
	});
	return count === 1 ? "linked" : "no";
};

export const linkWritesIn = (tx: Transaction): RegisterChange["links"] => ({
	issue: (link, now) => issue(tx, link, now),
	revoke: async ({ boardId, personId }, now) => {
		const { count } = await tx.link.updateMany({
			where: { boardId, personId, revokedAt: null },
			data: { revokedAt: now },
		});
		return count;
	},
});

export const linksIn = (client: Client): Links => ({
	redeem: (code, account, now) => redeem(client, code, { account, now }),
	linked: (account) => linked(client, account),
	accountsOf: (personId) => accountsOf(client, personId),
	everybody: () => everybody(client),
});
