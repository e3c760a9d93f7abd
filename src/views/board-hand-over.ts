/** What was handed over, and what the one who had it still owns: each with a button that passes it on. */
import type { Action } from "../domain/action.ts";
import type { Person } from "../domain/person.ts";
import type { Instant } from "../domain/plain-date.ts";
import type { Duty } from "../domain/seats.ts";
import type { HandedOver } from "../usecases/board/hand-over.ts";
import type { Listed } from "../usecases/listing.ts";
import { buttons, line, message, note } from "./blocks.ts";
import { factsOf } from "./lists.ts";
import type { Message } from "./message.ts";
import { actionLine } from "./wording.ts";

const words: Readonly<Record<Duty, string>> = {
	secretary: "secretary",
	chair: "chair",
	member: "member",
	seat: "holder of a seat",
	deputy: "deputy",
};

const mostShown = 8;

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

export const handedOver = ({ board, oldId, duties }: HandedOver, given: Left): Message => {
	const { to, left } = given;
	const old = left.names.person(oldId) ?? "Whoever had it";
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
				: `${old} still owns ${own} open action${own === 1 ? "" : "s"} of this board, until somebody passes ${own === 1 ? "it" : "them"} on:`,
		),
		...leftBlocks(given),
		...(more > 0 ? [note(`And ${more} more: /action list ${board.code} owner ${old}.`)] : []),
		buttons({ label: "Show the board", id: "do:board show", value: { board: board.code } }),
	);
};
