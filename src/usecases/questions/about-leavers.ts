/** What somebody who leaves has on each board that may be told of here, and who is proposed to take it. */

import type { Board } from "../../domain/boards/board.ts";
import { dutyName, type Held, type HeldDuty, waits } from "../../domain/people/departure.ts";
import type { Fact } from "../../domain/questions/answer.ts";
import { dutiesOf } from "../person/hand-over-list.ts";
import { type Answering, listed, nothing, type Part, subject, subjectsOf } from "./answering.ts";

/** As many boards as a sentence each is read of; the list itself has all. */
const mostBoards = 8;

const dutyWords = ({ duty, organisationIds }: HeldDuty, { name }: Answering["lookups"]): string => {
	const bodies = listed(organisationIds.flatMap((id) => name(id) ?? []));
	if (duty === "seat") return bodies ? `seat of ${bodies}` : "a seat";
	return duty === "deputy" && bodies ? `deputy for ${bodies}` : duty;
};

const handOverWords = (held: Held, board: Board, { lookups }: Answering): string => {
	const what =
		held.is === "thing" ? `${dutyName(held, board)} ${held.thing.title}` : dutyWords(held, lookups);
	if (!waits(held)) return what;
	const taker = lookups.name(held.takerId);
	return `${what} → ${taker ?? "nobody to propose"}`;
};

const boardFact = (board: Board, held: readonly Held[], answering: Answering): Fact => ({
	is: "thing",
	name: board.name,
	says: [`${held.map((one) => handOverWords(one, board, answering)).join("; ")}.`],
});

export const answerHandOver = async (answering: Answering): Promise<Part> => {
	const { lookups, register, question } = answering;
	const [id = ""] = subjectsOf("person", answering);
	const person = (await register.people()).find((one) => one.id === id);
	const boards = await dutiesOf(id, register);
	const name = lookups.name(id) ?? "Someone";
	const focus = question.subjects.map(subject);
	if (boards.length === 0 || !person) {
		const says = `${name} has no duty, and nothing open, on any board that I can tell of here`;
		return { ...nothing({ is: "none", says }), focus };
	}
	const isCut = boards.length > mostBoards;
	const on = boards.length === 1 ? "1 board" : `${boards.length} boards`;
	const opening: Fact = {
		is: "thing",
		name: `What ${name} has, and who is proposed to take it`,
		says: [isCut ? `${on}, of which these are the first ${mostBoards}.` : `${on}.`],
	};
	return {
		is: "found",
		facts: [
			opening,
			...boards.slice(0, mostBoards).map(({ board, held }) => boardFact(board, held, answering)),
		],
		rests: boards.slice(0, mostBoards).map(({ board }) => subject(board)),
		focus,
		buttons: [
			{
				label: "The hand-over list",
				command: "programme hand-over",
				value: { person: `@${person.handle}` },
			},
		],
	};
};
