/** What has another day now than it had before: of all that was changed, that alone has moved. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import { isDated, wordDate } from "../../domain/dates/honest-date.ts";
import type { Question } from "../../domain/questions/question.ts";
import { type Entity, isItemKind } from "../../domain/register.ts";
import type { Register } from "../ports.ts";
import { answerOneItem } from "./about-one-item.ts";
import type { Answering, Part } from "./answering.ts";
import { dueOf } from "./lines.ts";

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
