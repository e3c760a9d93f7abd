/** The outbox in the database. Each step is one statement that names the state before it, so that one alone takes it. */
import type { Instant } from "../domain/dates/plain-date.ts";
import type { Fate, Handed, Outbox, Outgoing } from "../usecases/outbox.ts";
import type { Client } from "./engine/open-database.ts";
import { hoursBefore } from "./retention.ts";

type Row = NonNullable<Awaited<ReturnType<Client["outgoing"]["findUnique"]>>>;

/** A surface may be asked about a message for a day; a week is kept for whoever looks into one. */
const keptHours = 7 * 24;

const fateOf = ({ state, messageId, reason, retryAfter }: Row): Fate => {
	switch (state) {
		case "sent":
			return { is: "sent", messageId: messageId ?? "" };
		case "refused":
			return { is: "refused", reason: reason ?? "", retryAfter: retryAfter ?? undefined };
		case "unknown":
			return { is: "unknown", reason: reason ?? "" };
		default:
			return { is: state as "waiting" | "taken" | "withdrawn" };
	}
};

const outgoingIn = ({
	id,
	deliveryId,
	surface,
	account,
	personId,
	boardIds,
	text,
}: Row): Outgoing => ({
	...{ id, deliveryId, surface, account, personId, text },
	boardIds: JSON.parse(boardIds) as readonly string[],
});

const put = async (
	client: Client,
	{ boardIds, ...outgoing }: Outgoing,
	{ now, until }: { readonly now: Instant; readonly until: Instant },
): Promise<void> => {
	await client.outgoing.deleteMany({ where: { putAt: { lt: hoursBefore(now, keptHours) } } });
	await client.outgoing.create({
		data: { ...outgoing, boardIds: JSON.stringify(boardIds), state: "waiting", putAt: now, until },
	});
};

const take: (client: Client) => Outbox["take"] =
	(client) =>
	async ({ surfaces, most, now }) => {
		const where = { state: "waiting", surface: { in: [...surfaces] }, until: { gt: now } };
		const orderBy = [{ putAt: "asc" }, { id: "asc" }] as const;
		const rows = await client.outgoing.findMany({ where, orderBy: [...orderBy], take: most });
		const taken: Outgoing[] = [];
		for (const row of rows) {
			const { count } = await client.outgoing.updateMany({
				where: { id: row.id, state: "waiting" },
				data: { state: "taken", text: "" },
			});
			if (count === 1) taken.push(outgoingIn(row));
		}
		return taken;
	};

const toldOf = (handed: Handed) => ({
	state: handed.is,
	messageId: handed.is === "sent" ? handed.messageId : null,
	reason: handed.is === "sent" ? null : handed.reason,
	retryAfter: handed.is === "refused" ? (handed.retryAfter ?? null) : null,
});

export const outboxIn = (client: Client): Outbox => ({
	put: (outgoing, times) => put(client, outgoing, times),
	fate: async (id) => {
		const row = await client.outgoing.findUnique({ where: { id } });
		return row ? fateOf(row) : { is: "withdrawn" };
	},
	withdraw: async (id) => {
		const { count } = await client.outgoing.updateMany({
			where: { id, state: "waiting" },
			data: { state: "withdrawn", text: "" },
		});
		return count === 1;
	},
	take: take(client),
	report: async (id, handed) => {
		await client.outgoing.updateMany({ where: { id, state: "taken" }, data: toldOf(handed) });
	},
	ofDelivery: async (deliveryId) => {
		const rows = await client.outgoing.findMany({
			where: { deliveryId },
			orderBy: [{ putAt: "asc" }, { id: "asc" }],
		});
		return rows.map((row) => ({ id: row.id, putAt: row.putAt as Instant, fate: fateOf(row) }));
	},
});
