/** What some days to come would send, to whom and why; and whose attention it would take more of than is kind. */
import type { Board } from "../../domain/boards/board.ts";
import { type Window, wordDay } from "../../domain/dates/honest-date.ts";
import { addDays, mondayOf, type PlainDate } from "../../domain/dates/plain-date.ts";
import type { Person } from "../../domain/people/person.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { type Names, namesFor } from "../naming.ts";
import type { Register } from "../ports.ts";
import type { Request } from "../request.ts";
import type { Days, RehearsedMessage } from "./records.ts";

/** More messages than this, and people stop reading them. */
const budget = { day: 5, week: 15 };
const mostDays = 366;

export type Overspent = {
	readonly personId: string;
	readonly most: number;
	readonly in: "day" | "week";
	/** The day, or the week's Monday. */
	readonly from: string;
};

type Taken = { readonly person: Person; readonly count: number };

export type Rehearsal = {
	readonly days: Days;
	/** What was taken for granted in reading them. */
	readonly assumed?: string | undefined;
	/** More days were asked for than are rehearsed. */
	readonly isCut: boolean;
	readonly board?: Board | undefined;
	/** Only what this person gets, or is named in. */
	readonly person?: Person | undefined;
	readonly names: Names;
	/** Boards that are to be merged by then: what is said after that is rehearsed as if they were not. */
	readonly merges: readonly MergeAhead[];
	/** Of those days, whomever they are for. */
	readonly all: readonly RehearsedMessage[];
	/** What was asked for of them. */
	readonly messages: readonly RehearsedMessage[];
	readonly overspent: readonly Overspent[];
	/** Everybody whose attention is taken, those over the budget first, then by how often. */
	readonly people: readonly Taken[];
	/** How many messages a day, and a week, nobody should get more than. */
	readonly budget: { readonly day: number; readonly week: number };
};

export type MergeAhead = { readonly from: Board; readonly into: Board; readonly on: PlainDate };

export type Asked = {
	readonly period: Window & Pick<Rehearsal, "assumed">;
	readonly board?: Board | undefined;
	readonly person?: Person | undefined;
};

export const rehearseDays = async (
	{ period, board, person }: Asked,
	request: Request,
): Promise<Rehearsal | Refused> => {
	const { register, reminders, today } = request;
	if (!reminders) return refuse({ why: "no-reminders" });
	if (period.last < today) return refuse({ why: "past", what: "A rehearsal", when: period.last });
	const furthest = addDays(today, mostDays);
	if (period.first > furthest)
		return refuse({ why: "unreadable", problems: [{ field: "period", says: tooFar(furthest) }] });
	const days = { first: laterOf(period.first, today), last: earlierOf(period.last, furthest) };
	const boards = board ? [board] : await register.boards();
	const all = await reminders.rehearse({ boards, days });
	const names = await namesFor(register);
	const messages = person ? all.filter(({ takes }) => takes.includes(person.id)) : all;
	const overspent = overspentIn(all, names).filter(
		({ personId }) => person === undefined || personId === person.id,
	);
	const people = takenIn(all, overspent, await register.people());
	const isCut = period.last > furthest;
	const merges = await mergesIn(days, boards, register);
	const { assumed } = period;
	const asked = { days, assumed, isCut, board, person };
	return { ...asked, merges, names, all, messages, overspent, people, budget };
};

const mergesIn = async (
	{ last }: Days,
	boards: readonly Board[],
	register: Register,
): Promise<readonly MergeAhead[]> => {
	const all = new Map((await register.boards()).map((one) => [one.id, one]));
	const ids = new Set(boards.map(({ id }) => id));
	return (await register.merges()).flatMap(({ fromId, intoId, on, state }) => {
		const [from, into] = [all.get(fromId), all.get(intoId)];
		const isMeant = state.is === "planned" && on <= last && (ids.has(fromId) || ids.has(intoId));
		return isMeant && from && into ? [{ from, into, on }] : [];
	});
};

const laterOf = (one: PlainDate, other: PlainDate) => (one > other ? one : other);
const earlierOf = (one: PlainDate, other: PlainDate) => (one < other ? one : other);

const tooFar = (furthest: PlainDate): string =>
	`A rehearsal looks a year ahead at most, until ${wordDay(furthest)}. Name a day or a month before that.`;

const overspentIn = (messages: readonly RehearsedMessage[], names: Names): readonly Overspent[] => {
	const counts = new Map<string, number>();
	for (const { day, takes } of messages) {
		for (const person of takes)
			for (const key of [`day ${day} ${person}`, `week ${mondayOf(day)} ${person}`])
				counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return mostOf(counts).filter(({ personId }) => names.person(personId) !== undefined);
};

const takenIn = (
	messages: readonly RehearsedMessage[],
	overspent: readonly Overspent[],
	people: readonly Person[],
): readonly Taken[] => {
	const isOver = ({ person }: Taken) => overspent.some(({ personId }) => personId === person.id);
	const taken = people.map((person) => ({
		person,
		count: messages.filter(({ takes }) => takes.includes(person.id)).length,
	}));
	return taken
		.filter(({ count }) => count > 0)
		.sort((one, other) => Number(isOver(other)) - Number(isOver(one)) || other.count - one.count);
};

/** Each person's worst day and worst week, where they are over the budget. */
const mostOf = (counts: ReadonlyMap<string, number>): readonly Overspent[] => {
	const worst = new Map<string, Overspent>();
	for (const [key, count] of counts) {
		const [kind = "day", from = "", personId = ""] = key.split(" ");
		const span = kind as keyof typeof budget;
		const known = worst.get(`${span} ${personId}`);
		if (count > budget[span] && count > (known?.most ?? 0))
			worst.set(`${span} ${personId}`, { personId, most: count, in: span, from });
	}
	return [...worst.values()].sort((one, other) => other.most - one.most);
};
