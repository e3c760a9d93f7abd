/** Whose an item is: the board, owner, work stream or plan that it stands under, and that in words. */
import type { Board } from "../../../domain/boards/board.ts";
import { itemAmong } from "../../../domain/boards/board-contents.ts";
import { answerableFor } from "../../../domain/people/accountable-person.ts";
import type { Question, Subject } from "../../../domain/questions/question.ts";
import { type Entity, type Item, isItemKind } from "../../../domain/register.ts";
import { type Answering, listed } from "../answering.ts";
import type { World } from "../understanding.ts";
import type { Duty } from "./lines.ts";

export const familyOf = ({ kind }: Subject): string =>
	kind === "person" || kind === "organisation" ? "owner" : kind;

/** A plan is carried out through its work streams: what is in one of them is in the plan. */
const isOfPlan = (item: Duty, planId: string, { workStreams }: World): boolean => {
	const stream = workStreams.find(({ id }) => id === item.workStreamId);
	return stream?.planId === planId || (item.kind === "milestone" && item.planId === planId);
};

/** What a board has: itself, its meetings and its items. */
type Standing = Item | Board;

const standsUnder = (item: Standing, { kind, id }: Subject, world: World): boolean => {
	if (item.kind === "board") return item.id === id;
	if (kind === "board") return item.boardId === id;
	if (item.kind === "meeting") return false;
	if (kind === "workStream") return item.workStreamId === id;
	if (kind === "plan") return isOfPlan(item, id, world);
	return answerableFor(item)?.id === id || (item.kind === "guidance" && item.issuerId === id);
};

/** What a body's people own is the body's too. */
export const withPeopleOf = (
	subjects: readonly Subject[],
	{ people }: World,
): readonly Subject[] => {
	const bodies = new Set(subjects.flatMap(({ kind, id }) => (kind === "organisation" ? id : [])));
	const theirs = people.flatMap(({ id, organisationId }): readonly Subject[] =>
		organisationId !== undefined && bodies.has(organisationId) ? [{ kind: "person", id }] : [],
	);
	return [...subjects, ...theirs];
};

/** Two boards widen the list; a board and an owner narrow it. */
export const standingUnder = (
	subjects: readonly Subject[],
	world: World,
): ((item: Standing) => boolean) => {
	const families = [...new Set(subjects.map(familyOf))].map((family) =>
		subjects.filter((each) => familyOf(each) === family),
	);
	return (item) =>
		families.every((family) => family.some((each) => standsUnder(item, each, world)));
};

/** The same where items are named as well: each is meant beside what the rest narrows, or is what the rest is said of. */
export const standingAmong = (
	subjects: readonly Subject[],
	world: World,
): ((item: Standing) => boolean) => {
	const named = subjects.filter(({ kind }) => isItemKind(kind));
	const around = subjects.filter(({ kind }) => !isItemKind(kind));
	const isUnder = standingUnder(around, world);
	const isNamed = ({ id }: Standing) => named.some((each) => each.id === id);
	if (named.length === 0) return isUnder;
	const areTheirs = named.every(({ id }) => {
		const item = itemAmong(world.holdings, id);
		return item !== undefined && isUnder(item);
	});
	return (item) => isNamed(item) || (!areTheirs && isUnder(item));
};

export const isMine = (item: Duty, meId: string | undefined): boolean =>
	meId !== undefined && answerableFor(item)?.id === meId;

const parentsOf = (entity: Entity): readonly (string | undefined)[] => {
	switch (entity.kind) {
		case "meeting":
			return [entity.boardId];
		case "action":
			return [entity.boardId, entity.owner?.id, entity.workStreamId];
		case "milestone":
			return [entity.boardId, entity.owner?.id, entity.workStreamId, entity.planId];
		case "guidance":
			return [entity.boardId, entity.issuerId, entity.watcher?.id, entity.workStreamId];
		default:
			return [];
	}
};

/** The thing itself, or one that stands under it. */
export const standsUnderAny = (entity: Entity, subjects: readonly Subject[]): boolean =>
	subjects.some(({ id }) => entity.id === id || parentsOf(entity).includes(id));

const sides = ["for", "on", "in"] as const;

const sideOf = ({ kind }: Subject): (typeof sides)[number] => {
	if (kind === "board") return "on";
	return kind === "workStream" || kind === "plan" ? "in" : "for";
};

/** "LPB and MCB", "Rafe on LPB", "you in Logistics" */
export const whoseNames = (
	subjects: readonly Subject[],
	mine: boolean,
	nameOf: (subject: Subject) => string | readonly string[] | undefined,
): string => {
	const namesOf = (side: string) =>
		subjects.filter((each) => sideOf(each) === side).flatMap((each) => nameOf(each) ?? []);
	return sides
		.map((side) => ({
			side,
			names: [...(mine && side === "for" ? ["you"] : []), ...namesOf(side)],
		}))
		.filter(({ names }) => names.length > 0)
		.map(({ side, names }, at) => `${at === 0 ? "" : `${side} `}${listed(names)}`)
		.join(" ");
};

/** "for Rafe on LPB"; nothing where nobody is named. */
export const whoseWords = (
	subjects: readonly Subject[],
	mine: boolean,
	{ lookups }: Answering,
): string => {
	const names = whoseNames(subjects, mine, ({ id }) => lookups.name(id));
	return names && `for ${names}`;
};

export const wordsOfKinds = (kinds: Question["kinds"]): string =>
	listed(kinds.map((kind) => (kind === "guidance" ? "guidance" : `${kind}s`)));
