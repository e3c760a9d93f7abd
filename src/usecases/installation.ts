/** What an installation was given to work with, and how it gets on: types only, `main` hands it over. */
import type { Instant } from "../domain/dates/plain-date.ts";

/** How delivery stands, for whoever looks after the workspace. */
export type DeliveryStanding = {
	/** When the ledger was last looked at. */
	readonly heartbeat?: Instant | undefined;
	readonly audit?: { readonly at: Instant; readonly found: number } | undefined;
	readonly due: number;
	readonly oldestDue?: Instant | undefined;
	/** Of the latest messages of this process, in seconds after they were due. */
	readonly lag?:
		| { readonly messages: number; readonly median: number; readonly worst: number }
		| undefined;
};

/** What this installation was given to work with, and how it is getting on. */
export type Installation = {
	/** Where Slack lets old messages be read. */
	readonly history: "everywhere" | "public channels" | "private channels" | "nowhere" | "unknown";
	readonly email: "on" | "off";
	/** Telegram, LINE and whatever else asks through the conversation API. */
	readonly messengers: "on" | "off";
	readonly zoneData: string;
	readonly delivery: (now: Instant) => Promise<DeliveryStanding>;
};
