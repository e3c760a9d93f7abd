/**
 * A turn to speak in a place, which the ledger gives to one process at a time: so that a channel hears a message a
 * second, in the order in which things fell due, however many processes speak.
 */
import type { Instant } from "../../domain/dates/plain-date.ts";
import type { Occurrence } from "../ledger/ledger.ts";
import type { MinuteTaken } from "./workspace-rate-limit.ts";

/** What a process asks for: to speak in a place, where nothing that somebody else has to say there comes before. */
export type Turn = {
	/** The queue that it stands in. */
	readonly queue: string;
	/** Another that must be free too. */
	readonly behind?: string | undefined;
	readonly destination: string;
	/** The restricted board that it speaks of. */
	readonly boardId?: string | undefined;
	/** What it would say first, of all that it holds there. */
	readonly dueAt: Instant;
	readonly id: string;
	/** It would not speak before this. */
	readonly from: Instant;
};

export type Taking = {
	readonly worker: string;
	readonly now: Instant;
	/** A turn may be taken so many milliseconds before it comes. */
	readonly lead: number;
	/** From one turn of a queue to the next. */
	readonly gap: number;
	/** Nothing of these boards holds up anybody else's. */
	readonly restricted: readonly string[];
};

/** `speak` at that moment; or `wait`, because it is spoken in until then or something else comes first. */
export type Taken = { readonly queue: string; readonly is: "speak" | "wait"; readonly at: Instant };

export type TurnLedger = {
	/** Takes the turns that are free, each for one process alone. */
	readonly takeTurns: (turns: readonly Turn[], taking: Taking) => Promise<readonly Taken[]>;
	/** Nobody speaks in it before this. */
	readonly closeQueue: (queue: string, until: Instant) => Promise<void>;
	/** Takes so many of what the workspace is told in a minute, if there are as many, for all processes together. */
	readonly takeMinute: (wanted: number, now: Instant) => Promise<MinuteTaken>;
	/** They were not used. */
	readonly giveMinuteBack: (count: number, now: Instant) => Promise<void>;
	/** Nobody speaks anywhere before this. */
	readonly holdMinute: (until: Instant, now: Instant) => Promise<void>;
	/** Takes one change of a message that is out; answers when to ask again where no more are taken in this minute. */
	readonly takeChange: (now: Instant) => Promise<Instant | undefined>;
	/** Nobody changes any message before this. */
	readonly holdChanges: (until: Instant, now: Instant) => Promise<void>;
};

/** Where something else comes first, one looks again after this. */
export const lookAgainMs = 200;

/** A moment further ahead than Slack was ever believed was written by a clock that was wrong. */
export const furthestMs = 600_000;

type Ordered = Pick<Occurrence, "dueAt" | "id">;

export const byOrder = (a: Ordered, b: Ordered): number =>
	a.dueAt === b.dueAt ? (a.id < b.id ? -1 : 1) : a.dueAt < b.dueAt ? -1 : 1;
