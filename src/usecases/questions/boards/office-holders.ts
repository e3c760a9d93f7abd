/** What somebody holds: on which boards, since when, and what goes to whom when they leave. */
import type { Board } from "../../../domain/boards/board.ts";
import { wordDay } from "../../../domain/dates/honest-date.ts";
import { dayIn, type Instant } from "../../../domain/dates/plain-date.ts";
import { dutyName, type Held, type HeldDuty, waits } from "../../../domain/people/departure.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import type { Subject } from "../../../domain/questions/question.ts";
import { dutiesOf } from "../../person/hand-over-list.ts";
import {
	type Answering,
	asks,
	boardsNamed,
	byName,
	counted,
	found,
	listed,
	namesOf,
	none,
	nothing,
	type Part,
	peopleMeant,
	subject,
	subjectsOf,
	thing,
} from "../answering.ts";
import { nameList, pageOf, together } from "../thread/pages.ts";
import {
	holderOf,
	type Office,
	officesAsked,
	roleWords,
	standingOn,
	standsInFor,
} from "./belonging.ts";
import { answerFrom } from "./vacancies.ts";

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

const dutyWords = ({ duty, organisationIds }: HeldDuty, answering: Answering): string => {
	const bodies = listed(namesOf(organisationIds, answering));
	if (duty === "seat") return bodies ? `seat of ${bodies}` : "a seat";
	return duty === "deputy" && bodies ? `deputy for ${bodies}` : duty;
};

const handOverWords = (held: Held, board: Board, answering: Answering): string => {
	const what =
		held.is === "thing"
			? `${dutyName(held, board)} ${held.thing.title}`
			: dutyWords(held, answering);
	if (!waits(held)) return what;
	return `${what} → ${answering.lookups.name(held.takerId) ?? "nobody to propose"}`;
};

/** What somebody who leaves has on each board that may be told of here, and who is proposed to take it. */
export const answerHandOver = async (answering: Answering): Promise<Part> => {
	const { lookups, register, question } = answering;
	const [id = ""] = subjectsOf("person", answering);
	const person = (await register.people()).find((one) => one.id === id);
	const boards = await dutiesOf(id, register);
	const name = lookups.name(id) ?? "Someone";
	const focus = question.subjects.map(subject);
	if (boards.length === 0 || !person) {
		const says = `${name} has no duty, and nothing open, on any board that I can tell of here`;
		return { ...nothing(none(says)), focus };
	}
	const shown = boards.slice(0, mostBoards);
	const cut = boards.length > mostBoards ? `, of which these are the first ${mostBoards}` : "";
	const facts = shown.map(({ board, held }) =>
		thing(board.name, [`${held.map((one) => handOverWords(one, board, answering)).join("; ")}.`]),
	);
	const opening = thing(`What ${name} has, and who is proposed to take it`, [
		`${counted(boards.length, "board")}${cut}.`,
	]);
	const value = { person: `@${person.handle}` };
	return found(
		[opening, ...facts],
		shown.map(({ board }) => subject(board)),
		{ focus, buttons: [{ label: "The hand-over list", command: "programme hand-over", value }] },
	);
};

/** "Which boards do I chair?" keeps to the boards where the role is held. */
const keepsTo = (as: readonly string[], answering: Answering): boolean => {
	const { facets } = answering.question;
	return asks(answering, "members") || facets.length === 0
		? as.length > 0
		: facets.some((facet) => as.includes(facet));
};

/** The boards of one person or body; several of them may sit on the same. */
const seatsPart = (id: string, answering: Answering): Part => {
	const sat = answering.world.boards
		.map((board) => ({ id: `${id} ${board.id}`, board, as: standingOn(board, id, answering) }))
		.filter(({ as }) => keepsTo(as, answering));
	const { shown, page, left } = pageOf(sat, answering);
	const boards = shown.map(({ board, as }) => ({ board: board.name, as: roleWords(board, as) }));
	const as = listed(officesAsked(answering)) || undefined;
	const who = answering.lookups.name(id) ?? "";
	const fact: Fact = { is: "seats", who, as, count: sat.length, boards, left };
	// A deputy has no seat, and is expected all the same.
	const says = as || left ? [] : standsInFor(id, answering);
	return found([fact, ...(says.length > 0 ? [thing(who, says)] : [])], [], {
		is: shown.length > 0 ? "found" : "nothing",
		focus: shown.map(({ board }) => subject(board)),
		page,
		left,
	});
};

/** A body with no place of its own has people who have theirs. */
const peoplesPlaces = (answering: Answering): readonly Fact[] => {
	const { subjects, facets } = answering.question;
	const isOfBodies =
		facets.every((facet) => facet === "members") &&
		subjects.length > 0 &&
		subjects.every(({ kind }) => kind === "organisation");
	const { is, facts } = isOfBodies ? answerFrom(answering) : nothing();
	return is === "found" ? facts : [];
};

export const answerSeats = (answering: Answering): Part => {
	const { least, subjects } = answering.question;
	if (least !== undefined) return severalPart(least, answering);
	const who = peopleMeant(answering);
	if (who.length === 0)
		return nothing(none("You are not in the register, so you sit on no board that I know of"));
	const each = who.map((id) => seatsPart(id, answering));
	const { told, page, left } = together(each, answering);
	const isNone = told.every(({ is }) => is === "nothing");
	const people = isNone ? peoplesPlaces(answering) : [];
	const boards = told.flatMap(({ focus }) => focus);
	const sat = [...new Map(boards.map((board) => [board.id, board])).values()];
	return found([...told.flatMap(({ facts }) => facts), ...people], sat, {
		is: isNone && people.length === 0 ? "nothing" : "found",
		focus: [...sat, ...subjects],
		page,
		left,
	});
};

/** People who have a place on so many boards at least: by a role, as a member, or by a seat. */
const severalPart = (least: number, answering: Answering): Part => {
	const asked = officesAsked(answering);
	const boards = answering.world.boards.filter(({ state }) => state.is !== "ended");
	const rows = answering.world.people
		.map((person) => {
			const places = boards.map((board) => ({
				board,
				as: standingOn(board, person.id, answering).filter(
					(one) => asked.length === 0 || asked.some((office) => office === one),
				),
			}));
			const on = places.flatMap(({ board, as }) =>
				as.length > 0 ? [`${board.name} (${roleWords(board, as).join(", ")})`] : [],
			);
			const hasAll = asked.every((office) => places.some(({ as }) => as.includes(office)));
			return { ...subject(person), name: person.name, on: hasAll ? on : [] };
		})
		.filter(({ on }) => on.length >= least)
		.sort((a, b) => b.on.length - a.on.length || byName(a.name, b.name))
		.map(({ kind, id, name, on }) => ({ kind, id, words: `${name}: ${on.join(", ")}` }));
	const of = asked.length > 0 ? `who are ${listed(asked)} of` : "on";
	const what = `People ${of} ${least === 1 ? "a board" : `${least} boards or more`}`;
	return rows.length === 0
		? nothing(none(`No ${what.toLowerCase()} are recorded`))
		: nameList(what, rows, answering);
};
