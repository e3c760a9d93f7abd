/** What some days to come would send, to whom and why; and whose attention it would take more of than is kind. */
import type { Board } from "../../domain/board.ts";
import { type HonestDate, isDated } from "../../domain/honest-date.ts";
import { addDays, dayIn, mondayOf, type PlainDate } from "../../domain/plain-date.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { type Names, namesFor } from "../naming.ts";
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

export type Rehearsal = {
	readonly days: Days;
	readonly board?: Board | undefined;
	readonly names: Names;
	readonly messages: readonly RehearsedMessage[];
	readonly overspent: readonly Overspent[];
	/** How many messages a day, and a week, nobody should get more than. */
	readonly budget: { readonly day: number; readonly week: number };
};

export const rehearseDays = async (
	{ period, board }: { readonly period: HonestDate; readonly board?: Board | undefined },
	request: Request,
): Promise<Rehearsal | Refused> => {
	const { register, reminders, today } = request;
	if (!reminders) return refuse({ why: "no-reminders" });
	if (!isDated(period))
		return refuse({ why: "unreadable", problems: [{ field: "period", says: which }] });
	if (period.last < today) return refuse({ why: "past", what: "A rehearsal", when: period.last });
	const days = {
		first: laterOf(period.first, today),
		last: earlierOf(period.last, addDays(today, mostDays)),
	};
	const boards = board ? [board] : await register.boards();
	const messages = await reminders.rehearse({ boards, days });
	const names = await namesFor(register);
	return { days, board, names, messages, overspent: overspentIn(messages, names), budget };
};

const laterOf = (one: PlainDate, other: PlainDate) => (one > other ? one : other);
const earlierOf = (one: PlainDate, other: PlainDate) => (one < other ? one : other);

const which = "Which days? Try /programme rehearse March 2009.";

const overspentIn = (messages: readonly RehearsedMessage[], names: Names): readonly Overspent[] => {
	const counts = new Map<string, number>();
	const dayOf = ({ lines, at }: RehearsedMessage) =>
		dayIn(lines[0]?.board.zone ?? "Europe/London", at);
	for (const message of messages) {
		const day = dayOf(message);
		for (const person of message.takes)
			for (const key of [`day ${day} ${person}`, `week ${mondayOf(day)} ${person}`])
				counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return mostOf(counts).filter(({ personId }) => names.person(personId) !== undefined);
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
