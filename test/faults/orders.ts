/** What a worker is told by whoever starts it: where everything is, what time it is, and when it is to die. */
import type { FailpointName, Timings } from "../../src/reminders/deliver/delivery-context.ts";

/** The so-many-th time that it gets to a step of the protocol. */
export type Moment = {
	/** `posting` is the last step before the post leaves. */
	readonly at: FailpointName | "posting";
	readonly time: number;
};

export type Orders = {
	readonly name: string;
	readonly databaseUrl: string;
	readonly apiUrl: string;
	readonly token: string;
	readonly teamId: string;
	readonly botUserId: string;
	/** The simulated moment that the machine's clock showed `epoch` at. */
	readonly start: string;
	readonly epoch: number;
	/** How far its machine's clock is off, in seconds. */
	readonly clockOff?: number | undefined;
	/** The release of the zones' rules that it knows, where that is another than everybody's. */
	readonly zoneData?: string | undefined;
	/** Ends itself by kill -9. */
	readonly dies?: Moment | undefined;
	/** Stops itself as a closed lid does, until somebody wakes it. */
	readonly stops?: Moment | undefined;
	/** Other timings than the hurried ones. */
	readonly timings?: Partial<Timings> | undefined;
};

/** The protocol at a twentieth of its length, so that a lease runs out while somebody watches. */
export const hurried: Timings = {
	lease: 3,
	postTimeout: 0.8,
	settleIn: 0.3,
	betweenLooks: 0.6,
	betweenTries: 2,
	unreadableFor: 30,
	sweepAfter: 2,
};
