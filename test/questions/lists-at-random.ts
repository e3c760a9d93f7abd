/** Lists asked for at random: whose, of what kind, in what state and in which words; and what the register has, counted without reading a word. */

import type { Board } from "../../src/domain/boards/board.ts";
import { isDated, isOverdue } from "../../src/domain/dates/honest-date.ts";
import type { PlainDate } from "../../src/domain/dates/plain-date.ts";
import type { Action } from "../../src/domain/items/action.ts";
import type { Milestone } from "../../src/domain/items/milestone.ts";
import type { WorkStream } from "../../src/domain/items/plan.ts";
import type { Person } from "../../src/domain/people/person.ts";
import type { Chance } from "../audience/chance.ts";

type Thing = Action | Milestone;

export type Held = {
	readonly today: PlainDate;
	readonly boards: readonly Board[];
	readonly people: readonly Person[];
	readonly workStreams: readonly WorkStream[];
	readonly things: readonly Thing[];
};

export type Asked = { readonly text: string; readonly wants: readonly string[] };

type Part = { readonly words: string; readonly holds: (thing: Thing) => boolean };

const dueOf = (thing: Thing) => (thing.kind === "action" ? thing.due : thing.forecast);
const isDone = (thing: Thing): boolean =>
	thing.kind === "action" ? thing.state.is === "closed" : thing.actual !== undefined;

const statesOf = (kind: Thing["kind"], today: PlainDate): readonly Part[] => {
	const open = (words: string, holds: Part["holds"]): Part => ({
		words,
		holds: (thing) => !isDone(thing) && holds(thing),
	});
	const rag = (colour: string) =>
		open(colour, (thing) => thing.kind === "milestone" && thing.report?.rag === colour);
	return [
		open("overdue", (thing) => isOverdue(dueOf(thing), today)),
		open("open", () => true),
		{ words: "done", holds: isDone },
		open("without a date", (thing) => !isDated(dueOf(thing))),
		...(kind === "milestone"
			? ["red", "amber", "green"].map(rag)
			: [
					open(
						"blocked",
						(thing) =>
							thing.kind === "action" && thing.state.is === "open" && !!thing.state.blocked,
					),
				]),
	];
};

/** One board, two, all but one; somebody's, or a work stream's; and both at once. */
const whoseOf = ({ boards, people, workStreams, things }: Held, chance: Chance): Part => {
	const board = chance.pick(boards);
	const ofBoard: Part = {
		words: chance.pick([`for ${board.code}`, `for ${board.name}`, `on the ${board.name}`]),
		holds: ({ boardId }) => boardId === board.id,
	};
	const owners = people.filter(({ id }) => things.some(({ owner }) => owner?.id === id));
	const streams = workStreams.filter(({ id }) =>
		things.some(({ workStreamId }) => workStreamId === id),
	);
	const [owner, stream, other] = [
		owners.length > 0 ? chance.pick(owners) : undefined,
		streams.length > 0 ? chance.pick(streams) : undefined,
		chance.pick(boards),
	];
	const ofOwner: readonly Part[] = owner
		? [
				{ words: `with ${owner.name}`, holds: (thing) => thing.owner?.id === owner.id },
				{
					words: `for ${owner.name} on ${board.code}`,
					holds: (thing) => thing.owner?.id === owner.id && thing.boardId === board.id,
				},
			]
		: [];
	const ofStream: readonly Part[] = stream
		? [
				{ words: `in ${stream.name}`, holds: (thing) => thing.workStreamId === stream.id },
				{
					words: `under ${stream.name} for ${board.code}`,
					holds: (thing) => thing.workStreamId === stream.id && thing.boardId === board.id,
				},
			]
		: [];
	const ofTwo: Part = {
		words: `for ${board.code} and ${other.code}`,
		holds: ({ boardId }) => boardId === board.id || boardId === other.id,
	};
	const butOne: Part = {
		words: `not on ${board.code}`,
		holds: ({ boardId }) => boardId !== board.id,
	};
	return chance.pick([
		ofBoard,
		...ofOwner,
		...ofStream,
		...(other === board ? [] : [ofTwo]),
		butOne,
	]);
};

const forms: readonly ((kinds: string, whose: string, state: string) => string)[] = [
	(kinds, whose, state) => `which ${kinds} ${whose} are ${state}`,
	(kinds, whose, state) => `how many ${kinds} ${whose} are ${state}`,
	(kinds, whose, state) => `show me ${kinds} ${whose} that are ${state}`,
	(kinds, whose, state) =>
		state.includes(" ") ? `any ${kinds} ${state} ${whose}?` : `any ${state} ${kinds} ${whose}?`,
	(kinds, whose, state) =>
		state.includes(" ") ? `list ${kinds} ${state} ${whose}` : `${state} ${kinds} ${whose}`,
];

/** The question, and the references of what answers it. */
export const listAsked = (held: Held, chance: Chance): Asked => {
	const kind = chance.pick(["action", "milestone"] as const);
	const state = chance.pick(statesOf(kind, held.today));
	const whose = whoseOf(held, chance);
	const text = chance.pick(forms)(`${kind}s`, whose.words, state.words);
	const codes = new Map(held.boards.map(({ id, code }) => [id, code]));
	return {
		text: chance.is(0.3) ? text.toLowerCase() : text,
		wants: held.things
			.filter((thing) => thing.kind === kind && state.holds(thing) && whose.holds(thing))
			.map(({ boardId, number }) => `${codes.get(boardId)}-${number}`),
	};
};
