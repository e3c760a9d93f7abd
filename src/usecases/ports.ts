/** What use cases ask of the world; `main` gives the real ones, tests give fakes. Types only. */

import type { Audience, ChannelAudience, Presence, Viewer } from "../domain/audience/audience.ts";
import type { Board } from "../domain/boards/board.ts";
import type { Holding } from "../domain/boards/board-contents.ts";
import type { Instant } from "../domain/dates/plain-date.ts";
import type { Action } from "../domain/items/action.ts";
import type { Anchored } from "../domain/items/anchor.ts";
import type { Guidance } from "../domain/items/guidance.ts";
import type { Milestone } from "../domain/items/milestone.ts";
import type { Plan, Term, WorkStream } from "../domain/items/plan.ts";
import type { Meeting } from "../domain/meetings/meeting.ts";
import type { Numbered, RecordKind, RecordOf } from "../domain/meetings/records.ts";
import type { Merge, Movable } from "../domain/merges/merge.ts";
import type { Organisation, Person } from "../domain/people/person.ts";
import type { Reference } from "../domain/reference.ts";
import type { Entity, EntityKind, Item } from "../domain/register.ts";
import type { Moment } from "../domain/reminders/rules.ts";
import type { Series } from "../domain/series/series.ts";
import type { News, Telling } from "./news.ts";

export type { Announcement, News, Telling } from "./news.ts";

export type Clock = { readonly now: () => Instant };

/** A fresh id that nobody can guess. */
export type Ids = () => string;

/** Who made a change, as the history will say. */
export type Author = {
	readonly personId?: string | undefined;
	readonly slackId?: string | undefined;
	readonly name: string;
	/** The command, button or import that did it: `action close`. */
	readonly through: string;
};

export type ItemQuery = {
	readonly boardIds?: readonly string[] | undefined;
	/** A person's or an organisation's id. */
	readonly ownerId?: string | undefined;
	readonly workStreamId?: string | undefined;
	/** Leave out what is closed, achieved, cancelled or withdrawn. */
	readonly openOnly?: boolean | undefined;
};

/** What is kept around meetings: of some boards, or of one meeting. */
export type RecordQuery = {
	readonly boardIds?: readonly string[] | undefined;
	readonly meetingId?: string | undefined;
};

/** One entry of the history: who changed what, when, and the whole value after it. */
export type Change = {
	readonly sequence: number;
	readonly at: Instant;
	readonly author: Author;
	readonly entity: Entity;
};

/** From the one moment until before the other. */
export type Period = { readonly from: Instant; readonly until: Instant };

type Sought = { readonly ids?: ReadonlySet<string>; readonly most: number };
/** How many things, and of the newest of them the last change and how many there were. */
export type Changed = {
	readonly count: number;
	readonly newest: readonly { readonly last: Change; readonly times: number }[];
};

/** All that one audience may see. What it may not see is absent here, as if it did not exist. */
export type Register = {
	readonly audience: Audience;
	readonly boards: () => Promise<readonly Board[]>;
	readonly people: () => Promise<readonly Person[]>;
	readonly organisations: () => Promise<readonly Organisation[]>;
	readonly plans: () => Promise<readonly Plan[]>;
	readonly terms: () => Promise<readonly Term[]>;
	readonly workStreams: () => Promise<readonly WorkStream[]>;
	readonly series: (query?: Pick<ItemQuery, "boardIds">) => Promise<readonly Series[]>;
	/** Merges of which both boards may be seen, in the order of their days. */
	readonly merges: () => Promise<readonly Merge[]>;
	readonly meetings: (query?: ItemQuery) => Promise<readonly Meeting[]>;
	readonly actions: (query?: ItemQuery) => Promise<readonly Action[]>;
	readonly milestones: (query?: ItemQuery) => Promise<readonly Milestone[]>;
	readonly guidance: (query?: ItemQuery) => Promise<readonly Guidance[]>;
	/** By its reference, or by one that it had on another board before a merge. */
	readonly item: (reference: Reference) => Promise<Item | undefined>;
	readonly itemById: (kind: Item["kind"], id: string) => Promise<Item | undefined>;
	/** Replies, attendance, agenda items, papers, minutes or decisions; those with numbers in the order of them. */
	readonly records: <Kind extends RecordKind>(
		kind: Kind,
		query?: RecordQuery,
	) => Promise<readonly RecordOf<Kind>[]>;
	readonly recordById: <Kind extends RecordKind>(
		kind: Kind,
		id: string,
	) => Promise<RecordOf<Kind> | undefined>;
	/** An agenda item, a paper or a decision. */
	readonly numbered: (reference: Reference) => Promise<Numbered | undefined>;
	/** The history of one entity, oldest first. */
	readonly changesOf: (kind: EntityKind, id: string) => Promise<readonly Change[]>;
	/** The latest change of each of these, by id: what an answer cites as "last updated". */
	readonly lastChanges: (ids: readonly string[]) => Promise<ReadonlyMap<string, Change>>;
	/** The first of each that is in sight. */
	readonly firstChanges: (ids: readonly string[]) => Promise<ReadonlyMap<string, Change>>;
	/** Everything of every board in sight, in the order of the boards' names. */
	readonly holdings: () => Promise<readonly Holding[]>;
	/** What was changed within a time, of these things or of all; a merge is told of its boards. */
	readonly changedWithin: (period: Period, sought: Sought) => Promise<Changed>;
	/** As it stood just before that moment, made from the history: of the boards in sight now, whoever could see them then. */
	readonly asAt: (at: Instant) => Register;
	/** When the record of what is in sight begins; undefined while there is none. */
	readonly began: () => Promise<Instant | undefined>;
};

export type RegisterChange = Register & {
	/** Draws the board's next number of a series, or so many of them, and answers with the last. */
	readonly nextNumber: (
		boardId: string,
		series: Reference["series"],
		count?: number,
	) => Promise<number>;
	/** Writes many new items as `save` writes one, in as few statements as they need. */
	readonly saveNew: (items: readonly Item[]) => Promise<void>;
	/**
	 * Writes the entity (version 0 creates it, otherwise the version must be the stored one), its history entry and
	 * its reminders, all in the transaction. A stale version makes `change` start again from the load.
	 */
	readonly save: (entity: Entity) => Promise<void>;
	/** The same for what moves to another board: `fromId` is the one that it leaves. */
	readonly move: (entity: Movable, fromId: string) => Promise<void>;
	/** Has the dates that hang on this meeting, or wait for one of its board, follow it. */
	readonly follow: (meeting: Meeting) => Promise<void>;
	/** Saves what hangs on another meeting by now, or on none: told once, as what follows a meeting is. */
	readonly hang: (item: Anchored) => Promise<void>;
	/**
	 * Tells a board's channel, once this transaction is committed, that something happened to this item or board; or, in
	 * private, one person.
	 */
	readonly announce: (item: Item | Board, news: News, telling?: Telling) => Promise<void>;
	/** Puts off what is said of this item in one place: it comes once, at that moment. */
	readonly snooze: (item: Item, snoozing: Snoozing) => Promise<void>;
	readonly links: LinkWrites;
	readonly feeds: FeedWrites;
	/** For a uniqueness check alone: is this code taken by any board at all, in sight or not? */
	readonly isTaken: (code: string) => Promise<boolean>;
};

/** What is put off, in which place and until when on its wall. */
export type Snoozing = {
	readonly destination: `channel:${string}` | `person:${string}`;
	readonly moment: Moment;
	readonly zone: string;
	/** Who put it off, by name. */
	readonly by: string;
};

export type Store = {
	/** As one audience may see it: at each reading as it is by then, or "once", as it is at the first. */
	readonly as: (audience: Audience, look?: "once") => Register;
	/** Runs `work` in one transaction: everything it saved is kept together, or nothing is. */
	readonly change: <T>(
		by: {
			readonly audience: Audience;
			readonly author: Author;
			readonly now: Instant;
			/** A day has brought it about, and nobody who is awake: what is told of it waits for the morning. */
			readonly isByItself?: boolean | undefined;
			/** The pending request that asks for it: it counts as recorded as soon as anything is. */
			readonly requestId?: string | undefined;
		},
		work: (register: RegisterChange) => Promise<T>,
	) => Promise<T>;
	readonly close: () => Promise<void>;
};

/** A code that lets somebody ask from another surface, about one board. */
export type LinkCode = {
	readonly id: string;
	readonly code: string;
	readonly boardId: string;
	readonly personId: string;
	readonly issuedById: string;
	readonly expiresAt: Instant;
};

/** An account on a surface that is not Slack: `telegram`, and who it is there. */
export type Account = { readonly surface: string; readonly account: string };

/** Who somebody is on another surface, and which boards have let them in there. */
export type Linked = { readonly personId: string; readonly boardIds: readonly string[] };

/**
 * "linked" by a code that was still good, or by this account already; "another" where the code is good and the account
 * somebody else's; "no" for what is used, revoked, too old or no code at all.
 */
export type Redeemed = "linked" | "another" | "no";

/** What commands do to links: kept in the transaction of the command. */
type LinkWrites = {
	/** An earlier code for the same person and board stops working. */
	readonly issue: (link: LinkCode, now: Instant) => Promise<void>;
	/** Ends codes and links of a person for a board; how many there were. */
	readonly revoke: (
		of: { readonly boardId: string; readonly personId: string },
		now: Instant,
	) => Promise<number>;
};

/** Links between people and their accounts on other surfaces. Codes are kept as hashes alone. */
export type Links = {
	/** Where a link also lets somebody be reminded there: has what is planned follow the links. */
	readonly follow?: (() => Promise<void>) | undefined;
	readonly redeem: (code: string, account: Account, now: Instant) => Promise<Redeemed>;
	readonly linked: (account: Account) => Promise<Linked | undefined>;
	/** A person's accounts, the one that was linked last first, each with the boards that let them in there. */
	readonly accountsOf: (
		personId: string,
	) => Promise<readonly (Account & { readonly boardIds: readonly string[] })[]>;
	/** Of everybody with an account on a surface where people are reminded: the boards that let them in. */
	readonly everybody: () => Promise<ReadonlyMap<string, readonly string[]>>;
};

/** The reminders that are past due and were neither given nor given up: the board of each. */
export type Overdue = (now: Instant) => Promise<readonly { readonly boardId: string }[]>;

/** What a live calendar is of: a board's meetings, a strand of the programme, or all that concerns its reader. */
export type FeedSubject = {
	readonly kind: "board" | "workStream" | "person";
	readonly id: string;
};

/** A live calendar, of one person alone: it shows what they may see when it is read. */
export type Feed = {
	readonly id: string;
	readonly personId: string;
	readonly subject: FeedSubject;
	readonly issuedAt: Instant;
};

/** What commands do to live calendars: kept in the transaction of the command. */
export type FeedWrites = {
	/** Makes one and answers its secret, which nothing can say again; an earlier one of the same stops working. */
	readonly issue: (feed: Feed) => Promise<string>;
	readonly of: (personId: string, subject: FeedSubject) => Promise<Feed | undefined>;
	/** How many there were. */
	readonly revoke: (personId: string, subject: FeedSubject, now: Instant) => Promise<number>;
};

/** Live calendars at secret addresses, of which only hashes are kept. */
export type Feeds = {
	/** With its owner's Slack account, as the register has it now. */
	readonly find: (
		secret: string,
	) => Promise<(Feed & { readonly slackId?: string | undefined }) | undefined>;
};

/** Who and where, asked of Slack and remembered for at most a minute. What cannot be found out is `unknown`. */
export type Directory = {
	readonly viewer: (slackId: string) => Promise<Viewer>;
	readonly channel: (channelId: string) => Promise<ChannelAudience>;
	/** The account's own name, and its zone where Slack says it: of one that is deactivated it does not. */
	readonly profile: (slackId: string) => Promise<Profile | undefined>;
	/** Is the bot in that channel, and may anybody still speak there? Known where `channel` has only just asked. */
	readonly presence: (channelId: string) => Promise<Presence>;
};

export type Profile = Pick<Person, "name" | "handle"> & { readonly zone: string | undefined };

/** What people upload, read once; a sentence where it cannot be. */
export type Files = {
	readonly read: (
		url: string,
	) => Promise<Uint8Array | { readonly is: "unusable"; readonly says: string }>;
};
