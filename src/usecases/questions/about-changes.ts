/** What changed, and what comes next. */
import type { Fact } from "../../domain/answer.ts";
import { wordDay } from "../../domain/honest-date.ts";
import { dayIn } from "../../domain/plain-date.ts";
import type { Question, Span, Subject } from "../../domain/question.ts";
import type { Entity, Item } from "../../domain/register.ts";
import { isItemKind } from "../../domain/register.ts";
import type { Change } from "../ports.ts";
import { answerItems } from "./about-items.ts";
import { answerMeetings, lately } from "./about-meetings.ts";
import { answerOneItem } from "./about-one-item.ts";
import { type Answering, listed, nothing, type Part, subject, todayFor } from "./answering.ts";
import { windowOf } from "./meeting-times.ts";
import { standsUnderAny } from "./scope.ts";
import { itemsOf } from "./world.ts";

const most = 15;

const inScope = ({ question, world }: Answering): readonly Entity[] => {
	const { subjects } = question;
	const all: readonly Entity[] = [...world.boards, ...itemsOf(world)];
	if (subjects.length === 0) return all;
	return all.filter((entity) => standsUnderAny(entity, subjects));
};

const entityName = (entity: Entity, { lookups }: Answering): string => {
	if (!isItem(entity)) return "name" in entity ? entity.name : "";
	return entity.title ?? `meeting of ${lookups.name(entity.boardId) ?? "the board"}`;
};

const isItem = (entity: Entity): entity is Item => isItemKind(entity.kind);

const changeLine = (change: Change, entity: Entity, answering: Answering) => ({
	what: isItem(entity)
		? answering.lookups.reference(entity)
		: entity.kind === "board"
			? entity.code
			: "",
	title: entityName(entity, answering),
	on: wordDay(dayIn(answering.zone, change.at)),
	by: change.author.name,
	through: change.author.through,
});

export const answerChanges = async (answering: Answering): Promise<Part> => {
	const { question, register, zone, lookups } = answering;
	const span: Span = question.span ?? lately(todayFor(undefined, answering));
	const window = windowOf(span);
	const scope = new Map(inScope(answering).map((entity) => [entity.id, entity]));
	const last = await register.lastChanges([...scope.keys()]);
	const within = [...last]
		.filter(([, { at }]) => window.first <= dayIn(zone, at) && dayIn(zone, at) <= window.last)
		.sort(([, a], [, b]) => (a.at < b.at ? 1 : -1));
	const of = listed(question.subjects.flatMap(({ id }) => lookups.name(id) ?? [])) || undefined;
	if (within.length === 0) {
		return nothing({
			is: "none",
			says: `Nothing is recorded as changed${of ? ` for ${of}` : ""}, ${span.words}`,
		});
	}
	const changes = within.slice(0, most).flatMap(([id, change]) => {
		const entity = scope.get(id);
		return entity ? [changeLine(change, entity, answering)] : [];
	});
	const fact: Fact = { is: "changes", since: span.words, of, count: within.length, changes };
	const focus = within.slice(0, most).flatMap(([id]): readonly Subject[] => {
		const entity = scope.get(id);
		return entity ? [subject(entity)] : [];
	});
	return { is: "found", facts: [fact], rests: [], focus, buttons: [] };
};

/** How it all stands: what is late, and what is red or amber. */
export const answerOverview = async (answering: Answering): Promise<Part> => {
	const { question } = answering;
	const base: Question = { ...question, ask: "items", facets: [] };
	const late = await answerItems({ ...answering, question: { ...base, state: "overdue" } });
	const doubtful = await answerItems({
		...answering,
		question: { ...base, rags: ["red", "amber"] },
	});
	return {
		...late,
		is: "found",
		facts: [...late.facts, ...doubtful.facts],
		rests: [...late.rests, ...doubtful.rests].slice(0, 4),
		focus: [...late.focus, ...doubtful.focus],
	};
};

/** What comes next for an item: its date, and the next meeting of its board. */
const answerItemNext = async (answering: Answering): Promise<Part> => {
	const { question, world } = answering;
	const item = await answerOneItem({ ...answering, question: { ...question, facets: ["due"] } });
	const boards = item.focus.filter(({ kind }) => kind === "board").slice(0, 1);
	const board: Question = {
		...question,
		ask: "meetings",
		facets: ["next"],
		subjects: boards,
		among: undefined,
	};
	const meeting = answerMeetings({ ...answering, world, question: board });
	return {
		...item,
		facts: [...item.facts, ...meeting.facts],
		rests: [...item.rests, ...meeting.rests],
	};
};

/** The next meeting, and what falls due first. */
export const answerNext = async (answering: Answering): Promise<Part> => {
	const { question } = answering;
	const items = [...question.subjects, ...(question.among ?? [])].filter(({ kind }) =>
		isItemKind(kind),
	);
	if (items.length > 0) {
		return answerItemNext(answering);
	}
	const meetings = answerMeetings({
		...answering,
		question: { ...question, ask: "meetings", facets: ["next"] },
	});
	const due = await answerItems({
		...answering,
		question: { ...question, ask: "items", state: question.span ? undefined : "due" },
	});
	const onlyOwners = question.subjects.some(
		({ kind }) => kind === "person" || kind === "organisation",
	);
	const parts = onlyOwners ? [due] : [meetings, due];
	return {
		is: parts.some(({ is }) => is === "found") ? "found" : "nothing",
		facts: parts.flatMap(({ facts }) => facts),
		rests: parts.flatMap(({ rests }) => rests).slice(0, 3),
		focus: [...question.subjects, ...parts.flatMap(({ focus }) => focus)],
		buttons: [],
	};
};
