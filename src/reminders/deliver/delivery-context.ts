/**
 * What delivery works with, given by `main` and by tests; and the register as it is read again before each post.
 * Nothing here remembers an item longer than one message takes.
 */
import type { Board } from "../../domain/boards/board.ts";
import type { Instant } from "../../domain/dates/plain-date.ts";
import type { Organisation, Person } from "../../domain/people/person.ts";
import type { Clock, Directory, Ids, Links, Register, Store } from "../../usecases/ports.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { PlanningOptions } from "../ledger/materialise.ts";
import type { Letters } from "../messages/message-model.ts";
import type { Subject } from "../plan/planned-reminder.ts";
import type { Meter } from "./delivery-metrics.ts";
import type { Messenger } from "./messenger.ts";
import type { Pacing } from "./pacing.ts";

type Say = (facts: Readonly<Record<string, unknown>>, words: string) => void;
type Log = { readonly info: Say; readonly warn: Say; readonly error: Say };

/** `after` calls once, later, and answers how to call it off. */
type Timers = { readonly after: (milliseconds: number, call: () => void) => () => void };

/** Named moments of the protocol, at which a test may end the world. */
export type Failpoint = (moment: FailpointName) => void | Promise<void>;
export type FailpointName =
	| "claimed"
	| "intended"
	| "re-read"
	| "posted"
	| "settled"
	| "looked"
	| "swept";

/** Whose email it is, and the mailbox that it goes to. */
export type MailReader = { readonly personId: string; readonly address: string };

export type Desk = {
	readonly ledger: Ledger;
	readonly store: Store;
	readonly directory: Directory;
	readonly messenger: Messenger;
	readonly letters: Letters;
	readonly clock: Clock;
	readonly ids: Ids;
	readonly log: Log;
	readonly planning: PlanningOptions;
	readonly pacing: Pacing;
	readonly timers: Timers;
	readonly failpoint: Failpoint;
	readonly timings: Timings;
	/** For those without a Slack account; absent where email is not set up. */
	readonly mail?: { readonly lettersFor: (reader: MailReader) => Letters } | undefined;
	/** For those who have linked an account on another surface; absent where nobody is reminded there. */
	readonly elsewhere?: Elsewhere | undefined;
	/** Called when Slack refuses the whole installation. */
	readonly onRefused?: ((reason: string) => void) | undefined;
	/** Counts, for whoever looks after the installation. */
	readonly meter?: Meter | undefined;
	/** Books what the register should hold by now, before reminders are planned further ahead. */
	readonly bookAhead?: ((now: Instant) => Promise<void>) | undefined;
	/** Puts right what was switched on or off while nothing ran; once, before anything is planned or sent. */
	readonly catchUp?: (() => Promise<void>) | undefined;
	/** Finds out whose zone has changed without a word. */
	readonly followZones?: ((now: Instant) => Promise<void>) | undefined;
	/** What the register itself has planned for a moment, such as a merge of boards. */
	readonly agenda?: Agenda | undefined;
};

type Elsewhere = {
	readonly letters: Letters;
	readonly accountsOf: Links["accountsOf"];
};

type Agenda = {
	readonly run: (now: Instant) => Promise<void>;
	readonly next: () => Promise<Instant | undefined>;
};

/** Timings of the protocol, in seconds. */
export const usualTimings = {
	lease: 60,
	/** What a post may take at most; the client gives up after this. */
	postTimeout: 10,
	/** A lost post is looked for from its timeout and this. */
	settleIn: 5,
	betweenLooks: 10,
	/** A history that cannot be read is tried again this often, and given up after so long. */
	betweenTries: 30,
	unreadableFor: 600,
	/** A second copy is looked for this long after a message that was posted twice over. */
	sweepAfter: 120,
};

export type Timings = typeof usualTimings;

/** The register now: boards and names once, items as they are asked for. */
export type Present = {
	readonly register: Register;
	readonly boards: ReadonlyMap<string, Board>;
	readonly people: ReadonlyMap<string, Person>;
	readonly organisations: ReadonlyMap<string, Organisation>;
	readonly subject: (kind: Subject["kind"], id: string) => Promise<Subject | undefined>;
};

export const presentOf = async (store: Store): Promise<Present> => {
	const register = store.as({ kind: "operator" });
	const boards = byId(await register.boards());
	return {
		register,
		boards,
		people: byId(await register.people()),
		organisations: byId(await register.organisations()),
		subject: async (kind, id) => (kind === "board" ? boards.get(id) : register.itemById(kind, id)),
	};
};

const byId = <T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
	new Map(all.map((one) => [one.id, one]));

export const holdsOf = <T extends { readonly id: string; readonly fence: number }>(
	rows: readonly T[],
) => rows.map(({ id, fence }) => ({ id, fence }));
