/** "Who was there", after the meeting that comes next was told of, asks of the last: what has happened is asked of none that lies ahead. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { PlainDate } from "../../domain/dates/plain-date.ts";
import type { Subject, ThreadContext } from "../../domain/questions/question.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { type Cover, tagsOf } from "./cover.ts";
import type { Clause } from "./pieces.ts";
import type { Tag } from "./vocabulary.ts";

const toldAsPast =
	/\b(?:was|were|did|had|came|went|attended|missed|decided|agreed|turned up|showed up|made it)\b|\b(?:was|were|did)n[’']?t\b/i;

/** Kept of a meeting once it has been held; its agenda, its papers and who replied are kept before. */
const keptAfter: ReadonlySet<Tag> = new Set<Tag>([
	"decide",
	"minutes",
	"attended",
	"missed",
	"quorate",
	"outcome",
]);
const keptBefore: ReadonlySet<Tag> = new Set<Tag>(["agenda", "papers", "apologies", "coming"]);

const asksOfThePast = ({ text }: Clause, cover: Cover): boolean => {
	const tags = tagsOf(cover);
	return (
		cover.pattern.ask === "records" &&
		toldAsPast.test(text) &&
		tags.some((tag) => keptAfter.has(tag)) &&
		!tags.some((tag) => keptBefore.has(tag))
	);
};

/** In the place of a meeting that lies ahead stands its board, whose last is meant. */
export const asPast = (
	clause: Clause,
	cover: Cover,
	around: { readonly thread: ThreadContext; readonly world: World; readonly today: PlainDate },
): ThreadContext => {
	const { thread, world, today } = around;
	if (!asksOfThePast(clause, cover)) return thread;
	const behind = ({ kind, id }: Subject): Subject => {
		const item = kind === "meeting" ? itemAmong(world.holdings, id) : undefined;
		const isAhead =
			item?.kind === "meeting" &&
			item.state.is === "planned" &&
			(item.time.is !== "fixed" || item.time.on > today);
		return isAhead ? { kind: "board", id: item.boardId } : { kind, id };
	};
	const once = (all: readonly Subject[]) =>
		all.filter(({ id }, at) => all.findIndex((each) => each.id === id) === at);
	const focus = thread.focus.map(behind);
	const latest = thread.latest && once(focus.slice(0, thread.latest)).length;
	return { ...thread, latest, focus: once(focus) };
};
