/** What "those" are: the items that were told, or the whole of a list of which one page was told. */
import type { Question, Subject, ThreadContext } from "../../domain/questions/question.ts";
import type { Cover } from "./cover.ts";
import { tagsOf } from "./cover.ts";
import type { Tag } from "./vocabulary.ts";

type Those =
	| { readonly is: "among"; readonly among: readonly Subject[] }
	| { readonly is: "list"; readonly ofList: Question }
	/** Each of its lines says what is asked. */
	| { readonly is: "again"; readonly question: Question }
	| { readonly is: "lost" };

/** As many as are told of one by one. */
const mostOneByOne = 10;

const isCut = ({ question, lists }: ThreadContext): boolean =>
	question !== undefined && JSON.stringify(lists?.[0]?.question) === JSON.stringify(question);

/** The list of which these are what has been shown. */
const cutListOf = (items: readonly Subject[], { lists }: ThreadContext): Question | undefined => {
	const [list] = lists ?? [];
	const shown = new Set(list?.pages.flat());
	return shown.size === items.length && items.every(({ id }) => shown.has(id))
		? list?.question
		: undefined;
};

/** What is fitted by looking at each item alone; an order leaves some of them out. */
const isPlain = ({ limit, order, measures = [] }: Question): boolean =>
	limit === undefined && !order && measures.every(({ of }) => of === "late");

/** "Which of those are amber" picks, and a list told again picks nothing. */
const picks: ReadonlySet<Tag> = new Set<Tag>([
	"red",
	"amber",
	"green",
	"notRed",
	"notGreen",
	"overdue",
	"slipped",
	"blocked",
	"done",
	"due",
]);

export const thoseOf = (cover: Cover, items: readonly Subject[], thread: ThreadContext): Those => {
	const { question } = thread;
	const { ask } = cover.pattern;
	// Of meetings, no list of what is open or late says anything.
	if (ask === "items" && items.every(({ kind }) => kind === "meeting")) return { is: "lost" };
	if (question?.ask !== "items") {
		const list = ask === "items" && items.length > 1 ? cutListOf(items, thread) : undefined;
		if (!list) return { is: "among", among: items };
		return isPlain(list) ? { is: "list", ofList: list } : { is: "lost" };
	}
	if (ask === "facts" && items.length > mostOneByOne) {
		const tags = tagsOf(cover);
		const isWhy = tags.includes("why");
		if (!isWhy && tags.some((tag) => picks.has(tag))) return { is: "lost" };
		return { is: "again", question: isWhy ? { ...question, reasons: true } : question };
	}
	if (ask !== "items" || !isCut(thread)) return { is: "among", among: items };
	return isPlain(question) ? { is: "list", ofList: question } : { is: "lost" };
};
