/** "What else came from that paragraph", "what else came out of that one", after one thing was told of: the others of its paragraph or of its meeting. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { ThreadContext } from "../../domain/questions/question.ts";
import { type Item, isItemKind, referenceText } from "../../domain/register.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { shaped } from "./shaped.ts";

const others = shaped(
	`(?:what|anything|did anything|has anything|what other (?:actions?|things?|items?)|which other (?:actions?|things?|items?))(?: else)?(?:['’]?s| is| was| has| did| have)?(?: (?:else|also|been|all))* (?:came|comes?|coming|arose|arise|arisen|raised|given|set|taken|got|is|was|stands?)(?: (?:out|up))? (?:of|from|at|in|under|by) (?:it|that|this|there|the same)(?: (one|paragraph|para|paper|meeting|mtg|place))?`,
);

const meetingOf = (item: Item, { boards, holdings }: World): string | undefined => {
	const meeting =
		item.kind === "action" && item.meetingId ? itemAmong(holdings, item.meetingId) : undefined;
	const board = boards.find(({ id }) => id === meeting?.boardId);
	return meeting && board && referenceText(meeting, board);
};

/** Where it was asked for the one of the two, that is meant. */
export const ofTheSameSource = (
	text: string,
	{ focus, latest, question }: ThreadContext,
	world: World,
): string | undefined => {
	const found = others.exec(text);
	if (!found || question?.ask !== "facts") return undefined;
	const told = focus.slice(0, latest).filter(({ kind }) => isItemKind(kind) && kind !== "meeting");
	const [item, ...more] = told.flatMap(({ id }) => itemAmong(world.holdings, id) ?? []);
	if (!item || item.kind === "meeting" || more.length > 0) return undefined;
	const meeting = meetingOf(item, world);
	const paragraph = item.source?.paragraph;
	const isOfMeeting = /^m/i.test(found[1] ?? "") || paragraph === undefined;
	if (isOfMeeting) return meeting && `which actions were raised at ${meeting}`;
	return `what else came from paragraph ${paragraph}`;
};
