/** Random programmes: people of every standing, channels of every kind, boards open and restricted, items of every kind. */
import type { Standing } from "../../src/domain/audience/audience.ts";
import type { Board } from "../../src/domain/boards/board.ts";
import { plainDate } from "../../src/domain/dates/plain-date.ts";
import type { Plan, WorkStream } from "../../src/domain/items/plan.ts";
import type { MeetingRecord } from "../../src/domain/meetings/records.ts";
import type { Organisation, Person } from "../../src/domain/people/person.ts";
import type { Item } from "../../src/domain/register.ts";
import { board, onDay, organisation, person } from "../store/world.ts";
import type { Chance } from "./chance.ts";
import { itemsOf } from "./items.ts";
import { withJointMeeting, withProposal } from "./joint.ts";
import { recordsOf } from "./records.ts";

export type Account = {
	readonly slackId: string;
	readonly standing: Standing;
	readonly administrator: boolean;
	readonly bot?: boolean;
};

export type Channel = {
	readonly id: string;
	readonly access: "public" | "private" | "shared" | "unknown";
	/** Slack ids of everyone there. */
	readonly members: readonly string[];
};

/** Who had belonged to the board before it was as it is now. */
export type Body = {
	readonly board: Board;
	readonly formerIds: readonly string[];
	readonly items: readonly Item[];
	readonly records: readonly MeetingRecord[];
};

export type World = {
	readonly people: readonly Person[];
	readonly organisations: readonly Organisation[];
	readonly plans: readonly Plan[];
	readonly workStreams: readonly WorkStream[];
	readonly bodies: readonly Body[];
	readonly accounts: readonly Account[];
	readonly channels: readonly Channel[];
};

export const slackIdOf = (personId: string): string => `U${personId.toUpperCase()}`;

const given = "Maya Patel,Sam Okoro,Alex Reid,Jo Lind,Kit Brown,Noor Aziz,Lee Chan,Ada Holt";
/** A partner with no account in the workspace, who is reminded by email. */
export const partner = person({
	id: "p8",
	name: "Ivy Moor",
	handle: "ivy.moor",
	email: "ivy.moor@example.org",
});

const accounted: readonly Person[] = given
	.split(",")
	.map((name, index) => ({ name, id: `p${index}` }))
	.map(({ id, name }) =>
		person({ id, name, handle: name.toLowerCase().replace(" ", "."), slackId: slackIdOf(id) }),
	);

const people: readonly Person[] = [...accounted, partner];

/** The first looks after the workspace, and is told what could not be delivered; the last two are always members. */
const accountsOf = (chance: Chance): readonly Account[] =>
	accounted.map(({ slackId = "" }, index) => {
		const fixed: Standing | undefined = [0, 6, 7].includes(index) ? "member" : undefined;
		const any: readonly Standing[] = ["member", "member", "guest", "external", "deactivated"];
		const standing = fixed ?? (chance.is(0.06) ? "unknown" : chance.pick(any));
		return { slackId, standing, administrator: index === 0 || (index === 1 && chance.is(0.7)) };
	});

const access: readonly Channel["access"][] = ["public", "private", "private", "shared", "private"];

const channelsOf = (accounts: readonly Account[], chance: Chance): readonly Channel[] =>
	access.map((usual, index) => {
		const there = accounts.filter(
			({ standing }) => standing === "member" || chance.is(usual === "public" ? 0.3 : 0.2),
		);
		return {
			id: `C${index}CHAN`,
			access: index === 4 && chance.is(0.3) ? "unknown" : usual,
			members: chance.some(there, 0.55).map(({ slackId }) => slackId),
		};
	});

/** Names that share their words, so that what is hidden stands close to what is not. */
const bodies = [
	["VET", "Vetting panel"],
	["VEB", "Vetting board"],
	["LPB", "London Prevent board"],
	["NPB", "National Prevent board (NPB)"],
	["RSK", "Risk and vetting group"],
	["OVB", "Oversight board"],
] as const;
const otherNames = ["the vetters", "the panel", "Prevent", "oversight", "VB", "the risk people"];

const stateOf = (chance: Chance): Board["state"] => {
	if (chance.is(0.15)) return { is: "forming", starts: onDay("2009-02-16") };
	return chance.is(0.06) ? { is: "ended", on: onDay("2009-01-05").saidOn } : { is: "active" };
};

const termOf = (chance: Chance) => ({
	deputyId: chance.maybe(`p${chance.int(9)}`, 0.4),
	until: chance.maybe(plainDate("2009-02-10"), 0.3),
});

const bodyOf = (index: number, earlier: readonly Body[], chance: Chance): Body => {
	const ids = people.map(({ id }) => id);
	const [code, name] = bodies[index] as (typeof bodies)[number];
	const holderId = chance.maybe(chance.pick(ids), 0.5);
	const made = board({
		id: `b${index}`,
		code,
		name,
		aliases: chance.some([chance.pick(otherNames)], 0.5),
		visibility: chance.is(0.5) ? "restricted" : "open",
		state: stateOf(chance),
		memberIds: chance.some(ids, 0.3),
		secretaryId: chance.maybe(chance.pick(ids), 0.7),
		chairId: chance.maybe(chance.pick(ids), 0.5),
		seats: chance.is(0.3) ? [{ organisationId: "npia", holderId, ...termOf(chance) }] : [],
		quorum: chance.maybe(3, 0.3),
		reminders: chance.maybe({ meetingDaysBefore: [3, 1], weeklyDigest: 5 }, 0.2),
		channelId: chance.maybe(`C${chance.int(access.length)}CHAN`, 0.75),
		overseenById: earlier.length > 0 ? chance.maybe(chance.pick(earlier).board.id, 0.3) : undefined,
	});
	const items = itemsOf(made, chance);
	const records = recordsOf(made.id, items, chance);
	return { board: made, formerIds: chance.some(ids, 0.2), items, records };
};

export const makeWorld = (chance: Chance): World => {
	const made: Body[] = [];
	const count = 3 + chance.int(bodies.length - 2);
	for (let index = 0; index < count; index += 1) made.push(bodyOf(index, made, chance));
	const accounts = accountsOf(chance);
	const stream = { kind: "workStream", version: 0, aliases: [], planId: "pl" } as const;
	return {
		people,
		organisations: [
			organisation({ id: "npia", name: "National Policing Agency (NPIA)" }),
			organisation({ id: "home", name: "Home Office", aliases: ["the Office"] }),
		],
		plans: [{ kind: "plan", id: "pl", version: 0, name: "Prevent plan", aliases: [] }],
		workStreams: [
			{ ...stream, id: "w1", name: "Leadership and delivery", leadId: "p6" },
			{ ...stream, id: "w2", name: "Intelligence" },
		],
		bodies: withProposal(withJointMeeting(made)),
		accounts,
		channels: channelsOf(accounts, chance),
	};
};
