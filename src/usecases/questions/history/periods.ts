/** Which of the things that a question is about were changed within a time, and what became of each. */
import type { Board } from "../../../domain/boards/board.ts";
import { itemAmong } from "../../../domain/boards/board-contents.ts";
import { isDated, wordDate, wordDay } from "../../../domain/dates/honest-date.ts";
import {
	addDays,
	dayIn,
	type Instant,
	instant,
	instantOf,
	type PlainDate,
	type WallTime,
} from "../../../domain/dates/plain-date.ts";
import type { Meeting } from "../../../domain/meetings/meeting.ts";
import type { Question, Span, Subject } from "../../../domain/questions/question.ts";
import { type Entity, type Item, isItemKind } from "../../../domain/register.ts";
import type { Change, Changed, Period, Register } from "../../ports.ts";
import { loadedThrough } from "../../programme/load.ts";
import type { Answering, Part } from "../answering.ts";
import { type Duty, dueOf, stateWords } from "../items/lines.ts";
import { answerOneItem } from "../items/one-item.ts";
import { isMine, standingAmong, withPeopleOf } from "../items/owners.ts";
import { pageSize } from "../thread/pages.ts";
import { itemsOf } from "../world.ts";

const said = (value: unknown): string => JSON.stringify(value ?? null);

/** "owner from A to B"; nothing where both are the same. */
const moved = (
	what: string,
	before: string | undefined,
	after: string | undefined,
): readonly string[] => {
	if (before === after) return [];
	if (before === undefined) return [`${what}: ${after}`];
	return after === undefined
		? [`${what} taken away, was ${before}`]
		: [`${what} from ${before} to ${after}`];
};

const dutyWords = (before: Duty, after: Duty, { lookups }: Answering): readonly string[] => {
	const owner = (item: Duty) =>
		lookups.ownerName(item.kind === "guidance" ? item.watcher : item.owner);
	const due = (item: Duty) => {
		const date = dueOf(item);
		return date && wordDate(date);
	};
	const rag = (item: Duty) =>
		item.kind === "milestone" && item.report
			? `${item.report.rag} (${item.report.reason})`
			: undefined;
	const state = stateWords(after) === stateWords(before) ? [] : [stateWords(after)];
	const isSettled = state.length > 0 && after.kind === "guidance";
	return [
		...state,
		...(isSettled ? [] : moved("due", due(before), due(after))),
		...moved(after.kind === "guidance" ? "watcher" : "owner", owner(before), owner(after)),
		...moved("RAG status", rag(before), rag(after)),
	];
};

const timeWords = ({ time }: Meeting): string =>
	time.is === "fixed" ? `${wordDay(time.on)}, ${time.from}` : `no day (“${wordDate(time.when)}”)`;

const meetingWords = (before: Meeting, after: Meeting): readonly string[] => [
	...(before.state.is === after.state.is ? [] : [after.state.is]),
	...moved("time", timeWords(before), timeWords(after)),
	...moved("place", before.place, after.place),
];

const boardWords = (before: Board, after: Board, { lookups }: Answering): readonly string[] => [
	...(before.state.is === after.state.is ? [] : [after.state.is]),
	...moved("chair", lookups.name(before.chairId), lookups.name(after.chairId)),
	...moved("secretary", lookups.name(before.secretaryId), lookups.name(after.secretaryId)),
	...(said(before.memberIds) === said(after.memberIds) ? [] : ["members changed"]),
	...(said(before.seats) === said(after.seats) ? [] : ["seats changed"]),
];

const titled = (before: Entity, after: Entity): readonly string[] => {
	const title = (entity: Entity) =>
		"title" in entity ? entity.title : "name" in entity ? entity.name : undefined;
	return moved("title", title(before), title(after));
};

const isDuty = (entity: Entity): entity is Duty =>
	isItemKind(entity.kind) && entity.kind !== "meeting";

const differences = (before: Entity, after: Entity, answering: Answering): readonly string[] => {
	if (isDuty(before) && isDuty(after)) return dutyWords(before, after, answering);
	if (before.kind === "meeting" && after.kind === "meeting") return meetingWords(before, after);
	if (before.kind === "board" && after.kind === "board")
		return boardWords(before, after, answering);
	return [];
};

/** Empty where nothing that can be told was changed. */
export const changeWords = (
	before: Entity | undefined,
	after: Entity,
	answering: Answering,
): string =>
	before === undefined
		? "added"
		: [...titled(before, after), ...differences(before, after, answering)].join(", ");

const midnight = "00:00" as WallTime;

export const subjectsAndAmong = ({ subjects, among = [] }: Question): readonly Subject[] => [
	...subjects,
	...among,
];

export const inScope = ({ question, world, meId }: Answering): readonly (Item | Board)[] => {
	const { kinds, mine } = question;
	const isMeant = standingAmong(withPeopleOf(subjectsAndAmong(question), world), world);
	const everything: readonly (Item | Board)[] = [...world.boards, ...itemsOf(world)];
	return everything.filter(
		(entity) =>
			(kinds.length === 0 || kinds.some((each) => each === entity.kind)) &&
			isMeant(entity) &&
			(!mine || (isDuty(entity) && isMine(entity, meId))),
	);
};

export const isItem = (entity: Entity): entity is Item => isItemKind(entity.kind);

export const periodOf = ({ first, last }: Span, zone: string): Period => ({
	from: instantOf(first ?? ("0001-01-01" as PlainDate), midnight, zone),
	until: instantOf(addDays(last ?? ("9998-12-31" as PlainDate), 1), midnight, zone),
});

/** Of those, what was recorded first within the time. */
const addedWithin = async (
	ids: readonly string[],
	{ from, until }: Period,
	{ register }: Answering,
): Promise<readonly string[]> => {
	const firsts = await register.firstChanges(ids);
	return ids.filter((id) => {
		const at = firsts.get(id)?.at;
		return at !== undefined && from <= at && at < until;
	});
};

/** Whatever is changed in the same instant was changed together: it is told in the order of its recording. */
export const changedWithin = async (
	span: Span,
	answering: Answering,
): Promise<ChangedBesideLoad> => {
	const { question, register, zone, seen } = answering;
	const period = periodOf(span, zone);
	const all = inScope(answering).flatMap(({ id }) => (seen?.has(id) ? [] : [id]));
	const only = onlyOf(question);
	const added = only === "added" ? await addedWithin(all, period, answering) : all;
	const ids = only === "moved" ? await movedWithin(added, period, register) : added;
	return changedBesideLoad(ids, period, answering);
};

/** Not every change is asked for; of one thing that was named, whatever befell it is told. */
export const onlyOf = ({
	facets,
	subjects,
	among = [],
}: Question): "added" | "moved" | undefined => {
	if (facets.includes("added")) return "added";
	const isOfOne = [...subjects, ...among].some(({ kind }) => isItemKind(kind));
	return facets.includes("moved") && !isOfOne ? "moved" : undefined;
};

const dayOf = (entity: Entity): string => {
	if (entity.kind === "meeting") return JSON.stringify(entity.time);
	if (entity.kind === "action" || entity.kind === "milestone" || entity.kind === "guidance") {
		const due = dueOf(entity);
		return due ? wordDate(due) : "";
	}
	return "";
};

/** Those of them that were given another day within the time; what was recorded then is as it was first. */
export const movedWithin = async (
	ids: readonly string[],
	period: Parameters<Register["changedWithin"]>[0],
	register: Register,
): Promise<readonly string[]> => {
	const { newest } = await register.changedWithin(period, { ids: new Set(ids), most: ids.length });
	const moved = await Promise.all(
		newest.map(async ({ last: { entity } }) => {
			const all = await register.changesOf(entity.kind, entity.id);
			const before = all.filter(({ at }) => at < period.from).at(-1) ?? all[0];
			return before && dayOf(before.entity) !== dayOf(entity) ? [entity.id] : [];
		}),
	);
	return moved.flat();
};

/** "Was it moved", of one thing that has stood as it is since it was recorded: that it was added says nothing of its day. */
export const isUnmoved = (
	{ question, world }: Answering,
	changes: readonly { readonly did: string }[],
): boolean => {
	const { facets, span, subjects, among = [] } = question;
	const [only, ...others] = [...subjects, ...among];
	const item = only && others.length === 0 ? itemAmong(world.holdings, only.id) : undefined;
	if (!item || item.kind === "meeting") return false;
	const due = dueOf(item);
	const isOfDay = facets.includes("moved") && span === undefined && due && isDated(due);
	return Boolean(isOfDay) && changes.every(({ did }) => did === "added");
};

/** Its day beside the one first planned. */
export const howItSlipped = (answering: Answering): Promise<Part> =>
	answerOneItem({
		...answering,
		question: { ...answering.question, ask: "facts", facets: ["lateness"] },
	});

type Loaded = { readonly count: number; readonly at: Instant; readonly by: string };

export type ChangedBesideLoad = Changed & { readonly loaded?: Loaded | undefined };

export const isOfLoad = ({ author }: Change): boolean => author.through === loadedThrough;

/** Nothing is told of within less. */
const justAfter = (at: Instant): Instant => instant(new Date(Date.parse(at) + 1).toISOString());

/** Whoever asks what changed since a day before the load asks for no list of all that there is; what fits a page is told one by one. */
export const changedBesideLoad = async (
	ids: readonly string[],
	period: Period,
	{ register }: Answering,
): Promise<ChangedBesideLoad> => {
	const sought = { ids: new Set(ids), most: pageSize };
	const all = await register.changedWithin(period, sought);
	const began = await register.began();
	if (began === undefined || began < period.from || began >= period.until) return all;
	const loadedBy = justAfter(began);
	const since = await register.changedWithin({ from: loadedBy, until: period.until }, sought);
	const untouched = all.count - since.count;
	const first = await register.changedWithin({ from: began, until: loadedBy }, sought);
	const load = first.newest.find(({ last }) => isOfLoad(last));
	if (!load || untouched <= pageSize) return all;
	return { ...since, loaded: { count: untouched, at: began, by: load.last.author.name } };
};

/** "All of them by the load of the register", beside how many changed. */
export const loadWords = (
	{ count, loaded }: ChangedBesideLoad,
	{ zone, seen }: Answering,
): string | undefined => {
	if (!loaded || seen) return undefined;
	const some = count === 0 ? "all of them" : `${loaded.count} of them`;
	return `${some} by the load of the register on ${wordDay(dayIn(zone, loaded.at))} by ${loaded.by}`;
};
