/** Orders for something new: an action, a meeting, a board, somebody's duty. What nobody said is asked for by the form, and never made up. */
import type { Order, Ordered } from "../../domain/questions/order.ts";
import { buttonOf, type Ordering, ownFirst } from "./ordering.ts";
import type { OrderSaid } from "./understanding.ts";
import { lookupsOf } from "./world.ts";

export const newBoard = (title: string): Ordered => ({
	what: "board create",
	words: `"${title}"`,
	isLike: false,
	button: buttonOf("board create", "Open the form", { name: title }),
});

const ownerOf = ({ owner, isMine }: OrderSaid, { world, meId }: Ordering): string | undefined =>
	lookupsOf(world).name(owner?.id ?? (isMine ? meId : undefined));

export const newAction = (said: OrderSaid, ordering: Ordering): Ordered | undefined => {
	const { name } = lookupsOf(ordering.world);
	const board = name(said.board?.id ?? ordering.boardHereId);
	const isLike = said.title === undefined;
	const like = board ?? (isLike ? ownFirst(ordering)[0]?.name : undefined);
	if (isLike && like === undefined) return undefined;
	const owner = ownerOf(said, ordering);
	const title = said.title ?? "Draft the risk paper";
	const due = said.words ?? (isLike ? "Friday" : undefined);
	const parts = [like && `for ${like}`, owner && `owner ${owner}`, due && `due ${due}`];
	const words = [title, ...parts.filter(Boolean)].join(", ");
	const value = { title: said.title, board, owner, due: said.words };
	return { what: said.what, words, isLike, button: buttonOf("action add", "Open the form", value) };
};

/** An action is how somebody is reminded: one like it, of a board of the asker's. */
export const newReminder = (said: OrderSaid, ordering: Ordering): Ordered | undefined => {
	const { world, boardHereId } = ordering;
	const board = lookupsOf(world).name(boardHereId) ?? ownFirst(ordering)[0]?.name;
	if (board === undefined) return undefined;
	const words = `${said.title ?? "Draft the risk paper"}, for ${board}, due ${said.words ?? "Friday"}`;
	return { what: "remind", words, isLike: true, isNews: said.isNews, isMessage: said.isMessage };
};

export const newMeeting = (said: OrderSaid, ordering: Ordering): Ordered | undefined => {
	const { name } = lookupsOf(ordering.world);
	const here = name(ordering.boardHereId);
	const joint = said.joint?.id === ordering.boardHereId ? undefined : name(said.joint?.id);
	const board = name(said.board?.id) ?? here;
	const like = board ?? ownFirst(ordering).find(({ id }) => id !== said.joint?.id)?.name;
	if (like === undefined) return undefined;
	const isLike = board === undefined || said.words === undefined;
	const when = said.words ?? "2 April 2pm, 90 minutes";
	const words = joint ? `${like} jointly with ${joint} ${when}` : `${like} ${when}`;
	const value = { board, when: said.words, with: joint };
	return { what: said.what, words, isLike, button: buttonOf(said.what, "Open the form", value) };
};

const dutyWords: Partial<Record<Order, (title: string, who: string) => string>> = {
	"board appoint": (title, who) => `${title} ${who}`,
	"board hand-over": (title, who) => `${title} to ${who}`,
};

/** Nobody is shown a line for another board than the one that was named. */
export const newDuty = (said: OrderSaid, ordering: Ordering): Ordered | undefined => {
	const board = lookupsOf(ordering.world).name(said.board?.id);
	const wording = dutyWords[said.what];
	if (board === undefined || wording === undefined) return undefined;
	const who = ownerOf(said, ordering);
	return {
		what: said.what,
		words: `${board} ${wording(said.title ?? "chair", who ?? "@their-name")}`,
		isLike: who === undefined,
	};
};
