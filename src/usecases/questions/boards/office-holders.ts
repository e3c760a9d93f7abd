/** Since when somebody holds an office, and what goes to whom when they leave. */
import type { Board } from "../../../domain/boards/board.ts";
import { wordDay } from "../../../domain/dates/honest-date.ts";
import { dayIn, type Instant } from "../../../domain/dates/plain-date.ts";
import { dutyName, type Held, waits } from "../../../domain/people/departure.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import type { Subject } from "../../../domain/questions/question.ts";
import { dutiesOf } from "../../person/hand-over-list.ts";
import {
	type Answering,
	asks,
	boardsNamed,
	counted,
	found,
	listed,
	namesOf,
	none,
	nothing,
	type Part,
	subject,
	subjectsOf,
	thing,
} from "../answering.ts";
import { moreRows } from "../thread/pages.ts";
import { holderOf, type Office } from "./places.ts";

type Holding = { readonly by: string | undefined; readonly from: Instant };

/** So many before the present one are told. */
const mostBefore = 3;

/** Each who held it, one after the other, oldest first. */
const officeWords = (held: readonly Holding[], { lookups, zone }: Answering): string => {
	const day = ({ from }: Holding) => wordDay(dayIn(zone, from));
	const name = ({ by }: Holding) => (by === undefined ? "nobody" : (lookups.name(by) ?? "someone"));
	const [last, ...before] = [...held].reverse();
	if (!last) return "Not recorded: since when";
	const first = before.at(-1);
	if (!first)
		return `The same since its record begins, on ${day(last)}; who it was before is not recorded`;
	const told = before
		.slice(0, mostBefore)
		.map((each) => `${name(each)}${each === first ? "" : ` from ${day(each)}`}`);
	return `Since ${day(last)}; before that ${told.join(", before that ")}. Its record begins on ${day(first)}`;
};

/** Since when somebody has chaired a board or kept its records, and who did before, as far as its history goes. */
export const answerOffices = async (answering: Answering): Promise<Part> => {
	const { lookups, register } = answering;
	const boards = boardsNamed(answering);
	const role: Office = asks(answering, "secretary") ? "secretary" : "chair";
	const factsOf = async (board: Board): Promise<readonly Fact[]> => {
		const held = (await register.changesOf("board", board.id))
			.flatMap(({ entity, at }) =>
				entity.kind === "board" ? [{ by: holderOf(entity, role), from: at }] : [],
			)
			.filter(({ by }, at, all) => at === 0 || by !== all[at - 1]?.by);
		const holder = lookups.name(holderOf(board, role));
		return [
			{ is: "role", role, board: board.name, holder },
			thing(board.name, [officeWords(held, answering)]),
		];
	};
	const holders = boards.flatMap((board): readonly Subject[] => {
		const id = holderOf(board, role);
		return id === undefined ? [] : [{ kind: "person", id }];
	});
	const rests = boards.map(subject);
	const facts = (await Promise.all(boards.map(factsOf))).flat();
	return found(facts, rests, { focus: [...holders, ...rests] });
};

/** As many boards as a sentence each is read of; the list itself has all. */
const mostBoards = 8;

const heldWords = (held: Held, board: Board, answering: Answering): string => {
	if (held.is === "thing") return `${dutyName(held, board)} ${held.thing.title}`;
	const bodies = listed(namesOf(held.organisationIds, answering));
	if (!bodies) return held.duty;
	return held.duty === "seat" ? `seat of ${bodies}` : `${held.duty} for ${bodies}`;
};

const handOverWords = (held: Held, board: Board, answering: Answering): string => {
	const what = heldWords(held, board, answering);
	if (!waits(held)) return what;
	return `${what} → ${answering.lookups.name(held.takerId) ?? "nobody to propose"}`;
};

/** What somebody who leaves has on each board that may be told of here, and who is proposed to take it. */
export const answerHandOver = async (answering: Answering): Promise<Part> => {
	const { register, question } = answering;
	const [id = ""] = subjectsOf("person", answering);
	const person = (await register.people()).find((one) => one.id === id);
	const boards = await dutiesOf(id, register);
	const name = person?.name ?? "Someone";
	const focus = question.subjects.map(subject);
	if (boards.length === 0 || !person) {
		const says = `${name} has no duty, and nothing open, on any board that I can tell of here`;
		return { ...nothing(none(says)), focus };
	}
	const shown = boards.slice(0, mostBoards);
	const facts = shown.map(({ board, held }) =>
		thing(board.name, [`${held.map((one) => handOverWords(one, board, answering)).join("; ")}.`]),
	);
	const what = `What ${name} has, and who is proposed to take it`;
	const opening = thing(what, [`${counted(boards.length, "board")}.`]);
	const value = { person: `@${person.handle}` };
	return found(
		[opening, ...facts, ...moreRows(boards.length - shown.length)],
		shown.map(({ board }) => subject(board)),
		{ focus, buttons: [{ label: "The hand-over list", command: "programme hand-over", value }] },
	);
};
