/** "The plates, whose are they", after several were told: the one that is named at the front is asked of, and not all of them. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import { isDuty } from "../../domain/register.ts";
import { nameOf } from "./called-by.ts";
import { shaped } from "./shaped.ts";
import { hasAll, stemsOf } from "./title-stems.ts";
import { only, toldLast } from "./told-last.ts";
import type { PutPlainly, Told } from "./turn-of-thing.ts";

const fronted =
	/^\W*(?:(?:and|so|but|ok|what about|how about)\b[\s,]*)*(?:the |that |our )?([\p{L}\p{N}’'-]+(?: [\p{L}\p{N}’'-]+){0,4}?)\s*[,:–—-]\s+((?:who|whose|when|where|what|why|how|is|are|was|were|has|have|does|did)\b.*)$/iu;
const pointer = /\b(?:that one|this one|the one|they|them|those|these|that|this|it)(?=\W|$)/i;
/** These say which by its place or by how it stands. */
const notCalled =
	/^(?:other|others|first|second|third|fourth|fifth|last|next|same|late|latest|oldest|newest|overdue|blocked|red|amber|green|open|done|new|old)$/i;
const one = /\s+(?:one|thing|item|action)$/i;

/** An agenda that was told says how each of its items is called. */
const agendaCalled = (words: string, { world }: Told): string | undefined => {
	const stems = stemsOf(words);
	const all = (world.agendaTold ?? []).filter(({ title }) => hasAll(stemsOf(title), stems));
	return stems.length > 0 ? only(all)?.title : undefined;
};

const dutyCalled = (words: string, { thread, world }: Told): string | undefined => {
	const stems = stemsOf(words);
	const told = [...toldLast(thread), ...(thread.listed ?? [])].filter(isDuty);
	const all = told.filter(
		({ id }, at) =>
			told.findIndex((each) => each.id === id) === at &&
			hasAll(stemsOf(itemAmong(world.holdings, id)?.title ?? ""), stems),
	);
	const found = stems.length > 0 && told.length > 1 ? only(all) : undefined;
	return found && nameOf(found, world);
};

/** What several are, one is: "whose are they" of one thing. */
const ofOne = (asked: string): string =>
	asked
		.replace(/^(who|whose|when|where|what|why|how)(?:['’]?re| are) /i, "$1 is ")
		.replace(/^are /i, "is ")
		.replace(/^were /i, "was ")
		.replace(/^have /i, "has ");

const plainlyPicked: PutPlainly = (text, told) => {
	const [, named = "", asked = ""] = fronted.exec(text) ?? [];
	const words = named.replace(one, "");
	if (asked === "" || !pointer.test(asked) || notCalled.test(words)) return undefined;
	const title = agendaCalled(words, told);
	if (title) return asked.replace(pointer, title);
	const reference = dutyCalled(words, told);
	return reference && ofOne(asked).replace(pointer, reference);
};

/** The whole of what was said, before it is taken apart at its comma. */
export const pickedFirst = (text: string, told: Told): string => plainlyPicked(text, told) ?? text;

const justOne = shaped(
	"(?:just|only) (?:the|that) ([\\w’'-]+(?: [\\w’'-]+){0,2}?) (?:one|thing|item|action)",
);

/** "Just the orchid one", after several: that one of them, and no plan that is called so. */
export const ofJustOne: PutPlainly = (text, told) => {
	const words = told.thread.question?.ask === "items" ? justOne.exec(text)?.[1] : undefined;
	return words === undefined || notCalled.test(words) ? undefined : dutyCalled(words, told);
};
