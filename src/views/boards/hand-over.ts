/** What was handed over, and what the one who had it still owns: each with a button that passes it on. */

import type { Board, HandOver } from "../../domain/boards/board.ts";
import type { Duty } from "../../domain/boards/seats.ts";
import { wordDay } from "../../domain/dates/date-words.ts";
import type { Instant, PlainDate } from "../../domain/dates/plain-date.ts";
import type { Action } from "../../domain/items/action.ts";
import type { Person } from "../../domain/people/person.ts";
import type { HandedOver } from "../../usecases/board/hand-over.ts";
import type { Listed } from "../../usecases/listing.ts";
import { buttons, line, message, note } from "../kit/blocks.ts";
import { factsOf } from "../kit/lists.ts";
import type { Message } from "../kit/message.ts";
import { actionLine } from "../kit/wording.ts";

const words: Readonly<Record<Duty, string>> = {
	secretary: "secretary",
	chair: "chair",
	member: "member",
	seat: "holder of a seat",
	deputy: "deputy",
};

const mostShown = 8;

type Coming = HandedOver & { readonly on: PlainDate };

type Left = { readonly to: Person; readonly left: Listed<Action>; readonly now: Instant };

const leftBlocks = ({ to, left: { items, names }, now }: Left) =>
	items.slice(0, mostShown).flatMap((action) => {
		const facts = factsOf(action, names, now);
		return [
			line(...actionLine(action, facts)),
			buttons({
				label: `Give ${facts.reference} to ${to.name}`,
				id: "do:action reassign",
				value: { item: facts.reference, owner: `@${to.handle}` },
			}),
		];
	});

const dutyWords = (duty: HandOver["duty"]): string =>
	duty === "everything" ? "every duty" : words[duty];

/** "From Wed 1 April 2009 Engagement Lead is secretary in place of Partnerships Secretary." */
export const wordHandOver = (
	{ on, duty, fromId, toId }: HandOver,
	person: (id: string) => string | undefined,
): string => {
	const [to, from] = [person(toId) ?? "someone", person(fromId) ?? "the person who has it now"];
	return duty === "everything"
		? `from ${wordDay(on)} ${to} has every duty of ${from}`
		: `from ${wordDay(on)} ${to} is ${words[duty]} in place of ${from}`;
};

const handingOver = ({ board, oldId, duties, on }: Coming, { to, left }: Left): Message => {
	const old = left.names.person(oldId) ?? "the person who has it now";
	const [planned] = (board.handOvers ?? []).slice(-1);
	return message(
		line(
			{ bold: "Planned. " },
			`From ${wordDay(on)} ${to.name} is ${duties.map((duty) => words[duty]).join(" and ")} of ${board.name} in place of ${old}.`,
		),
		line(
			"Until then nothing changes. I’ve let both know, and reminders follow the duty on that day.",
		),
		buttons(
			{
				label: "Call it off",
				id: "do:board hand-over",
				value: {
					board: board.code,
					duty: planned?.duty ?? "everything",
					from: left.names.handle(oldId) ?? "",
					end: "called off",
				},
			},
			{ label: "Show the board", id: "do:board show", value: { board: board.code } },
		),
	);
};

export const handOverCalledOff = (board: Board, duty: HandOver["duty"]): Message =>
	message(
		line({ bold: "Called off. " }, `On ${board.name} ${dutyWords(duty)} stays where it is.`),
		buttons({ label: "Show the board", id: "do:board show", value: { board: board.code } }),
	);

export const handedOver = (outcome: HandedOver, given: Left): Message =>
	outcome.on ? handingOver({ ...outcome, on: outcome.on }, given) : passedNow(outcome, given);

const passedNow = ({ board, oldId, duties }: HandedOver, given: Left): Message => {
	const { to, left } = given;
	const old = left.names.person(oldId) ?? "The person who had it";
	const more = left.items.length - mostShown;
	const own = left.items.length;
	return message(
		line(
			{ bold: "Handed over. " },
			`${to.name} is ${duties.map((duty) => words[duty]).join(" and ")} of ${board.name} in place of ${old}, and is reminded of it from now on.`,
		),
		line(
			own === 0
				? `${old} owns no open action of this board.`
				: `${old} still owns ${own} open action${own === 1 ? "" : "s"} of this board, until someone passes ${own === 1 ? "it" : "them"} on:`,
		),
		...leftBlocks(given),
		...(more > 0 ? [note(`And ${more} more: /action list ${board.code} owner ${old}.`)] : []),
		buttons({ label: "Show the board", id: "do:board show", value: { board: board.code } }),
	);
};
