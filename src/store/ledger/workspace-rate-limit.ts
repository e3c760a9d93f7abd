/**
 * The workspace's minute in the database, and that of the messages that are changed: read, and written where nobody has
 * written it since. Nothing else waits for it, and who finds it written over reads it again.
 */
import type { Instant } from "../../domain/dates/plain-date.ts";
import { lookAgainMs, type TurnLedger } from "../../reminders/deliver/channel-lease.ts";
import {
	extendPause,
	givenBack,
	type MinuteTaken,
	takeChangeFrom,
	takeFrom,
} from "../../reminders/deliver/workspace-rate-limit.ts";
import { fromMillis, millis } from "../../reminders/instants.ts";
import { markers } from "../../reminders/ledger/ledger.ts";
import type { Client } from "../engine/open-database.ts";

const mostTries = 8;

/** Answers what was written, or nothing where others were always quicker. */
const write = async <T extends { readonly text: string }>(
	{ marker }: Client,
	name: string,
	change: (text: string | undefined) => T,
): Promise<T | undefined> => {
	for (let tries = 0; tries < mostTries; tries++) {
		const known = await marker.findUnique({ where: { name } });
		const changed = change(known?.value);
		const value = changed.text;
		if (value === known?.value) return changed;
		const { count } = known
			? await marker.updateMany({ where: { name, value: known.value }, data: { value } })
			: await marker.createMany({ data: [{ name, value }] }).catch(() => ({ count: 0 }));
		if (count === 1) return changed;
	}
	return undefined;
};

type MinuteLedger = Pick<
	TurnLedger,
	"takeMinute" | "giveMinuteBack" | "holdMinute" | "takeChange" | "holdChanges"
>;

export const minuteIn = (client: Client): MinuteLedger => ({
	takeMinute: async (wanted, now): Promise<MinuteTaken> => {
		const taken = await write(client, markers.minute, (text) => takeFrom(text, wanted, now));
		const again = fromMillis(millis(now) + lookAgainMs);
		return taken?.is ?? { granted: 0, waits: Array.from({ length: wanted }, () => again) };
	},
	giveMinuteBack: async (count, now) => {
		await write(client, markers.minute, (text) => ({ text: givenBack(text, count, now) }));
	},
	holdMinute: async (until: Instant, now: Instant) => {
		await write(client, markers.minute, (text) => ({ text: extendPause(text, until, now) }));
	},
	takeChange: async (now) => {
		const taken = await write(client, markers.changes, (text) => takeChangeFrom(text, now));
		return taken ? taken.is.waits[0] : fromMillis(millis(now) + lookAgainMs);
	},
	holdChanges: async (until, now) => {
		await write(client, markers.changes, (text) => ({ text: extendPause(text, until, now) }));
	},
});
