/** What somebody holds: on which boards, since when, and what goes to whom when they leave. */
import type { Board } from "../../../domain/boards/board.ts";
import { wordDay } from "../../../domain/dates/honest-date.ts";
import { dayIn, type Instant } from "../../../domain/dates/plain-date.ts";
import { dutyName, type Held, type HeldDuty, waits } from "../../../domain/people/departure.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import type { Facet } from "../../../domain/questions/question.ts";
import { dutiesOf } from "../../person/hand-over-list.ts";
import {
	type Answering,
	byName,
	listed,
	nothing,
	type Part,
	subject,
	subjectsOf,
} from "../answering.ts";
import { nameList, pageOf, together } from "../thread/pages.ts";
import { roleWords, standingOn, standsInFor } from "./belonging.ts";
import { peopleMeant } from "./roles.ts";
import { answerFrom } from "./vacancies.ts";

type Office = "chair" | "secretary";
type Holding = { readonly by: string | undefined; readonly from: Instant };

const holderOf = (board: Board, office: Office): string | undefined =>
	office === "chair" ? board.chairId : board.secretaryId;

/** Each who held it, one after the other, oldest first. */
const heldOf = async (
	{ id }: Board,
	office: Office,
	{ register }: Answering,
): Promise<readonly Holding[]> =>
	(await register.changesOf("board", id))
		.flatMap(({ entity, at }) =>
			entity.kind === "board" ? [{ by: holderOf(entity, office), from: at }] : [],
		)
		.filter(({ by }, at, all) => at === 0 || by !== all[at - 1]?.by);

/** So many before the present one are told. */
const mostBefore = 3;

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

export const answerOffices = async (answering: Answering): Promise<Part> => {
	const { question, world, lookups } = answering;
	const ids = subjectsOf("board", answering);
	const boards = world.boards.filter(({ id }) => ids.includes(id));
	const role: Office = question.facets.includes("secretary") ? "secretary" : "chair";
	const facts = await Promise.all(
		boards.map(async (board): Promise<readonly Fact[]> => {
			const holder = lookups.name(holderOf(board, role));
			const says = [officeWords(await heldOf(board, role, answering), answering)];
			return [
				{ is: "role", role, board: board.name, holder },
				{ is: "thing", name: board.name, says },
			];
		}),
	);
	const holders = boards.flatMap((board) => {
		const id = holderOf(board, role);
		return id === undefined ? [] : [{ kind: "person" as const, id }];
	});
	const rests = boards.map(subject);
	return { is: "found", facts: facts.flat(), rests, focus: [...holders, ...rests], buttons: [] };
};

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

/** "Which boards do I chair?" keeps to the boards where the role is held. */
const keepsTo = (as: readonly string[], facets: readonly Facet[]): boolean => {
	if (facets.includes("members") || facets.length === 0) return as.length > 0;
	return facets.some((facet) => as.includes(facet));
};

const roleSaid = (facets: readonly Facet[]): string | undefined =>
	listed(facets.filter((facet) => facet === "chair" || facet === "secretary")) || undefined;

/** The boards of one person or body; several of them may sit on the same. */
const seatsPart = (id: string, answering: Answering): Part => {
	const { world, lookups, question } = answering;
	const sat = world.boards
		.map((board) => ({ id: `${id} ${board.id}`, board, as: standingOn(board, id, answering) }))
		.filter(({ as }) => keepsTo(as, question.facets));
	const { shown, page, left } = pageOf(sat, answering);
	const boards = shown.map(({ board, as }) => ({ board: board.name, as: roleWords(board, as) }));
	const fact: Fact = {
		is: "seats",
		who: lookups.name(id) ?? "",
		as: roleSaid(question.facets),
		count: sat.length,
		boards,
		left,
	};
	const focus = shown.map(({ board }) => subject(board));
	const is = shown.length > 0 ? "found" : "nothing";
	// A deputy has no seat, and is expected all the same.
	const says = roleSaid(question.facets) || left ? [] : standsInFor(id, answering);
	const beside: readonly Fact[] = says.length > 0 ? [{ is: "thing", name: fact.who, says }] : [];
	return { is, facts: [fact, ...beside], rests: [], focus, buttons: [], page, left };
};

/** A body with no place of its own has people who have theirs. */
const peoplesPlaces = (answering: Answering): readonly Fact[] => {
	const { subjects, facets } = answering.question;
	const isOfAny = facets.every((facet) => facet === "members");
	const areBodies =
		isOfAny && subjects.length > 0 && subjects.every(({ kind }) => kind === "organisation");
	const { is, facts } = areBodies ? answerFrom(answering) : nothing();
	return is === "found" ? facts : [];
};

export const answerSeats = (answering: Answering): Part => {
	const { question } = answering;
	const { least } = question;
	if (least !== undefined) return onSeveralPart(least, answering);
	const who = peopleMeant(answering);
	if (who.length === 0) {
		return nothing({
			is: "none",
			says: "You are not in the register, so you sit on no board that I know of",
		});
	}
	const each = who.map((id) => seatsPart(id, answering));
	const { told, page, left } = together(each, answering);
	const isNone = told.every(({ is }) => is === "nothing");
	const people = isNone ? peoplesPlaces(answering) : [];
	const sat = new Map(told.flatMap(({ focus }) => focus).map((board) => [board.id, board]));
	return {
		is: isNone && people.length === 0 ? "nothing" : "found",
		facts: [...told.flatMap(({ facts }) => facts), ...people],
		rests: [...sat.values()],
		focus: [...sat.values(), ...question.subjects],
		buttons: [],
		page,
		left,
	};
};

const offices = ["chair", "secretary"] as const;

export const onSeveralPart = (least: number, answering: Answering): Part => {
	const { world, question } = answering;
	const asked = offices.filter((office) => question.facets.includes(office));
	const boards = world.boards.filter(({ state }) => state.is !== "ended");
	const all = world.people
		.map(({ id, name }) => {
			const on = boards.flatMap((board) => {
				const all = standingOn(board, id, answering);
				const as = asked.length > 0 ? asked.filter((office) => all.includes(office)) : all;
				return as.length > 0 ? [`${board.name} (${roleWords(board, as).join(", ")})`] : [];
			});
			const has = (office: string) =>
				boards.some((board) => standingOn(board, id, answering).includes(office));
			return { kind: "person" as const, id, name, on: asked.every(has) ? on : [] };
		})
		.filter(({ on }) => on.length >= least);
	const most = Math.max(least, ...all.map(({ on }) => on.length));
	const rows = all
		.filter(({ on }) => question.tally !== "most" || on.length === most)
		.sort((a, b) => b.on.length - a.on.length || byName(a.name, b.name))
		.map(({ kind, id, name, on }) => ({ kind, id, words: `${name}: ${on.join(", ")}` }));
	const on = asked.length > 0 ? `who are ${listed(asked)} of` : "on";
	const atLeast = least === 1 ? "a board" : `${least} boards or more`;
	const what = `People ${on} ${question.tally === "most" ? `the most boards, which is ${most}` : atLeast}`;
	if (rows.length === 0)
		return nothing({ is: "none", says: `No ${what.toLowerCase()} are recorded` });
	return nameList(what, rows, answering);
};
